import MiniSearch from 'minisearch';
import type { Plan } from '../../src/core/plan';
import { answersOf } from '../../src/core/search/answers';
import { makeIndex } from '../../src/core/search/make-index';
import { packIndex } from '../../src/core/search/packed-index';
import { renderDocument } from '../../src/document/render-document';
import { elementIdsIn, searchHeadings } from '../../src/document/search-places';
import { createTranslator } from '../../src/i18n/translator';
import { openSearch } from '../../src/search/open-search';
import { samplePlan } from './sample-plan';
import { ABSENT, ACUTE, type Shown } from './search-questions';

const plan = samplePlan() as Plan;
const headings = searchHeadings(createTranslator(plan.language));

const unitsById = new Map(answersOf(plan, headings).map(({ id, units }) => [id, units]));
const ids = elementIdsIn(renderDocument(plan).body);

/** The search over the real plan, as it is shipped. */
export const sampleSearch = openSearch(packIndex(makeIndex(plan, headings, ids), ids), { ids, unitsAt: (id) => unitsById.get(id) ?? [] });

/** What a reader would see of it, in order. */
export function shownBy(query: string): Shown[] {
  const { acute, absent, answers } = sampleSearch.find(query);
  return [
    ...(acute ? [{ result: ACUTE, units: ['5.3.1.p1', '5.3.1.p2'] }] : []),
    ...(absent === undefined ? [] : [{ result: ABSENT, units: [] }]),
    ...answers.map(({ id, kind, units }) => ({ result: id, kind, units })),
  ];
}

/** The library as it comes, over the same answers: what our own part is measured against. */
export function plainSearch(): (query: string) => Shown[] {
  const answers = answersOf(plan, headings);
  const search = new MiniSearch<{ at: number; title: string; text: string }>({ idField: 'at', fields: ['title', 'text'] });
  search.addAll(answers.map(({ title, text }, at) => ({ at, title, text })));
  return (query) => search.search(query, { prefix: true, fuzzy: 0.2 }).slice(0, 8).flatMap(({ id }) => {
    const answer = answers[id as number];
    return answer ? [{ result: answer.id, kind: answer.kind, units: answer.units }] : [];
  });
}
