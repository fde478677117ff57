import axeCore from 'axe-core';
import { showScreen } from './guide-page';
import type { Session } from './session';

interface Axe {
  run(context: Node, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on the colours: contrast as AAA asks for it, which holds AA's. */
export const COLOURS = { runOnly: ['color-contrast-enhanced'] };
/** All but the colours. A name must hold the words that are seen: those who speak to their computer say them. */
export const ALL_BUT_COLOURS = { runOnly: TAGS, rules: { 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: true } } };
/** Everything. */
export const EVERYTHING = { runOnly: TAGS, rules: { ...ALL_BUT_COLOURS.rules, 'color-contrast-enhanced': { enabled: true } } };

// Sent as a function: the page's CSP allows no script but its own.
const axe = new Function(axeCore.source) as () => void;

/** Brings axe to the page that is open. */
export const bringAxe = (session: Session): Promise<void> => session.evaluate(axe);

/** What axe objects to on the page as it stands, or in one part of it. */
export const violations = (session: Session, within = 'html', rules: object = EVERYTHING): Promise<string[]> => session.evaluate(look, within, rules);

/** What axe objects to on each of these screens; the bars, the same on all, are looked at with the first. */
export async function violationsOn(session: Session, screens: readonly string[], rules: object = EVERYTHING): Promise<string[]> {
  const found: string[] = [];
  for (const [at, screen] of screens.entries()) {
    await showScreen(session, screen);
    found.push(...(await violations(session, at === 0 ? 'html' : `#${screen}`, rules)));
  }
  return found;
}

// Runs in the page, and therefore stands alone.
async function look(within: string, rules: object): Promise<string[]> {
  const context = within === 'html' ? document : document.querySelector(within);
  if (!context) throw new Error(`no ${within} to look at`);
  // Screens that are not shown only cost time: axe reads the whole document at every look.
  const hidden = [...document.querySelectorAll('main > section')].filter((screen) => screen.getClientRects().length === 0).map((screen) => ({ screen, before: screen.nextSibling, parent: screen.parentNode }));
  for (const { screen } of hidden) screen.remove();
  // What the bars lie over can be scrolled from under them; axe takes it for too small.
  const bars = new CSSStyleSheet();
  bars.replaceSync('.top, .bar { position: static !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, bars];
  const { violations: found } = await (window as unknown as { axe: Axe }).axe.run(context, { ...rules, resultTypes: ['violations'] });
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== bars);
  for (const { screen, before, parent } of hidden.reverse()) parent?.insertBefore(screen, before);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${location.pathname}${location.hash} ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
}
