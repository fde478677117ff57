import type { Contact } from '../../src/core/contact';
import type { Plan } from '../../src/core/plan';
import type { Translate } from '../../src/i18n/translator';
import { metaPolicy } from './headers.ts';

/** One language of the pages that stand beside the guide. */
export interface PlainLanguage {
  readonly plan: Plan;
  readonly t: Translate;
  /** Where the guide is in this language, below the base. */
  readonly path: string;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** A text as it stands in HTML, also between double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<"]/g, (character) => escapes[character] ?? character);

/** The emergency number and the hotline, where they are known. */
export const callable = ({ emergency, hotline, contacts }: Plan): Contact[] => [emergency, hotline].flatMap((id) => contacts.find((contact) => contact.id === id && contact.dial !== '') ?? []);

/** Calls to the emergency number and the hotline, as HTML. */
export const callLinks = ({ plan, t }: PlainLanguage): string =>
  callable(plan)
    .map(({ name, number, dial, hoursText }) => `<p>${escapeHtml(name)}${hoursText === undefined ? '' : `. ${escapeHtml(hoursText)}`} <a class="call" href="tel:${dial}">${escapeHtml(t('call.number', { number }))}</a></p>\n`)
    .join('');

/** The way to the guide, as HTML. */
export const openLink = ({ t, path }: PlainLanguage, base: string): string => `<p><a class="open" href="${base}${path}">${escapeHtml(t('rescue.open'))}</a></p>\n`;

/** A page that stands beside the guide and needs nothing of it: a section for each language, its own sheet and, where it has one, its own script. */
export const plainPage = (languages: readonly [PlainLanguage, ...PlainLanguage[]], base: string, section: (language: PlainLanguage) => string, script?: string): string => {
  const [{ plan, t }] = languages;
  return `<!doctype html>
<html lang="${plan.language}" dir="${t('language.direction')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${metaPolicy({ styles: [], scripts: [] })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(t('app.name'))}</title>
<link rel="icon" href="${base}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${base}rescue.css">
${script === undefined ? '' : `<script defer src="${base}${script}"></script>\n`}</head>
<body>
<main>
${languages.map((language) => `<section lang="${language.plan.language}" dir="${language.t('language.direction')}">\n${section(language)}</section>\n`).join('')}</main>
</body>
</html>
`;
};
