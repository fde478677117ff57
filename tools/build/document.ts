import type { Plan } from '../../src/core/plan';
import { renderDocument, type RenderedDocument } from '../../src/document/render-document';
import { createTranslator, type Translate } from '../../src/i18n/translator';
import { expiredFacts } from '../../src/core/rules/expired-facts.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';

/** Reads the pack in `folder` and renders its document; `expired` names the facts that have run out by `today` (ISO). Throws ContentError where the content is not valid. */
export function makeDocument(folder: string, builtOn: string | undefined, today: string): { plan: Plan; t: Translate; rendered: RenderedDocument; expired: string[] } {
  const plan = loadPlan(folder);
  return { plan, t: createTranslator(plan.language), rendered: renderDocument(plan, builtOn), expired: expiredFacts(plan, today).map(({ id, message }) => `${id}: ${message}`) };
}
