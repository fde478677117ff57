import type { WordGroup } from '../everyday-words';
import { UNDERSTOOD } from './vocabulary';
import { stem, wordsOf, type Inflection } from './words';

/** The number of a concept: stems that mean the same here. */
export type Concept = number;

/** An entry of a group: the concepts that must all be spoken of. */
export type Entry = readonly Concept[];

/** A group of everyday words, its entries as concepts. */
export interface ConceptGroup extends Pick<WordGroup, 'kind' | 'absent'> {
  readonly says: readonly Entry[];
  readonly with: readonly Entry[];
  readonly without: readonly Entry[];
  /** Numbers of answers, best first. */
  readonly to: readonly number[];
  readonly never: readonly number[];
}

/** For each word of a question the concepts that it may speak of, with how sure that is. */
export type Spoken = readonly ReadonlyMap<Concept, number>[];

/** A group that a question speaks of; `weight` grows with how much of the question it explains, `by` are the concepts by which it was met. */
export interface Met {
  readonly group: ConceptGroup;
  readonly weight: number;
  readonly by: readonly Concept[];
}

/** The words of an entry may stand this far apart. */
const WINDOW = 8;
const MORE_WORDS = [0, 1, 1.45, 1.75, 2] as const;
const IN_COMPANY = 1.25;

/** The stems of a text; `ignore` are left out, unless nothing else is left. */
export function stemsOf(text: string, inflection: Inflection, ignore: ReadonlySet<string>): string[] {
  const words = wordsOf(text);
  const telling = words.filter((word) => !ignore.has(word));
  return telling.length > 0 ? telling.map((word) => stem(word, inflection)) : words;
}

/** How sure it is that an entry stands in a question; 0 where it does not. */
function present(entry: Entry, question: Spoken): number {
  let least = 1;
  let from = Infinity;
  let to = 0;
  for (const concept of entry) {
    let best = 0;
    let place = 0;
    question.forEach((spoken, at) => {
      const sure = spoken.get(concept) ?? 0;
      if (sure > best) [best, place] = [sure, at];
    });
    if (best < UNDERSTOOD) return 0;
    least = Math.min(least, best);
    from = Math.min(from, place);
    to = Math.max(to, place);
  }
  return to - from < WINDOW ? least : 0;
}

interface Best {
  readonly sure: number;
  readonly entry: Entry;
}

const NONE: Best = { sure: 0, entry: [] };

const best = (entries: readonly Entry[], question: Spoken): Best =>
  entries.reduce((most, entry) => {
    const sure = present(entry, question) * (MORE_WORDS[entry.length] ?? 2);
    return sure > most.sure ? { sure, entry } : most;
  }, NONE);

/** The groups that a question speaks of. */
export function metGroups(groups: readonly ConceptGroup[], question: Spoken): Met[] {
  return groups.flatMap((group) => {
    const said = best(group.says, question);
    if (said.sure === 0 || best(group.without, question).sure > 0) return [];
    if (group.with.length === 0) return [{ group, weight: said.sure, by: said.entry }];
    const company = best(group.with, question);
    return company.sure > 0 ? [{ group, weight: said.sure * IN_COMPANY, by: [...said.entry, ...company.entry] }] : [];
  });
}
