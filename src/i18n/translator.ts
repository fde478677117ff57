import { createInstance } from 'i18next';
import da from './da.json';

/** A key of the interface strings. */
export type StringKey = keyof typeof da;

/** Gives an interface string of one language, with `{{name}}` filled in; without values the string is given as it stands, for islands to fill. */
export type Translate = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string;

const STRINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = { da };

/** The interface strings of a language. Throws where there are none, or where a key is missing. */
export function createTranslator(language: string): Translate {
  const strings = STRINGS[language];
  if (!strings) throw new Error(`no interface strings for "${language}": expected one of ${Object.keys(STRINGS).join(', ')}`);
  const i18n = createInstance();
  void i18n.init({ lng: language, resources: { [language]: { translation: strings } }, keySeparator: false, nsSeparator: false, interpolation: { escapeValue: false }, initAsync: false });
  return (key, values = {}) => {
    if (!(key in strings)) throw new Error(`no interface string "${key}" in ${language}`);
    const options: Record<string, unknown> = Object.keys(values).length === 0 ? { skipInterpolation: true } : values;
    return i18n.t(key, options);
  };
}
