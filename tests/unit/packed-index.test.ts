import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FullIndex } from '../../src/core/search/make-index';
import { packIndex, unpackIndex } from '../../src/core/search/packed-index';

const ids = Array.from({ length: 300 }, (_, at) => `id-${at}`);
const unitsAt = (id: string): string[] => [`${id}.p1`, '6.p2'];
const word = fc.stringMatching(/^[a-z0-9]{1,40}$/);
const ascending = (most: number): fc.Arbitrary<number[]> => fc.uniqueArray(fc.nat(most)).map((list) => list.toSorted((a, b) => a - b));
const entries = (concepts: number): fc.Arbitrary<number[][]> => fc.array(fc.array(fc.nat(concepts - 1), { minLength: 1, maxLength: 4 }), { maxLength: 4 });

const indexes: fc.Arbitrary<FullIndex> = fc.tuple(fc.uniqueArray(word, { minLength: 4, maxLength: 400 }), ascending(ids.length - 1)).chain(([words, places]) => {
  const terms = words.toSorted();
  // Two terms each, but for the last.
  const lists = terms.flatMap((term, at) => (at % 2 === 0 ? [[term, ...terms.slice(at + 1, at + 2)]] : []));
  const concepts = lists.length;
  return fc.record({
    inflection: fc.constant({ endings: ['erne', 'er'], whole: new Set(['fare']) }),
    ignore: fc.constant(new Set(['og', 'i'])),
    terms: fc.constant(terms),
    postings: fc.array(ascending(280), { minLength: words.length, maxLength: words.length }),
    answers: fc.constant(places.map((at) => ({ id: ids[at] as string, kind: 'sign' as const, units: unitsAt(ids[at] as string) }))),
    concepts: fc.constant(lists.toReversed()),
    groups: fc.array(fc.record({ kind: fc.constantFrom('lead' as const, 'acute' as const, 'neutral' as const), says: entries(concepts), with: entries(concepts), without: entries(concepts), to: fc.array(fc.nat(299), { maxLength: 4 }), never: fc.array(fc.nat(299), { maxLength: 2 }) }), { maxLength: 5 }),
  });
});

/** The same whatever number a concept has: entries as words, units as sets. */
const readable = ({ concepts, groups, answers, ...rest }: FullIndex): unknown => {
  const words = (list: readonly (readonly number[])[]): unknown => list.map((entry) => entry.map((concept) => concepts[concept]));
  return { ...rest, concepts: concepts.map(String).toSorted(), answers, groups: groups.map((group) => ({ ...group, says: words(group.says), with: words(group.with), without: words(group.without) })) };
};

it('an index comes out as it was packed, and survives being written as JSON', () => {
  fc.assert(fc.property(indexes, (index) => {
    expect(readable(unpackIndex(JSON.parse(JSON.stringify(packIndex(index, ids))), { ids, unitsAt }))).toEqual(readable(index));
  }));
});

it('keeps the statement that the plan is silent', () => {
  const [index] = fc.sample(indexes, 1);
  const silent = { ...(index as FullIndex), groups: [{ kind: 'lead' as const, says: [[0]], with: [], without: [], to: [], never: [], absent: 'id-120' }, { kind: 'acute' as const, says: [], with: [], without: [], to: [5], never: [] }] };
  expect(unpackIndex(packIndex(silent, ids), { ids, unitsAt }).groups.map(({ absent }) => absent)).toEqual(['id-120', undefined]);
});
