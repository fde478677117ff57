import type { Plan } from '../../src/core/plan';
import { makeIndex } from '../../src/core/search/make-index';
import { packIndex, type PackedIndex } from '../../src/core/search/packed-index';
import { renderDocument, type RenderedDocument } from '../../src/document/render-document';
import { elementIdsIn, searchHeadings } from '../../src/document/search-places';
import { createTranslator, type Translate } from '../../src/i18n/translator';
import { expiredFacts } from '../../src/core/rules/expired-facts.ts';
import { loadPlan } from '../../src/plan/load-plan.ts';

/** Reads the pack in `folder`, renders its document and makes its search index; `expired` names the facts that have run out by `today` (ISO). Throws ContentError where the content is not valid. */
export function makeDocument(folder: string, builtOn: string | undefined, today: string): { plan: Plan; t: Translate; rendered: RenderedDocument; expired: string[]; searchIndex: PackedIndex } {
  const plan = loadPlan(folder);
  const t = createTranslator(plan.language);
  const rendered = renderDocument(plan, builtOn);
  const ids = elementIdsIn(rendered.body);
  return { plan, t, searchIndex: packIndex(makeIndex(plan, searchHeadings(t), ids), ids), rendered, expired: expiredFacts(plan, today).map(({ id, message }) => `${id}: ${message}`) };
}
