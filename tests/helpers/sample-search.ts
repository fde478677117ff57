import MiniSearch from 'minisearch';
import type { Plan } from '../../src/core/plan';
import { answersOf } from '../../src/core/search/answers';
import type { Found } from '../../src/core/search/find-answers';
import { makeIndex } from '../../src/core/search/make-index';
import { packIndex } from '../../src/core/search/packed-index';
import { renderDocument } from '../../src/document/render-document';
import { elementIdsIn, searchHeadings } from '../../src/document/search-places';
import { createTranslator } from '../../src/i18n/translator';
import { loadGuide } from '../../src/plan/load-plan';
import { openSearch } from '../../src/search/open-search';
import { packFolder } from './sample-plan';
import { ABSENT, ACUTE, type Shown } from './search-questions';

/** The search over the real plan in one language. */
export interface SampleSearch {
  readonly plan: Plan;
  /** As it is shipped. */
  find(query: string): Found;
  /** What a reader would see of it, in order. */
  shownBy(query: string): Shown[];
  /** The library as it comes, over the same answers: what our own part is measured against. */
  plain(query: string): Shown[];
}

/** Opens the search over the real plan in `language`. */
export function sampleSearch(language: string): SampleSearch {
  const plan = loadGuide(packFolder()).plans.find((candidate) => candidate.language === language);
  if (plan === undefined) throw new Error(`the plan is not in ${language}`);
  const headings = searchHeadings(createTranslator(language));
  const answers = answersOf(plan, headings);
  const unitsById = new Map(answers.map(({ id, units }) => [id, units]));
  const ids = elementIdsIn(renderDocument(plan).body);
  const { find } = openSearch(packIndex(makeIndex(plan, headings, ids), ids), { ids, unitsAt: (id) => unitsById.get(id) ?? [] });
  const library = new MiniSearch<{ at: number; title: string; text: string }>({ idField: 'at', fields: ['title', 'text'] });
  library.addAll(answers.map(({ title, text }, at) => ({ at, title, text })));
  return {
    plan,
    find,
    shownBy(query) {
      const { acute, absent, answers: found } = find(query);
      return [
        ...(acute ? [{ result: ACUTE, units: ['5.3.1.p1', '5.3.1.p2'] }] : []),
        ...(absent === undefined ? [] : [{ result: ABSENT, units: [] }]),
        ...found.map(({ id, kind, units }) => ({ result: id, kind, units })),
      ];
    },
    plain: (query) =>
      library.search(query, { prefix: true, fuzzy: 0.2 }).slice(0, 8).flatMap(({ id }) => {
        const answer = answers[id as number];
        return answer ? [{ result: answer.id, kind: answer.kind, units: answer.units }] : [];
      }),
  };
}
