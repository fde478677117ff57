import { Window } from 'happy-dom';
import { renderDocument } from '../../src/document/render-document';
import { loadPlan } from '../../src/plan/load-plan';
import { packFolder } from './sample-plan';

/** The built document of a pack as a DOM, rendered afresh. */
export function renderedDocument(pack = 'koebenhavn'): Document {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true } });
  window.document.body.innerHTML = renderDocument(loadPlan(packFolder(pack)), { builtOn: '2026-01-01' }).body;
  return window.document as unknown as Document;
}

/** The text of an element as it is read: one space between words. */
export const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
