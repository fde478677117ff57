import { createTranslator } from '../i18n/translator';

/** A language of the guide as the switch shows it; `path` is below the base of the guide. */
export interface GuideLanguage {
  readonly code: string;
  readonly name: string;
  readonly path: string;
}

/** Where the document of a language lies below the base; the first of `all` is the guide's own and lies at the base itself. */
export const documentPath = (code: string, all: readonly string[]): string => (code === all[0] ? '' : `${code}/`);

/** The languages of a guide, its own first. */
export const guideLanguages = (all: readonly string[]): GuideLanguage[] => all.map((code) => ({ code, name: createTranslator(code)('language.name'), path: documentPath(code, all) }));
