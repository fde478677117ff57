// @ts-check
const CONSONANTS = 'bdfghjklmnprstv';
const VOWELS = 'aeiouyæøå';
/** What stays as it is in a text: where links lead, slots to be filled, and everything with a digit in it. */
const TOKEN = /\]\([^)]*\)|\{[^}]*\}|\S*\d\S*|[\p{L}]+|[^\p{L}]/gu;

/** A number that looks random and is always the same for the same text. @param {string} text */
export const hash = (text) => [...text].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0, 2_166_136_261);

/** Another word that does not exist, as long as this one and as easy to say: the same word becomes the same in one copy, and something else in another. @param {string} word @param {number} copy */
export function otherWord(word, copy) {
  return [...word].map((letter, at) => {
    const small = letter.toLowerCase();
    const kind = [CONSONANTS, VOWELS].find((letters) => letters.includes(small));
    const other = kind ? (kind[(kind.indexOf(small) + hash(`${copy} ${at % 3} ${word.toLowerCase()}`)) % kind.length] ?? small) : small;
    return letter === small ? other : other.toUpperCase();
  }).join('');
}

/** Whether a word means something by itself, and so is another one in another text. @param {string} word */
const isMeaning = (word) => /^\p{L}{5,}$/u.test(word);

/** A text like this one that says something else: as many words, half of the longer ones never seen before, in another order. Links and numbers stand where they stood. @param {string} text @param {number} copy */
export function otherText(text, copy) {
  const tokens = text.match(TOKEN) ?? [];
  const places = tokens.flatMap((token, at) => (/^\p{L}+$/u.test(token) ? [at] : []));
  const words = places.map((at) => tokens[at] ?? '').map((word) => (isMeaning(word) && hash(`${copy} ${word}`) % 2 === 0 ? otherWord(word, copy) : word));
  const order = words.map((word, at) => ({ word, key: hash(`${copy} ${at} ${text}`) })).sort((a, b) => a.key - b.key);
  places.forEach((at, turn) => void (tokens[at] = order[turn]?.word ?? ''));
  return tokens.join('');
}
