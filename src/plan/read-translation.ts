import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Words } from '../core/everyday-words';
import { plainText } from './plain-text';
import { schemas } from './schema';
import { wordsOfPack } from './to-plan';
import { readValid } from './valid-file';

/** The everyday words of a language that a pack is translated into. */
export interface EverydayWords {
  /** Path as an author knows it. */
  readonly file: string;
  readonly words: Words;
  /** The lines on which a group stands, by its id, or a list of words that mean the same, by a word. */
  linesOf(name: string): readonly number[];
}

/** A pack's translation into one language: for each key of a text its words, and the fingerprint of those that they were made from; and the everyday words of that language. */
export interface TranslationFile {
  readonly language: string;
  /** Path as an author knows it. */
  readonly file: string;
  readonly texts: Readonly<Record<string, { readonly of: string; readonly text: string }>>;
  readonly everyday?: EverydayWords;
  /** The line on which a key stands. */
  lineOf(key: string): number;
}

const LANGUAGE_FILE = /^([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\.yaml$/i;

/** The schema of a translation's texts. */
export const translationSchema = z.strictObject({
  texts: z.record(z.string(), z.strictObject({
    of: z.string().regex(/^[a-p]{8}$/, { error: 'otte bogstaver, som "npm run translations" skriver' }),
    text: plainText,
  })),
});

/** The languages that a pack is translated into: one for each file named after a language, such as `en.yaml`. */
export const languagesOf = (root: string): string[] => readdirSync(root).flatMap((name) => LANGUAGE_FILE.exec(name)?.[1] ?? []).sort();

function everydayWords(root: string, name: string, path: string): EverydayWords {
  const { value, file, lineOf, linesOfId } = readValid(root, name, path, schemas.words);
  const words = wordsOfPack(value);
  return { file, words, linesOf: (wanted) => [...linesOfId(wanted), ...words.same.flatMap((list, at) => (list.includes(wanted) ? [lineOf(['same', at])] : []))] };
}

/** Reads a pack's translation into `language`, and `<language>.words.yaml` where there is one. Throws ContentError. */
export function readTranslation(root: string, name: string, language: string): TranslationFile {
  const { value, file, lineOf } = readValid(root, name, `${language}.yaml`, translationSchema);
  const words = `${language}.words.yaml`;
  return {
    language,
    file,
    texts: value.texts,
    ...(existsSync(join(root, words)) && { everyday: everydayWords(root, name, words) }),
    lineOf: (key) => lineOf(['texts', key]),
  };
}
