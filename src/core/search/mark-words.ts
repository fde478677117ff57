import { fold, stem, type Inflection } from './words';

/** A piece of a text; `marked` where it is a word that was searched for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

interface Word {
  readonly from: number;
  readonly to: number;
  readonly stem: string;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** An excerpt is at most about this long, characters. */
const LONGEST = 170;
/** This much stands before the first marked word. */
const LEAD = 50;

/** Makes the function that gives the part of a text around its first searched word, cut between words, in pieces with the searched words (stems) marked. The words of a text are looked for once. */
export function makeExcerpt(inflection: Inflection): (text: string, words: ReadonlySet<string>) => Piece[] {
  const known = new Map<string, readonly Word[]>();
  const wordsIn = (text: string): readonly Word[] => {
    const before = known.get(text);
    if (before) return before;
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ from: index, to: index + word.length, stem: stem(fold(word), inflection) }));
    known.set(text, words);
    return words;
  };

  return (text, words) => {
    const found = wordsIn(text).filter((word) => words.has(word.stem));
    const first = found[0]?.from ?? 0;
    const start = text.length <= LONGEST || first <= LEAD ? 0 : text.lastIndexOf(' ', first - LEAD + 1) + 1;
    const space = text.lastIndexOf(' ', start + LONGEST);
    const end = text.length - start <= LONGEST ? text.length : space > start ? space : start + LONGEST;

    const pieces: Piece[] = [];
    const plain = (piece: string): void => void (piece && pieces.push({ text: piece, marked: false }));
    let at = start;
    for (const { from, to } of found.filter((word) => word.to <= end)) {
      plain((at === start && start > 0 ? '… ' : '') + text.slice(at, from));
      pieces.push({ text: text.slice(from, to), marked: true });
      at = to;
    }
    plain(text.slice(at, end) + (end < text.length ? ' …' : ''));
    return pieces;
  };
}
