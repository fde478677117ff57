const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ä: 'ae', ø: 'oe', ö: 'oe', å: 'aa', ß: 'ss' };

/** Lower case, without marks and invisible characters; æ, ø and å as they are written where the keyboard has none. */
export const fold = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æäøöåß]/g, (letter) => LETTERS[letter] as string)
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '');

/** A folded word as a hurried hand writes it, æ, ø and å as one letter each: an error in one of them is one error. */
export const bare = (folded: string): string => folded.replace(/ae|oe|aa/g, (letters) => letters.charAt(0));

// "§133" and "bl133" are two words; "12 b" is one, and so are the eight digits of a phone number, however they are set; two years are not.
const LETTER_THEN_NUMBER = /(\p{L})(\d)/gu;
const NUMBER_WITH_LETTER = /(\d)\s?([a-d])(?![\p{L}\p{N}])/gu;
const PHONE = /(^|\D)(?:(?:\+|00)45[\s.-]?)?(?!(?:19|20)\d\d\D(?:19|20)\d\d(?!\d))(\d(?:[\s.-]?\d){7})(?!\d)/g;

/** The words of a text, folded, in order. */
export const wordsOf = (text: string): string[] =>
  fold(text)
    .replace(LETTER_THEN_NUMBER, '$1 $2')
    .replace(PHONE, (_, before: string, digits: string) => `${before} ${digits.replace(/\D/g, '')} `)
    .replace(NUMBER_WITH_LETTER, '$1$2')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const SHORTEST_STEM = 3;

/** How words of a language are made into stems: endings (folded, longest first), and words that are left whole. */
export interface Inflection {
  readonly endings: readonly string[];
  readonly whole: ReadonlySet<string>;
}

/** Endings that another one hides: "plads" has one, "pladsen" two. */
const HIDDEN = ['s', 't'];

/** The last letter of "miljø" is written with an e once it is folded; that e is no ending. */
const FOLDED_LETTER = /[ao]es?$/;

/** Takes the longest ending off a folded word, then the single consonants that it hid ("pladsen" is "plads" is "plad"), and one of two equal last letters. */
export function stem(word: string, { endings, whole }: Inflection): string {
  if (whole.has(word) || /\d/.test(word)) return word;
  let left = word;
  const take = (candidates: readonly string[]): boolean => {
    const folded = FOLDED_LETTER.test(left);
    const ending = candidates.find((candidate) => left.length - candidate.length >= SHORTEST_STEM && left.endsWith(candidate) && !(folded && candidate.startsWith('e')));
    if (ending) left = left.slice(0, -ending.length);
    return ending !== undefined;
  };
  take(endings);
  while (take(HIDDEN.filter((letter) => endings.includes(letter))));
  return left.replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}

/** True where one typing error – a letter too many, too few, another one, or two exchanged – makes `typed` into `word`. */
export function oneErrorApart(typed: string, word: string): boolean {
  const longer = Math.max(typed.length, word.length);
  if (longer - Math.min(typed.length, word.length) > 1) return false;
  let at = 0;
  while (at < longer && typed[at] === word[at]) at++;
  if (typed.length !== word.length) return typed.length < word.length ? typed.slice(at) === word.slice(at + 1) : typed.slice(at + 1) === word.slice(at);
  return typed.slice(at + 1) === word.slice(at + 1) || (typed[at] === word[at + 1] && typed[at + 1] === word[at] && typed.slice(at + 2) === word.slice(at + 2));
}
