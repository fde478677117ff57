import { expect, it } from 'vitest';
import { fault } from '../helpers/fault';
import { asset, cachedPaths, callable, describeFaults, textAt } from '../helpers/fault-bench';
import type { FaultServer } from '../helpers/fault-server';
import { look, offlineLine, openFresh, PLACES, untilLooked, untilOffline } from '../helpers/guide-page';
import type { Engine } from '../helpers/session';

/** Cold starts: twenty where they are quick. */
const STARTS: Readonly<Record<Engine, number>> = { chromium: 20, firefox: 1, webkit: 1 };
const MAIN = asset('main');

describeFaults('the cache', (bench) => {
  const ready = async (): Promise<FaultServer> => {
    const server = await bench.serve();
    await openFresh(bench.session, `${server.origin}/`);
    await untilOffline(bench.session, 'ready');
    await expect.poll(() => bench.session.evaluate(() => document.documentElement.dataset['languages']), { timeout: 20_000 }).toBe('ready');
    // Nothing is written to the cache behind the test's back.
    await untilLooked(bench.session);
    return server;
  };
  /** Deletes from the guide's caches what lies at a path, or puts another body there. */
  const change = (path: string, body?: string): Promise<void> => bench.session.evaluate(async (at, put) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const before = await cache.match(at);
      if (!before) continue;
      if (put === undefined || put === null) await cache.delete(at);
      else await cache.put(at, new Response(put, { headers: before.headers }));
    }
  }, path, body);

  it('control: with an untouched cache it opens offline', async () => {
    const server = await ready();
    await server.stop();
    await openFresh(bench.session, `${server.origin}/#tegn`);
    await expect.poll(() => look(bench.session)).toMatchObject({ shown: ['tegn'], call: true });
  });

  it('control: without the worker nothing opens', async () => {
    const server = await ready();
    await bench.session.evaluate(async () => {
      // The page may be about to register once more, which would bring back what is unregistered here.
      navigator.serviceWorker.register = () => Promise.reject(new Error('not in this control'));
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await server.stop();
    await bench.session.restart();
    await expect(openFresh(bench.session, `${server.origin}/`)).rejects.toThrow();
  });

  fault(`F11 cold starts with the server stopped, over every screen and deep link: the same as online`, async () => {
    const { session, engine } = bench;
    const server = await ready();
    const online = new Map<string, unknown>();
    for (const place of PLACES) {
      await session.open(`${server.origin}/#${place}`);
      online.set(place, await look(session));
    }
    await server.stop();
    const before = (await session.consoleErrors()).length;
    const starts = STARTS[engine];
    for (let start = 0; start < starts; start++) {
      await session.restart();
      for (const place of PLACES.filter((_, at) => at % starts === start)) {
        // Each screen as a new document, the places inside one from there.
        await (/^(tegn|plan|lov)-/.test(place) ? session.open : (address: string) => openFresh(session, address))(`${server.origin}/#${place}`);
        await expect.poll(() => look(session), { message: place }).toEqual(online.get(place));
        // Script came, too, and what it loads later; a document that is left before that would not hear of it.
        await expect.poll(() => session.evaluate(() => document.querySelectorAll('#tegn input, #tegn .star').length)).toBe(30);
      }
    }
    // To look for a new edition without a connection is the one thing that fails.
    expect((await session.consoleErrors()).slice(before).filter((line) => !/sw\.js|fetching the script|ServiceWorker/i.test(line))).toEqual([]);
    return `${starts} cold starts, ${PLACES.length} places: the same as online, no failed request that matters`;
  }, 150_000);

  // WebKitGTK under its driver now and then loads no page at all once a cache is changed while a worker is using it.
  if (bench.engine === 'webkit') return;

  for (const [name, path, add] of [['the main script', MAIN, fault], ['the manifest', '/manifest.webmanifest', bench.variant]] as const) {
    add(`F12 ${name} is deleted from the cache, online: healed`, async () => {
      const server = await ready();
      await change(path);
      expect(await cachedPaths(bench.session)).not.toContain(path);
      await openFresh(bench.session, `${server.origin}/`);
      await untilOffline(bench.session, 'ready');
      expect(await cachedPaths(bench.session)).toContain(path);
      await server.stop();
      await openFresh(bench.session, `${server.origin}/#jura`);
      await expect.poll(() => look(bench.session)).toMatchObject({ shown: ['jura'], call: true });
      return 'fetched again at the next opening; opens offline';
    });
  }

  fault('F12 the main script is deleted from the cache, offline: the document stands alone', async () => {
    const server = await ready();
    await change(MAIN);
    await server.stop();
    await bench.session.restart();
    await openFresh(bench.session, `${server.origin}/#jura`);
    await expect.poll(() => look(bench.session)).toMatchObject({ shown: ['jura'], call: true });
    return 'number; every screen from the static document';
  });

  bench.variant('F12 another file is deleted from the cache, offline: number, and honest', async () => {
    const server = await ready();
    await change('/manifest.webmanifest');
    await server.stop();
    await openFresh(bench.session, `${server.origin}/`);
    await untilOffline(bench.session, 'failed');
    expect(await callable(bench.session)).toBe(true);
    expect(await offlineLine(bench.session)).toContain('Ikke klar offline');
    return 'number; the guide opens; says not ready';
  });

  bench.variant('F13 the cached main script is corrupted: number and screens from the static document', async () => {
    const server = await ready();
    await change(MAIN, 'this is {{{ no script');
    await server.stop();
    await openFresh(bench.session, `${server.origin}/#jura`);
    await expect.poll(() => look(bench.session)).toMatchObject({ shown: ['jura'], call: true });
    expect(await bench.session.evaluate(() => document.querySelectorAll('#tegn input').length)).toBe(0);
    return 'number; every screen from the static document';
  });

  fault('F14 all caches are deleted under a live worker, online: healed', async () => {
    const server = await ready();
    await bench.session.evaluate(async () => void (await Promise.all((await caches.keys()).map((name) => caches.delete(name)))));
    await openFresh(bench.session, `${server.origin}/#tegn`);
    expect(await callable(bench.session)).toBe(true);
    await untilOffline(bench.session, 'ready');
    await server.stop();
    await openFresh(bench.session, `${server.origin}/#jura`);
    await expect.poll(() => look(bench.session)).toMatchObject({ shown: ['jura'], call: true });
    return 'fetched again at the next opening; opens offline';
  });

  fault('F14 all caches are deleted under a live worker, offline: the last-resort page', async () => {
    const server = await ready();
    await bench.session.evaluate(async () => void (await Promise.all((await caches.keys()).map((name) => caches.delete(name)))));
    await server.stop();
    await openFresh(bench.session, `${server.origin}/#tegn`);
    expect(await callable(bench.session)).toBe(true);
    const said = await textAt(bench.session, 'body');
    expect(said).toContain('112');
    expect(said).toContain('Alle dage kl. 8–22');
    expect(said).toContain('Guiden ligger ikke længere på telefonen');
    expect(await bench.session.evaluate(() => [...document.querySelectorAll('a')].some(({ textContent }) => /Prøv igen|Reparér/.test(textContent ?? '')))).toBe(true);
    await server.start();
    await openFresh(bench.session, `${server.origin}/`);
    await untilOffline(bench.session, 'ready');
    return 'number, hours, 112 and a way to try again; ready once there is a connection';
  });
});
