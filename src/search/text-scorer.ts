import MiniSearch from 'minisearch';
import type { TextScorer } from '../core/search/find-answers';
import type { FullIndex } from '../core/search/make-index';

const FIELD = 'text';
const OPTIONS = {
  fields: [FIELD],
  tokenize: (terms: string) => terms.split(' '),
  processTerm: (term: string) => term,
  searchOptions: { bm25: { k: 1.2, b: 0.45, d: 0.5 } },
};

/** Scores by BM25 over what the answers say; every term is an exact one. */
export function textScorer({ terms, postings, answers }: Pick<FullIndex, 'terms' | 'postings' | 'answers'>): TextScorer {
  const lengths = answers.map(() => 0);
  for (const at of postings.flat()) lengths[at] = (lengths[at] ?? 0) + 1;
  const placed = (at: readonly number[]): Record<number, number> => Object.fromEntries(at.map((answer) => [answer, 1]));
  const search = MiniSearch.loadJS<{ id: number }>({
    documentCount: answers.length,
    nextId: answers.length,
    documentIds: Object.fromEntries(answers.map((_, at) => [at, at])),
    fieldIds: { [FIELD]: 0 },
    fieldLength: Object.fromEntries(lengths.map((length, at) => [at, [length]])),
    averageFieldLength: [lengths.reduce((sum, length) => sum + length, 0) / answers.length],
    storedFields: {},
    dirtCount: 0,
    index: terms.map((term, at): [string, Record<string, Record<number, number>>] => [term, postings[at]?.length ? { 0: placed(postings[at]) } : {}]),
    serializationVersion: 2,
  }, OPTIONS);
  return (wanted) =>
    wanted.size === 0 ? [] : search
      .search([...wanted.keys()].join(' '), { boostTerm: (term) => wanted.get(term) ?? 0 })
      .map(({ id, score, terms: held }) => ({ answer: id as number, score, terms: held }));
}
