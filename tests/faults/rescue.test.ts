import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { storedFavourites } from '../helpers/browser-storage';
import { describeEngines, describeOneEngine, triesVariants } from '../helpers/engines';
import { fault } from '../helpers/fault';
import { look, openFresh, untilOffline } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { copySite, type SiteCopy } from '../helpers/site-copy';

const KILL_SWITCH = readFileSync(fileURLToPath(new URL('../../ops/kill-switch.js', import.meta.url)), 'utf8');
const OTHERS = ['another-app', 'lommeguide:/andre/:koebenhavn:1'];

describeEngines('when the guide itself is broken', (engine) => {
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
    // The kill switch may be loading a page still; the next test begins without it.
    await session.open('about:blank').catch(() => undefined);
    await site.stop();
    await copy.remove();
  });

  const registrations = (): Promise<number> => session.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  const cacheNames = (): Promise<string[]> => session.evaluate(() => caches.keys());
  const ours = async (): Promise<string[]> => (await cacheNames()).filter((name) => !OTHERS.includes(name));

  /** A guide that is kept, in which something was saved, beside caches of others. */
  async function useTheGuide(): Promise<void> {
    await openFresh(session, `${site.origin}/#jura`);
    await untilOffline(session, 'ready');
    await session.click('#lov-bl-133 > .star');
    await expect.poll(() => storedFavourites(session)).toEqual(['lov-bl-133']);
    await session.evaluate(async (names) => {
      for (const name of names) await caches.open(name);
    }, OTHERS);
  }

  /** Spoils the document that is kept. */
  const spoil = (): Promise<void> => session.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      if (await cache.match('/')) await cache.put('/', new Response('<!doctype html><title>broken</title>', { headers: { 'Content-Type': 'text/html' } }));
    }
  });

  const shownState = (): Promise<string> => session.evaluate(() => document.querySelector<HTMLElement>('[data-state]:not([hidden])')?.innerText ?? '');

  fault('F24 the kill switch is published in place of the worker: it takes worker and caches away, keeps what was saved, and the guide reads on from the network', async () => {
    await useTheGuide();
    expect([await registrations(), (await ours()).length]).toEqual([1, 1]);
    copy.change('sw.js', () => KILL_SWITCH);
    // The kill switch loads the pages that are open anew, and so may cut these off.
    for (const _load of [1, 2]) await openFresh(session, `${site.origin}/`).catch(() => undefined);
    // WebKit lets the worker go once a page that it was in charge of is left.
    await expect.poll(async () => {
      const left = await registrations().catch(() => -1);
      if (left !== 0 && engine === 'webkit') await openFresh(session, `${site.origin}/`).catch(() => undefined);
      return left;
    }, { timeout: 20_000, interval: 500 }).toBe(0);
    await expect.poll(() => ours().catch(() => ['not to be read'])).toEqual([]);
    await expect.poll(() => look(session).catch(() => undefined)).toMatchObject({ shown: ['hjem'], call: true });
    await expect.poll(() => cacheNames().then((names) => names.toSorted(), () => [])).toEqual(OTHERS.toSorted());
    await expect.poll(() => storedFavourites(session).catch(() => [])).toEqual(['lov-bl-133']);
    return '0 workers, 0 caches, IndexedDB and what belongs to others kept; usable within two loads';
  });

  if (engine !== 'webkit') it('rescue.html has the numbers, repairs a broken guide, and keeps what was saved', async () => {
    await useTheGuide();
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
    expect(await storedFavourites(session)).toEqual(['lov-bl-133']);
    expect((await cacheNames()).filter((name) => OTHERS.includes(name)).toSorted()).toEqual(OTHERS.toSorted());
    expect(await session.evaluate(async () => (await (await caches.match('/'))?.text())?.includes('id="hjem"'))).toBe(true);
  });

  if (triesVariants(engine)) it('rescue.html deletes nothing while the guide cannot be fetched', async () => {
    await useTheGuide();
    await openFresh(session, `${site.origin}/rescue.html`);
    const before = await cacheNames();
    await site.stop();
    await session.click('section:first-child button');
    await expect.poll(shownState).toContain('Intet er slettet');
    expect(await cacheNames()).toEqual(before);
    expect(await registrations()).toBe(1);
    await openFresh(session, `${site.origin}/`);
    expect(await look(session)).toMatchObject({ shown: ['hjem'], call: true });

    await site.start();
    await openFresh(session, `${site.origin}/rescue.html`);
    copy.change('version.json', () => '<!doctype html><title>Log in</title>');
    await session.click('section:first-child button');
    await expect.poll(shownState).toContain('Intet er slettet');
    expect(await cacheNames()).toEqual(before);
  });
});

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
