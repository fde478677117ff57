import type { Plan } from '../../src/core/plan';
import type { Translate } from '../../src/i18n/translator';
import { metaPolicy } from './headers.ts';
import { callable, escapeHtml } from './plain-page.ts';

const STYLE = 'body{font:1.25rem/1.5 system-ui,sans-serif;margin:2rem;max-width:34rem}a{display:block;padding:1rem;margin:1rem 0;border:2px solid;border-radius:.5rem;font-weight:700}';

/** A whole document in a string, served by the worker when the cached one is gone: the emergency number, the hotline with its hours, and a way to try again. */
export function lastResort(plan: Plan, t: Translate, base: string): { html: string; headers: Record<string, string> } {
  const links = callable(plan).map(({ name: who, number, dial, hoursText }) => `<p>${escapeHtml(who)}${hoursText === undefined ? '' : `, ${escapeHtml(hoursText)}`}<a href="tel:${dial}">${escapeHtml(t('call.number', { number }))}</a></p>`);
  const name = escapeHtml(t('app.name'));
  return {
    html: `<!doctype html><html lang="${plan.language}" dir="${t('language.direction')}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${name}</title><style>${STYLE}</style><main><h1>${name}</h1>${links.join('')}<p>${escapeHtml(t('rescue.lost'))}</p><a href="${base}">${escapeHtml(t('rescue.again'))}</a></main></html>`,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': metaPolicy({ styles: [STYLE], scripts: [] }), 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' },
  };
}
