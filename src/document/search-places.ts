import type { Translate } from '../i18n/translator';

/** The headings of the screens that the guide itself names, by id: the search finds the screens by them. */
export const searchHeadings = (t: Translate): Readonly<Record<string, string>> => ({ tegn: t('signs.heading'), handl: t('handle.heading'), efter: t('after.heading') });

/** The ids in the main part of a rendered document, in order: the search names its answers by their place among them. */
export const elementIdsIn = (html: string): string[] => [...html.slice(html.indexOf('<main'), html.indexOf('</main>')).matchAll(/<[^<>]* id="([^"]+)"/g)].map(([, id = '']) => id);
