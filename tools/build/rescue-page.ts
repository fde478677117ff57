import { callLinks, escapeHtml, openLink, plainPage, type PlainLanguage } from './plain-page.ts';

/** `rescue.html`: the numbers, and a button that fetches the guide anew. Without script it is a page with numbers. */
export const rescuePage = (languages: readonly [PlainLanguage, ...PlainLanguage[]], base: string): string =>
  plainPage(languages, base, (language) => {
    const say = (key: Parameters<typeof language.t>[0]): string => escapeHtml(language.t(key));
    return `<h1>${say('app.name')}</h1>
${callLinks(language)}<h2>${say('rescue.heading')}</h2>
<p>${say('rescue.what')}</p>
<button type="button" hidden>${say('rescue.repair')}</button>
<div role="status">
<p data-state="no-script">${say('rescue.no-script')}</p>
<p data-state="working" hidden>${say('rescue.working')}</p>
<p data-state="unreachable" hidden>${say('rescue.unreachable')}</p>
<p data-state="stuck" hidden>${say('rescue.stuck')}</p>
</div>
${openLink(language, base)}`;
  }, 'rescue.js');

/** `404.html`: says that there is no such page, with the numbers and the way to the guide. */
export const missingPage = (languages: readonly [PlainLanguage, ...PlainLanguage[]], base: string): string =>
  plainPage(languages, base, (language) => `<h1>${escapeHtml(language.t('missing.heading'))}</h1>
${openLink(language, base)}${callLinks(language)}`);
