import type { Plan } from '../../src/core/plan';
import { makeIndex } from '../../src/core/search/make-index';
import { packIndex, type PackedIndex } from '../../src/core/search/packed-index';
import { anchorsOf } from '../../src/document/anchors';
import type { RehearsalProps } from '../../src/core/island-props';
import { laterIslandData } from '../../src/document/later-island-data';
import { rehearsalData } from '../../src/document/rehearsal-data';
import { renderDocument, type RenderedDocument } from '../../src/document/render-document';
import { elementIdsIn, searchHeadings } from '../../src/document/search-places';
import { createTranslator, type Translate } from '../../src/i18n/translator';
import { documentPath } from '../../src/document/languages';
import { expiredFacts } from '../../src/core/rules/expired-facts.ts';
import { missingFacts } from '../../src/core/rules/missing-facts.ts';
import { loadGuide } from '../../src/plan/load-plan.ts';
import { drawFlows, type FlowDrawing } from '../flows/draw-flows';

/** One language of the guide. */
export interface GuideDocument {
  readonly plan: Plan;
  readonly t: Translate;
  /** Below the base: `''` for the pack's own language, `en/` for another. */
  readonly path: string;
  readonly rendered: RenderedDocument;
  /** What comes when the browser is idle. */
  readonly idle: { readonly searchIndex: PackedIndex; readonly islandData: ReturnType<typeof laterIslandData> };
  readonly drawings: readonly FlowDrawing[];
  readonly rehearsal: RehearsalProps;
}

/** A guide, ready to be written: its own language first. `notes` are what the builder should hear of, which stop nothing. */
export interface MadeGuide {
  readonly documents: readonly [GuideDocument, ...GuideDocument[]];
  readonly notes: readonly string[];
}

/** Reads the pack in `folder`, and renders each of its languages; facts that have run out by `today` (ISO) are noted. Throws ContentError where the content is not valid. */
export async function makeGuide(folder: string, base: string, builtOn: string | undefined, today: string): Promise<MadeGuide> {
  const { plans, translations } = loadGuide(folder);
  const own = plans[0];
  const anchors = anchorsOf(plans);
  const all = plans.map(({ language }) => language);
  const documents = await Promise.all(plans.map(async (plan): Promise<GuideDocument> => {
    const t = createTranslator(plan.language);
    const drawings = await drawFlows(plan, all);
    const rendered = renderDocument(plan, { base, builtOn, languages: all, anchors, drawings: drawings.map(({ file, width, height }) => ({ src: base + file, width, height })) });
    const ids = elementIdsIn(rendered.body);
    return { plan, t, path: documentPath(plan.language, all), rendered, idle: { searchIndex: packIndex(makeIndex(plan, searchHeadings(t), ids), ids), islandData: laterIslandData({ plan, t, builtOn }) }, drawings, rehearsal: rehearsalData(plan, t) };
  }));
  const missing = missingFacts(own);
  return {
    documents: documents as [GuideDocument, ...GuideDocument[]],
    notes: [
      ...(missing.length > 0 ? [`${missing.length} oplysninger mangler og vises i guiden som »Mangler«, fx ${missing.slice(0, 3).map(({ id }) => id).join(', ')}.`] : []),
      ...expiredFacts(own, today).map(({ id, message }) => `${id}: ${message}`),
      ...translations.flatMap(({ language, missing, stale }) => (missing.length + stale.length > 0 ? [`${language}.yaml: ${missing.length} tekster mangler, ${stale.length} er forældede og vises på ${own.language}. Se "npm run translations".`] : [])),
    ],
  };
}
