import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, touch } from '../helpers/guide-page';
import { SIGNS } from '../helpers/plan-facts';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { copySite } from '../helpers/site-copy';
import { ageVisit, giveAnswer, markedSigns, shownPart, storedVisit, untilStored } from '../helpers/visit-page';

const HOUR = 3_600_000;

describeOneEngine('what stays on the phone', (engine) => {
  let site: Site;
  let session: Session;
  const open = (place: string): Promise<void> => openFresh(session, `${site.origin}/#${place}`);
  const text = (selector: string): Promise<string> => session.evaluate((at) => [...document.querySelectorAll<HTMLElement>(at)].filter((element) => element.getClientRects().length > 0).map((element) => element.innerText).join('\n'), selector);
  const marked = (): Promise<string[]> => markedSigns(session);
  const focused = (): Promise<string> => session.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.closest('section')?.id}`);

  beforeAll(async () => {
    site = await startSite();
    session = await startSession(engine);
  });
  afterAll(async () => {
    await session?.close();
    await site?.stop();
  });
  beforeEach(async () => {
    await open('tegn');
    await session.click('button.hide');
    await vi.waitUntil(async () => (await storedVisit(session)) === undefined, { timeout: 10_000 });
    await open('tegn');
  });

  it('a checkbox for each sign, no other field but the search box, and a mark changes nothing else on the screen', async () => {
    await expect.poll(() => session.evaluate(() => document.querySelectorAll('#tegn input[type="checkbox"]').length)).toBe(SIGNS);
    // The box comes with the islands of the other screens, when somebody is there and the page is idle.
    await touch(session);
    await expect.poll(() => session.evaluate(() => [...document.querySelectorAll('input:not([type="checkbox"], [type="radio"]), textarea, select, form, [contenteditable]')].map(({ id }) => id))).toEqual(['soeg-felt']);
    // They come when the browser is idle.
    await expect.poll(() => session.evaluate(() => document.querySelectorAll('#tegn .star').length)).toBe(SIGNS);
    const read = (): Promise<string> => session.evaluate(() => {
      const copy = document.querySelector('#tegn')?.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.keeps').forEach((line) => line.remove());
      return copy.innerHTML;
    });
    const before = await read();
    await session.click('#tegn-4 input');
    await session.click('#tegn-7 input');
    await expect.poll(marked).toEqual(['tegn-4', 'tegn-7']);
    expect(await read()).toBe(before);
    await expect.poll(() => text('#tegn .keeps')).toMatch(/^Dine krydser og svar vises ikke efter i morgen kl\. \d\d\.\d\d og slettes, næste gang guiden åbnes\./);
  });

  it('marks are there after a reload, and on the card in the guide\'s words', async () => {
    await session.click('#tegn-4 input');
    await untilStored(session, ['tegn-4']);
    await session.reload();
    await expect.poll(marked).toEqual(['tegn-4']);
    await open('kort');
    await expect.poll(() => text('#kort .marked')).toContain('Truer, chikanerer');
  });

  it('after an hour it is asked first; the card shows none before "Fortsæt"', async () => {
    await session.click('#tegn-4 input');
    await untilStored(session, ['tegn-4']);
    await ageVisit(session, HOUR);
    await open('kort');
    await expect.poll(() => text('#kort .gate')).toMatch(/Du har krydser fra (i går )?kl\. \d\d\.\d\d/);
    expect(await text('#kort')).not.toContain('Truer, chikanerer');
    await session.click('#kort .gate button.strong');
    await expect.poll(() => text('#kort .marked')).toContain('Truer, chikanerer');
    expect(await focused()).toBe('H1 kort');
    await session.click('#kort .keeps button');
    await expect.poll(() => text('#kort .keeps')).toBe('');
    expect(await focused()).toBe('H1 kort');
  });

  it('"Begynd forfra" forgets the older visit', async () => {
    await session.click('#tegn-4 input');
    await untilStored(session, ['tegn-4']);
    await ageVisit(session, HOUR);
    await open('tegn');
    await expect.poll(() => text('#tegn .gate')).toContain('Begynd forfra');
    expect(await marked()).toEqual([]);
    await session.click('#tegn .gate button:not(.strong)');
    await expect.poll(() => storedVisit(session)).toBeUndefined();
    expect(await text('#tegn .gate')).toBe('');
    expect(await focused()).toBe('H1 tegn');
  });

  it.each([['after 24 hours', 24 * HOUR], ['by a clock that was set back', -HOUR]])('%s nothing is shown, and the next opening deletes it', async (_, later) => {
    await session.click('#tegn-4 input');
    await untilStored(session, ['tegn-4']);
    await ageVisit(session, later);
    await open('tegn');
    await expect.poll(() => storedVisit(session)).toBeUndefined();
    expect(await marked()).toEqual([]);
    expect(await text('#tegn .gate')).toBe('');
  });

  it('"Ryd og skjul" leaves nothing in page, storage, address or history', async () => {
    await session.click('#tegn-4 input');
    await session.click('nav.bar a[href="#handl"]');
    await giveAnswer(session, 'akut', 'nej');
    await giveAnswer(session, 'person', 'ja');
    await session.click('button.hide');
    await expect.poll(() => session.url()).toBe(`${site.origin}/#hjem`);
    expect(await session.evaluate(() => [history.state as unknown, document.querySelectorAll('#tegn input:checked').length, document.querySelectorAll('.trail, .keeps, .gate, [data-outcome], [aria-pressed="true"]').length])).toEqual([null, 0, 0]);
    await expect.poll(() => storedVisit(session)).toBeUndefined();
    // Stale steps in the history lead to an empty flow.
    await session.back();
    await expect.poll(() => session.url()).toBe(`${site.origin}/#handl`);
    expect(await shownPart(session)).toBe('akut');
    expect(await text('#handl .trail')).toBe('');
  });

  it('can be cleared by keyboard', async () => {
    await session.click('#tegn-4 input');
    await session.evaluate(() => document.querySelector<HTMLElement>('button.hide')?.focus());
    await session.press('Enter');
    await expect.poll(() => session.url()).toBe(`${site.origin}/#hjem`);
    await expect.poll(marked).toEqual([]);
  });
});

describeOneEngine('where storage is missing', (engine) => {
  it('marks live in memory, and the guide says so', async () => {
    const copy = copySite();
    copy.change(copy.asset('main'), (body) => `Object.defineProperty(window, 'indexedDB', { value: undefined });\n${body}`);
    const site = await startSite(copy.root);
    const session = await startSession(engine);
    try {
      await session.open(`${site.origin}/#tegn`);
      await session.click('#tegn-4 input');
      await expect.poll(() => session.evaluate(() => document.querySelector<HTMLElement>('#tegn .keeps')?.innerText ?? '')).toContain('kan ikke gemmes på denne telefon');
      await session.click('nav.bar a[href="#jura"]');
      await session.click('nav.bar a[href="#tegn"]');
      expect(await markedSigns(session)).toEqual(['tegn-4']);
    } finally {
      await session.close();
      await site.stop();
      await copy.remove();
    }
  });
});
