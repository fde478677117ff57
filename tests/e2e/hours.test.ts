import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEngines } from '../helpers/engines';
import { openFresh } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { giveAnswer, shownPart } from '../helpers/visit-page';

// The clock is set in the page, which WebKit's driver cannot do; what the badge says there is the same module's unit test.
describeEngines('the hotline\'s hours', (engine) => {
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
  const badge = (): Promise<string> => session.evaluate(() => document.querySelector('#hjem .badge.open, #hjem .badge.closed')?.textContent ?? '');

  // Firefox starts slowly: there the engine is under test, not the table.
  it.each([
    ['2026-07-01T05:59:00Z', 'Europe/Copenhagen', 'Åbner 08.00'],
    ['2026-07-01T06:00:00Z', 'America/Nuuk', 'Åben nu, lukker 22.00'],
    ['2026-01-14T20:58:00Z', 'Pacific/Auckland', 'Åben nu, lukker 22.00'],
    ['2026-01-14T21:00:00Z', 'UTC', 'Åbner 08.00'],
    ['2026-03-29T06:00:00Z', 'Pacific/Auckland', 'Åben nu, lukker 22.00'],
    ['2026-10-25T06:30:00Z', 'America/Nuuk', 'Åbner 08.00'],
    ['2038-02-01T12:00:00Z', 'UTC', 'Åben nu, lukker 22.00'],
  ].slice(engine === 'firefox' ? 4 : 0) as [string, string, string][])('%s in %s: %s', async (clock, timezone, expected) => {
    await session.restart({ clock, timezone });
    await openFresh(session, `${site.origin}/`);
    await expect.poll(badge).toBe(expected);
  });

  it('tick over while the page is open', async () => {
    await session.restart({ clock: '2026-07-01T19:59:40Z', timezone: 'UTC' });
    await openFresh(session, `${site.origin}/`);
    await expect.poll(badge).toBe('Åben nu, lukker 22.00');
    await expect.poll(badge, { timeout: 40_000 }).toBe('Åbner 08.00');
  });

  it('are not shown by a clock that cannot be right, and the call link stays', async () => {
    await session.restart({ clock: '1970-01-01T12:00:00Z', timezone: 'UTC' });
    await openFresh(session, `${site.origin}/`);
    await expect.poll(() => session.evaluate(() => document.documentElement.dataset['offline'])).not.toBe('none');
    expect(await badge()).toBe('');
    expect(await session.evaluate(() => document.querySelectorAll('a[href="tel:+4541749090"]').length)).toBeGreaterThan(3);
  });

  it.each([
    ['2026-07-01T21:00:00Z', true, 'Åbner 08.00'],
    ['2026-07-01T10:00:00Z', false, 'Åben nu, lukker 22.00'],
  ])('at %s an outcome says what holds while the hotline is closed: %s', async (clock, closed, expected) => {
    await session.restart({ clock, timezone: 'Europe/Copenhagen' });
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
