import { expect } from 'vitest';
import { SIGNS } from './plan-facts';
import type { Session } from './session';

/** The screens that hold the plan and the guide's own words, and the signs, laws and sections that a link in a message may lead to. The drawings and the rehearsal have tests of their own. */
export const PLACES = [
  'hjem', 'akut', 'underret', 'tegn', 'handl', 'del', 'kort', 'efter', 'jura', 'muligheder-under-18', 'muligheder-over-18', 'planen', 'kontakt', 'plakat', 'soeg', 'gemt', 'om', 'tilgaengelighed',
  ...Array.from({ length: SIGNS }, (_, at) => `tegn-${at + 1}`),
  'lov-bl-133', 'lov-sel-12b', 'lov-rpl-115', 'lov-rpl-115a',
  'plan-1', 'plan-2', 'plan-3', 'plan-4', 'plan-5', 'plan-5-1', 'plan-5-2', 'plan-5-3', 'plan-5-3-1', 'plan-5-3-2', 'plan-5-3-3', 'plan-5-3-4', 'plan-6', 'plan-7',
] as const;

/** What a reader sees of a screen: which are shown, their text without what depends on the hour and the worker, and whether the call link can be tapped. */
export interface Seen {
  readonly shown: readonly string[];
  readonly text: string;
  readonly call: boolean;
}

/** Reads what is on the screen. */
export const look = (session: Session): Promise<Seen> =>
  session.evaluate(() => {
    for (const island of document.querySelectorAll<HTMLElement>('[data-island], .other-languages')) island.style.display = 'none';
    const sections = [...document.querySelectorAll<HTMLElement>('main > section')].filter((section) => section.getClientRects().length > 0);
    const link = document.querySelector<HTMLElement>('nav.bar a[href="tel:+4541749090"]');
    const box = link?.getBoundingClientRect();
    const hit = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return { shown: sections.map(({ id }) => id), text: sections.map(({ innerText }) => innerText).join(' ').replaceAll(/\s+/g, ' ').trim(), call: hit?.closest('a') === link };
  });

/** The ids of all screens, as the open document has them. */
export const screenIds = (session: Session): Promise<string[]> => session.evaluate(() => [...document.querySelectorAll('main > section')].map(({ id }) => id));

/** Shows a screen of the open document, and waits until the guide has followed. */
export const showScreen = (session: Session, id: string): Promise<void> => session.evaluate(async (screen) => {
  if (location.hash === `#${screen}`) return;
  const followed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = screen;
  await followed;
}, id);

/** Shows all screens below each other, as a browser does that knows no `:has`, and on them what is folded away or not said now: every question and outcome of the flows, details, what holds only at some hours. */
export const openEverything = (session: Session): Promise<void> => session.evaluate(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('main > section { display: block !important }');
  document.adoptedStyleSheets = [sheet];
  for (const element of document.querySelectorAll<HTMLElement>('main [hidden]')) element.hidden = false;
  for (const element of document.querySelectorAll('details')) element.open = true;
});

/** Opens an address as from a link in a message: a new document, not a jump within the one that is open. */
export async function openFresh(session: Session, address: string): Promise<void> {
  await session.open('about:blank');
  await session.open(address);
}

/** Does the least that a reader does, so that what waits for one comes. */
export const touch = (session: Session): Promise<void> => session.evaluate(() => void window.dispatchEvent(new Event('scroll')));

/** Waits until the guide says that it is in this offline state. */
export async function untilOffline(session: Session, state: 'ready' | 'failed' | 'none'): Promise<void> {
  await expect.poll(() => session.evaluate(() => document.documentElement.dataset['offline']), { timeout: 20_000 }).toBe(state);
}

/** Waits until the guide's own first look for a newer edition is over, which on a first visit begins when the reader does something. */
export async function untilLooked(session: Session): Promise<void> {
  await touch(session);
  await expect.poll(() => session.evaluate(() => document.querySelector('#om [data-island="updates"]')?.textContent), { timeout: 20_000 }).toContain('Sidst søgt');
}

/** The words of the line about being offline. */
export const offlineLine = (session: Session): Promise<string> => session.evaluate(() => document.querySelector<HTMLElement>('#hjem .offline')?.innerText ?? '');
