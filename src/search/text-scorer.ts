import MiniSearch from 'minisearch';
import type { TextScorer } from '../core/search/find-answers';
import type { FullIndex, Postings } from '../core/search/make-index';

const FIELDS = ['title', 'text'] as const;
const OPTIONS = {
  fields: [...FIELDS],
  tokenize: (terms: string) => terms.split(' '),
  processTerm: (term: string) => term,
  searchOptions: { boost: { title: 1.6 }, bm25: { k: 1.2, b: 0.45, d: 0.5 } },
};

/** How many terms each answer holds. */
function lengths(postings: Postings, answers: number): number[] {
  const counts = Array.from({ length: answers }, () => 0);
  for (const at of postings.flat()) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

/** Scores by BM25 over titles and texts; every term is an exact one. */
export function textScorer({ terms, title, text, answers }: Pick<FullIndex, 'terms' | 'title' | 'text' | 'answers'>): TextScorer {
  const fields = [title, text];
  const counts = fields.map((postings) => lengths(postings, answers.length));
  const placed = (postings: readonly number[]): Record<number, number> => Object.fromEntries(postings.map((answer) => [answer, 1]));
  const search = MiniSearch.loadJS<{ id: number }>({
    documentCount: answers.length,
    nextId: answers.length,
    documentIds: Object.fromEntries(answers.map((_, at) => [at, at])),
    fieldIds: { title: 0, text: 1 },
    fieldLength: Object.fromEntries(answers.map((_, at) => [at, counts.map((count) => count[at] ?? 0)])),
    averageFieldLength: counts.map((count) => count.reduce((sum, length) => sum + length, 0) / answers.length),
    storedFields: {},
    dirtCount: 0,
    index: terms.map((term, at) => [term, Object.fromEntries(fields.flatMap((postings, field) => (postings[at]?.length ? [[field, placed(postings[at])]] : [])))]),
    serializationVersion: 2,
  }, OPTIONS);
  return (wanted) =>
    wanted.size === 0 ? [] : search
      .search([...wanted.keys()].join(' '), { boostTerm: (term) => wanted.get(term) ?? 0 })
      .map(({ id, score, terms: held }) => ({ answer: id as number, score, terms: held }));
}
