import { readText, sentencesOf } from '../sentences';

/** A text by its key. */
interface Keyed {
  readonly key: string;
  readonly text: string;
}

/** Above this a Danish text counts as hard to read. */
const HARD_LIX = 45;
/** A word with more letters than this is listed. */
const LONG_WORD = 25;

// The measure says nothing of a heading or half a line.
const FEWEST_WORDS = 15;
const LIX_LONG = 6;

const wordsOf = (text: string): string[] => readText(text).match(/\p{L}+/gu) ?? [];

/** LIX of a text, rounded: words per sentence, and how many in a hundred have more than six letters. A colon before a capital ends a sentence too. */
export function lixOf(text: string): number {
  const words = wordsOf(text);
  const sentences = sentencesOf(text.replace(/:\s+(?=\p{Lu})/gu, '. ')).length;
  return Math.round(words.length / sentences + (100 * words.filter((word) => word.length > LIX_LONG).length) / Math.max(words.length, 1));
}

/** The texts of more than a few words that are hard to read, the hardest first. */
export const hardTexts = <T extends Keyed>(texts: readonly T[]): (T & { readonly lix: number })[] =>
  texts.filter(({ text }) => wordsOf(text).length >= FEWEST_WORDS).map((one) => ({ ...one, lix: lixOf(one.text) })).filter(({ lix }) => lix > HARD_LIX).sort((a, b) => b.lix - a.lix);

/** The words that are too long, with the text in which each first stands. */
export function longWords<T extends Keyed>(texts: readonly T[]): (T & { readonly word: string })[] {
  const seen = new Set<string>();
  return texts.flatMap((one) => wordsOf(one.text).filter((word) => {
    if (word.length <= LONG_WORD || seen.has(word.toLowerCase())) return false;
    seen.add(word.toLowerCase());
    return true;
  }).map((word) => ({ ...one, word })));
}
