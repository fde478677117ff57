import { bare, oneErrorApart } from './words';

/** How sure it is that a word that was typed means a known one, 0–1. */
export const SURE = { same: 1, error: 0.8, holds: 0.6, shortError: 0.46, begun: 0.45, heldBy: 0.35 } as const;

/** Below this the typed word is only related to the known one, or not finished: enough to look for, too little to understand by. */
export const UNDERSTOOD = 0.5;

const SHORTEST_PART = 4;
const SHORTEST_BEGUN = 3;
const SHORTEST_WITH_ERROR = 4;
/** A shorter word with an error may too easily be another word: "hash" is not "hast". */
const SHORTEST_SURE = 5;

const part = (whole: string, piece: string): boolean => piece.length >= SHORTEST_PART && (whole.startsWith(piece) || whole.endsWith(piece));

interface Spelling {
  readonly word: string;
  readonly bare: string;
}

const spelling = (word: string): Spelling => ({ word, bare: bare(word) });

function sureness({ word: typed, bare: plain }: Spelling, { word, bare: known }: Spelling, unfinished: boolean): number {
  if (typed === word) return SURE.same;
  const shorter = Math.min(plain.length, known.length);
  if (shorter >= SHORTEST_WITH_ERROR && oneErrorApart(plain, known)) return shorter >= SHORTEST_SURE || plain === known ? SURE.error : SURE.shortError;
  if (part(typed, word)) return SURE.holds;
  if (unfinished && typed.length >= SHORTEST_BEGUN && word.startsWith(typed)) return SURE.begun;
  return part(word, typed) ? SURE.heldBy : 0;
}

/** The known words that a typed one may mean, with how sure that is. */
export type Meanings = ReadonlyMap<string, number>;

/** Finds known words (stems) for typed ones: the same, with one typing error, inside a compound or around it, and, while the word is `unfinished`, those that begin with it. */
export function makeVocabulary(words: Iterable<string>): (typed: string, unfinished: boolean) => Meanings {
  const known = [...new Set(words)].map(spelling);
  const found = new Map<string, Meanings>();
  return (typed, unfinished) => {
    const key = unfinished ? `${typed} ` : typed;
    const before = found.get(key);
    if (before) return before;
    const meanings = new Map<string, number>();
    const asTyped = spelling(typed);
    for (const one of known) {
      const sure = sureness(asTyped, one, unfinished);
      if (sure > 0) meanings.set(one.word, sure);
    }
    // Where the word itself is known, what merely looks like it is another word.
    if (meanings.has(typed)) for (const [word, sure] of meanings) if (sure === SURE.error || sure === SURE.shortError) meanings.delete(word);
    found.set(key, meanings);
    return meanings;
  };
}
