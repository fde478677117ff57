import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { textAt } from '../helpers/fault-bench';
import { openFresh } from '../helpers/guide-page';
import { badgeAt, nextChange } from '../helpers/hotline';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { giveAnswer, shownPart } from '../helpers/visit-page';

const OPENS = nextChange('2026-06-30T22:00:00Z');

// What the badge says at which hour is shown by the faults of the clock. WebKit's driver sets no clock.
describeOneEngine('the hotline\'s hours', (engine) => {
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    site = await startSite();
    session = await startSession(engine);
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });

  it.each([
    ['just before it opens', OPENS - 60_000, true],
    ['when it opens', OPENS, false],
  ])('%s the badge has had its room on home; an outcome says what holds while the hotline is closed, or does not', async (_, clock, closed) => {
    const expected = badgeAt(clock);
    await session.restart({ clock: new Date(clock).toISOString(), timezone: 'Europe/Copenhagen' });
    await openFresh(session, `${site.origin}/`);
    const badge = '#hjem .card .hours [data-island]';
    await expect.poll(() => textAt(session, badge)).toBe(expected);
    const [filled, empty] = await session.evaluate((selector) => {
      const place = document.querySelector<HTMLElement>(selector);
      const height = (): number | undefined => place?.parentElement?.getBoundingClientRect().height;
      const before = height();
      place?.replaceChildren();
      return [before, height()];
    }, badge);
    expect(filled).toBe(empty);
    await openFresh(session, `${site.origin}/#handl`);
    await session.click('button.hide');
    await openFresh(session, `${site.origin}/#handl`);
    for (const [node, answer] of [['akut', 'nej'], ['person', 'ja'], ['alder', 'voksen'], ['boern', 'nej']] as const) await giveAnswer(session, node, answer);
    await expect.poll(() => shownPart(session)).toBe('hotline');
    const said = await session.evaluate(() => document.querySelector<HTMLElement>('#handl')?.innerText ?? '');
    expect(said).toContain(expected);
    expect(said.includes('ring til politiet, der svarer hele døgnet')).toBe(closed);
    expect(await session.evaluate(() => document.querySelectorAll('#handl [data-outcome] a[href="tel:+4541749090"]').length)).toBe(1);
  });
}, ['chromium', 'firefox']);
