import { fold, wordsOf } from '../core/search/words';
import { commaList } from './comma-list';
import type { Problem } from './content-error';
import { placeOf, writtenValues } from './places';
import type { YamlFile } from './yaml-file';

const LISTS = ['says', 'with', 'without'];

/** Entries of the everyday words that lose a part, since the search ignores it: "stoppe alt" is met by every "stoppe". */
export function shrunkEntries(files: readonly YamlFile[], ignore: string): Problem[] {
  const ignored = new Set(ignore.split(/\s+/).map(fold));
  const lists = writtenValues(files).filter(({ file, path }) => file.file.endsWith('/words.yaml') && LISTS.includes(String(path.at(-1))));
  return lists.flatMap((list) => commaList(String(list.value)).flatMap((entry) => {
    const words = wordsOf(entry);
    const left = words.filter((word) => !ignored.has(word));
    return left.length === 0 || left.length === words.length ? [] : [{ ...placeOf(list), message: `»${entry}« bliver til »${left.join(' ')}«: Resten står i ignore. Skriv kun det, der bliver tilbage – eller slet det, hvis det så siger for lidt.` }];
  }));
}
