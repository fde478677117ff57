import type { Plan } from '../plan';
import { parseText } from '../rich-text';
import { answersOf } from './answers';
import type { SearchIndex } from './find-answers';
import { stemsOf, type Concept, type ConceptGroup, type Entry } from './word-groups';
import { fold, stem, wordsOf } from './words';

/** For each term the numbers of the answers that hold it, ascending. */
export type Postings = readonly (readonly number[])[];

/** A search index with the places of its terms. */
export interface FullIndex extends SearchIndex {
  readonly postings: Postings;
}

const plain = (text: string): string => parseText(text).map((run) => run.text).join('');

const foldedWords = (text: string): string[] => text.split(/\s+/).map(fold).filter(Boolean);

/** Entries without those that another one covers: what speaks of less is met more often. */
const leanest = (entries: readonly Entry[]): Entry[] =>
  entries.filter((entry, at) => !entries.some((other, place) => place !== at && other.every((concept) => entry.includes(concept)) && (other.length < entry.length || place < at)));

/** Makes the index of a plan. `headings` are those of the screens that the guide itself names; `ids` are those of the document, whose order the answers are in. */
export function makeIndex(plan: Plan, headings: Readonly<Record<string, string>>, ids: readonly string[]): FullIndex {
  const inflection = { endings: foldedWords(plan.words.endings).toSorted((a, b) => b.length - a.length), whole: new Set(foldedWords(plan.words.whole)) };
  const ignore = new Set(foldedWords(plan.words.ignore));
  const found = answersOf(plan, headings).toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  const numberOf = new Map(found.map(({ id }, at) => [id, at]));

  const places = new Map<string, number[]>();
  found.forEach(({ title, text }, at) => {
    const stems = wordsOf(plain(`${title} ${text}`)).filter((word) => !ignore.has(word)).map((word) => stem(word, inflection));
    for (const term of new Set(stems)) places.set(term, [...(places.get(term) ?? []), at]);
  });

  const concepts = plan.words.same.map((words) => [...new Set(words.flatMap(wordsOf).map((word) => stem(word, inflection)))]);
  const conceptOf = new Map<string, Concept>(concepts.flatMap((stems, concept) => stems.map((word) => [word, concept] as const)));
  const conceptFor = (word: string): Concept => {
    const known = conceptOf.get(word);
    if (known !== undefined) return known;
    conceptOf.set(word, concepts.length);
    return concepts.push([word]) - 1;
  };
  const entries = (list: readonly string[]): Entry[] => leanest(list.map((entry) => [...new Set(stemsOf(entry, inflection, ignore).map(conceptFor))]));
  const numbers = (ids: readonly string[]): number[] => ids.map((id) => numberOf.get(id) as number);
  const groups = plan.words.groups.map(({ kind, absent, says, with: company, without, to, never }): ConceptGroup => ({
    kind,
    ...(absent !== undefined && { absent }),
    says: entries(says),
    with: entries(company),
    without: entries(without),
    to: numbers(to),
    never: numbers(never),
  }));
  const terms = [...new Set([...places.keys(), ...concepts.flat()])].sort();
  return {
    inflection,
    ignore,
    terms,
    answers: found.map(({ id, kind, units }) => ({ id, kind, units })),
    concepts,
    groups,
    postings: terms.map((term) => places.get(term) ?? []),
  };
}
