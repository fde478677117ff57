import { afterAll, beforeAll, expect, it } from 'vitest';
import { STORED_ITEMS, storedName } from '../../src/core/stored-items';
import { browserStorage } from '../helpers/browser-storage';
import { describeEngines } from '../helpers/engines';
import { openFresh, untilOffline } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { giveAnswer } from '../helpers/visit-page';

describeEngines('"Hvad guiden gemmer"', (engine) => {
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

  const told = STORED_ITEMS.map((item) => storedName(item, '/', 'koebenhavn')).toSorted();
  const kept = async (): Promise<string[]> => (await browserStorage(session)).kept.map((name) => name.replace(/:[0-9a-f]{8}$/, ':*')).toSorted();

  it('a guide that was only read keeps itself alone', async () => {
    // Not on home, where Chromium's own offer to install may have been seen.
    await openFresh(session, `${site.origin}/#jura`);
    await untilOffline(session, 'ready');
    expect(await kept()).toEqual(['Cache Storage lommeguide:/:koebenhavn:*']);
  });

  it('is exactly what lies in the browser after everything was used', async () => {
    await session.click('nav.bar a[href="#hjem"]');
    // Of the three engines Chromium alone offers, and only where it likes.
    await session.evaluate(() => void window.dispatchEvent(Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: () => Promise.resolve() })));
    await session.click('#hjem .install button:not(.strong)');

    await session.click('nav.bar a[href="#tegn"]');
    await session.click('#tegn-4 input');
    await session.click('nav.bar a[href="#jura"]');
    await session.click('#lov-bl-133 > .star');
    await session.click('header a[href="#soeg"]');
    await session.type('hagekors');
    await session.click('nav.bar a[href="#hjem"]');
    await session.click('#hjem a[href="#om"]');
    await session.click('#om [data-island="settings"] input[type="checkbox"]');
    await session.click('nav.bar a[href="#handl"]');
    await giveAnswer(session, 'akut', 'nej');

    await expect.poll(kept).toEqual(told);
    expect((await browserStorage(session)).empty).toEqual([]);
  });

  it('is what the page itself names', async () => {
    expect((await session.evaluate(() => [...document.querySelectorAll('#om .stored .url')].map(({ textContent }) => textContent))).toSorted()).toEqual(told);
  });

  it('all of it but the guide itself is deleted by two taps, and by none that was thought better of', async () => {
    const tap = (words: string): Promise<void> => session.evaluate((label) => [...document.querySelectorAll<HTMLButtonElement>('#om [data-island="settings"] button')].find(({ textContent }) => textContent === label)?.click(), words);
    await openFresh(session, `${site.origin}/#om`);
    await expect.poll(() => session.evaluate(() => document.querySelectorAll('#om [data-island="settings"] button').length)).toBe(1);
    const before = await kept();
    await tap('Slet alt, der er gemt');
    await tap('Fortryd');
    expect(await kept()).toEqual(before);
    await tap('Slet alt, der er gemt');
    await tap('Slet alt');
    await expect.poll(kept).toEqual(['Cache Storage lommeguide:/:koebenhavn:*']);
    await expect.poll(session.url).toBe(`${site.origin}/#hjem`);
  });
});
