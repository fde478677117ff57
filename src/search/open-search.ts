import { makeSearch, type Found } from '../core/search/find-answers';
import { makeExcerpt, type Piece } from '../core/search/mark-words';
import { unpackIndex, type PackedIndex, type SearchedDocument } from '../core/search/packed-index';
import { textScorer } from './text-scorer';

/** Opens a search over a packed index of a document: what a question finds, and the part of a text to show for it. */
export function openSearch(packed: PackedIndex, searched: SearchedDocument): { find(typed: string): Found; excerpt(text: string, words: ReadonlySet<string>): Piece[] } {
  const index = unpackIndex(packed, searched);
  return { find: makeSearch(index, textScorer(index)), excerpt: makeExcerpt(index.inflection) };
}
