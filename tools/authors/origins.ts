import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readText } from '../../src/core/sentences';
import { writtenDate } from '../../src/i18n/dates';
import { createTranslator } from '../../src/i18n/translator';
import { placeFinder, placeOf, writtenValues, type WrittenValue } from '../../src/plan/places';
import type { PlanText } from '../../src/plan/translate-plan';
import { readYaml, type YamlFile } from '../../src/plan/yaml-file';
import { asRead, BASIS_FIELDS, type Origin } from './panel/origin';

/** Fields that readers see as they stand, and those that the guide writes out as dates. */
const WORDS: readonly string[] = ['text', 'heading', 'label', 'name', 'short', 'term', 'question', 'prompt', 'title', 'reference', 'spelt', 'note', 'municipality', 'edition', 'place', 'number', 'url'];
const DATES: readonly string[] = ['verified', 'until', 'checked', 'date'];
const ISO = /^\d{4}-\d{2}(-\d{2})?$/;
/** Beside what is said, a thing tells where it leads and what it rests on. */
const LEADS: readonly string[] = ['to', 'go'];

/** What no reader sees: what the search and the checks go by, and the division of the plan. */
const isUnseen = ({ file, path }: WrittenValue): boolean => /(^|[./])(words|modals)\.yaml$/.test(file.file) || path[0] === 'document';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const ownerOf = ({ file, path }: WrittenValue): unknown => path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], file.data);

function cluesOf(one: WrittenValue): string[] {
  const { file, ids, path } = one;
  const screen = isRecord(file.data) ? file.data['screen'] : undefined;
  const owner = ownerOf(one);
  const fields = isRecord(owner) ? Object.entries(owner) : [];
  const key = path[0] === 'texts' ? String(path[1]).split('.') : [];
  return [
    ...[...ids, ...key].map((id) => `#${id}`),
    // The parts of a flow are known in the document by its screen.
    ...(typeof screen === 'string' ? ids.map((id) => `#${screen}-${id}`) : []),
    ...key.slice(1).map((to) => `>${to}`),
    ...fields.flatMap(([name, value]) => (LEADS.includes(name) && typeof value === 'string' ? [`>${value}`] : BASIS_FIELDS.includes(name) ? [`=${String(value)}`] : [])),
  ];
}

/** The values of files that the guide shows, in the order in which they stand there. `locale` is that of its dates. */
function originsIn(files: readonly YamlFile[], locale: string): Origin[] {
  return writtenValues(files).flatMap((one): Origin[] => {
    const { path, value } = one;
    const field = String(path.at(-1));
    const written = String(value);
    const isDate = DATES.includes(field) && ISO.test(written);
    if (isUnseen(one) || !(isDate || WORDS.includes(field) || BASIS_FIELDS.includes(field) || field === 'id')) return [];
    const shown = asRead(isDate ? writtenDate(written, locale) : readText(written));
    return [{ ...placeOf(one), field, shown, owner: [one.file.file, ...path.slice(0, -1)].join(' '), clues: cluesOf(one), isLink: path.at(-3) === 'links' }];
  });
}

/** Where the texts of each language come from. */
export type Origins = Readonly<Record<string, readonly Origin[]>>;

/** Follows the files of a pack: what it gives for a file that cannot be read now is what stood there when it could. `texts` are those that the translations translate. */
export function followOrigins(folder: string): (languages: readonly string[], texts: readonly PlanText[]) => Origins {
  let known: ReadonlyMap<string, YamlFile> = new Map();
  return (languages, texts) => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).map((name) => name.replaceAll('\\', '/')).sort();
    known = new Map(names.flatMap((name) => {
      const read = readYaml(join(folder, name), `content/${basename(folder)}/${name}`);
      const file = read.problems.length === 0 ? read : known.get(name);
      return file ? [[name, file] as const] : [];
    }));
    const translations = new Map(languages.map((language) => [`${language}.yaml`, language]));
    const own = [...known].filter(([name]) => !translations.has(name)).map(([, file]) => file);
    const find = placeFinder(own);
    const translated = new Map(texts.map(({ key, text }) => [key, find(text, key)]));
    const inTranslation = (file: YamlFile): Origin[] => originsIn([file], '').map((origin) => ({ ...origin, translates: translated.get(origin.owner.split(' ').at(-1) ?? '') }));
    return Object.fromEntries(languages.map((language) => {
      const translation = known.get(`${language}.yaml`);
      return [language, [...(translation ? inTranslation(translation) : []), ...originsIn(own, createTranslator(language)('language.locale'))]];
    }));
  };
}
