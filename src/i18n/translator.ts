import { createInstance } from 'i18next';
import da from './da.json';

/** A key of the interface strings. */
export type StringKey = keyof typeof da;

/** Gives an interface string of one language, with `{{name}}` filled in; without values the string is given as it stands, for islands to fill. */
export type Translate = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string;

/** One file for each language, named after it. */
const STRINGS = Object.fromEntries(Object.entries(import.meta.glob<Readonly<Record<string, string>>>('./*.json', { eager: true, import: 'default' })).map(([file, strings]) => [file.slice(2, -5), strings]));

/** The interface strings of a language. Throws where there are none, or where a key is missing. */
export function createTranslator(language: string): Translate {
  const strings = STRINGS[language];
  if (!strings) throw new Error(`no interface strings for "${language}": expected src/i18n/${language}.json beside ${Object.keys(STRINGS).join(', ')}`);
  const i18n = createInstance();
  void i18n.init({ lng: language, resources: { [language]: { translation: strings } }, keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false }, initAsync: false });
  return (key, values = {}) => {
    if (!(key in strings)) throw new Error(`no interface string "${key}" in ${language}`);
    const options: Record<string, unknown> = Object.keys(values).length === 0 ? { skipInterpolation: true } : values;
    return i18n.t(key, options);
  };
}
