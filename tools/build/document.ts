import type { Plan } from '../../src/core/plan';
import { renderDocument, type RenderedDocument } from '../../src/document/render-document';
import { createTranslator, type Translate } from '../../src/i18n/translator';
import { loadPlan } from '../../src/plan/load-plan.ts';

/** Reads the pack in `folder` and renders its document. Throws ContentError where the content is not valid. */
export function makeDocument(folder: string, builtOn: string | undefined): { plan: Plan; t: Translate; rendered: RenderedDocument } {
  const plan = loadPlan(folder);
  return { plan, t: createTranslator(plan.language), rendered: renderDocument(plan, builtOn) };
}
