import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { storedFavourites } from '../helpers/browser-storage';
import { describeEngines, describeOneEngine, triesVariants } from '../helpers/engines';
import { look, openFresh, untilOffline } from '../helpers/guide-page';
import { cacheNames, keepGuide, OTHERS, registrations, SAVED } from '../helpers/kept-guide';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { copySite, type SiteCopy } from '../helpers/site-copy';

describeEngines('rescue.html', (engine) => {
  let copy: SiteCopy;
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    session = await startSession(engine);
  });
  afterAll(() => session?.close());
  beforeEach(async () => {
    copy = copySite();
    site = await startSite(copy.root);
  });
  afterEach(async () => {
    await site.stop();
    await copy.remove();
  });

  /** Spoils the document that is kept. */
  const spoil = (): Promise<void> => session.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      if (await cache.match('/')) await cache.put('/', new Response('<!doctype html><title>broken</title>', { headers: { 'Content-Type': 'text/html' } }));
    }
  });

  const shownState = (): Promise<string> => session.evaluate(() => document.querySelector<HTMLElement>('[data-state]:not([hidden])')?.innerText ?? '');

  it('has the numbers, repairs a broken guide, and keeps what was saved', async () => {
    await keepGuide(session, site.origin);
    await spoil();
    await openFresh(session, `${site.origin}/`);
    expect(await session.evaluate(() => document.title)).toBe('broken');

    // The worker is in charge, and lets the page through: it could be mended on the server.
    copy.change('rescue.html', (html) => html.replace('Virker guiden ikke?', 'Vi har rettet en fejl'));
    await openFresh(session, `${site.origin}/rescue.html`);
    expect(await session.evaluate(() => [navigator.serviceWorker.controller !== null, document.querySelector('h2')?.textContent])).toEqual([true, 'Vi har rettet en fejl']);
    expect(await session.evaluate(() => [...document.querySelectorAll('section:first-child a[href^="tel:"]')].map((link) => link.getAttribute('href')))).toEqual(['tel:112', 'tel:+4541749090']);
    expect(await shownState()).toBe('');
    await session.click('section:first-child button');
    await expect.poll(() => session.evaluate(() => location.pathname + document.title).catch(() => ''), { timeout: 20_000 }).toBe('/Lommeguide');
    await untilOffline(session, 'ready');
    expect(await look(session)).toMatchObject({ shown: ['hjem'], call: true });
    expect(await storedFavourites(session)).toEqual([SAVED]);
    expect((await cacheNames(session)).filter((name) => OTHERS.includes(name)).toSorted()).toEqual(OTHERS.toSorted());
    expect(await session.evaluate(async () => (await (await caches.match('/'))?.text())?.includes('id="hjem"'))).toBe(true);
  });

  if (triesVariants(engine)) it('deletes nothing while the guide cannot be fetched', async () => {
    await keepGuide(session, site.origin);
    await openFresh(session, `${site.origin}/rescue.html`);
    const before = await cacheNames(session);
    await site.stop();
    await session.click('section:first-child button');
    await expect.poll(shownState).toContain('Intet er slettet');
    expect(await cacheNames(session)).toEqual(before);
    expect(await registrations(session)).toBe(1);
    await openFresh(session, `${site.origin}/`);
    expect(await look(session)).toMatchObject({ shown: ['hjem'], call: true });

    await site.start();
    await openFresh(session, `${site.origin}/rescue.html`);
    copy.change('version.json', () => '<!doctype html><title>Log in</title>');
    await session.click('section:first-child button');
    await expect.poll(shownState).toContain('Intet er slettet');
    expect(await cacheNames(session)).toEqual(before);
  });
}, ['chromium', 'firefox']);

describeOneEngine('rescue.html without script', (engine) => {
  it('is a page with numbers, says why there is no button, and leads to the guide', async () => {
    const site = await startSite();
    const session = await startSession(engine, { script: false });
    try {
      await session.open(`${site.origin}/rescue.html`);
      const seen = await session.evaluate(() => document.querySelector<HTMLElement>('section')?.innerText ?? '');
      expect(seen).toContain('Ring 112');
      expect(seen).toContain('Ring 41 74 90 90');
      expect(seen).toContain('Knappen kræver JavaScript');
      expect(await session.evaluate(() => [...document.querySelectorAll('button')].filter((button) => button.getClientRects().length > 0).length)).toBe(0);
      await session.click('section:first-child .open');
      await expect.poll(() => session.url().catch(() => '')).toBe(`${site.origin}/`);
    } finally {
      await session.close();
      await site.stop();
    }
  });
});
