import { expect, it } from 'vitest';
import { triesVariants } from '../helpers/engines';
import { fault } from '../helpers/fault';
import { asset, cachedPaths, callable, describeFaults, kept, textAt } from '../helpers/fault-bench';
import { look, offlineLine, openFresh, untilOffline } from '../helpers/guide-page';
import { HOTLINE_HOURS } from '../helpers/hotline';

const MAIN = asset('main');
const LANGUAGE = asset('language-da');

// WebKitGTK under its driver now and then loads no page at all once a cache is changed while a worker is using it.
describeFaults('the cache', (bench) => {
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

  if (triesVariants(bench.engine)) it('control: with an untouched cache it opens offline', async () => {
    const server = await kept(bench);
    await server.stop();
    await openFresh(bench.session, `${server.origin}/#tegn`);
    await expect.poll(() => look(bench.session)).toMatchObject({ shown: ['tegn'], call: true });
  });

  for (const [name, path, add] of [['the main script', MAIN, fault], ['a file of the language', LANGUAGE, bench.variant]] as const) {
    add(`F12 ${name} is deleted from the cache, online: healed`, async () => {
      const server = await kept(bench);
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
    const server = await kept(bench);
    await change(MAIN);
    await server.stop();
    await bench.session.restart();
    await openFresh(bench.session, `${server.origin}/#jura`);
    await expect.poll(() => look(bench.session)).toMatchObject({ shown: ['jura'], call: true });
    return 'number; every screen from the static document';
  });

  bench.variant('F12 another file is deleted from the cache, offline: number, and honest', async () => {
    // The browser's own cache would have it still.
    const unkept = bench.copy();
    unkept.change('_headers', (headers) => headers.replace('public, max-age=31536000, immutable', 'no-store'));
    const server = await kept(bench, unkept.root);
    await change(LANGUAGE);
    await server.stop();
    await openFresh(bench.session, `${server.origin}/`);
    await untilOffline(bench.session, 'failed');
    expect(await callable(bench.session)).toBe(true);
    expect(await offlineLine(bench.session)).toContain('Ikke klar offline');
    return 'number; the guide opens; says not ready';
  });

  bench.variant('F13 the cached main script is corrupted: number and screens from the static document', async () => {
    const server = await kept(bench);
    await change(MAIN, 'this is {{{ no script');
    await server.stop();
    await openFresh(bench.session, `${server.origin}/#jura`);
    await expect.poll(() => look(bench.session)).toMatchObject({ shown: ['jura'], call: true });
    expect(await bench.session.evaluate(() => document.querySelectorAll('#tegn input').length)).toBe(0);
    return 'number; every screen from the static document';
  });

  fault('F13 a cached file is corrupted: the self-check names it, repairs it, and with no connection says that it could not', async () => {
    const { session } = bench;
    const server = await kept(bench);
    const search = asset('open-search');
    const check = '#om [data-island="self-check"]';
    const answer = (): Promise<string> => textAt(session, `${check} [role="status"]`);
    const said = (): Promise<string> => textAt(session, check);
    await openFresh(session, `${server.origin}/#om`);
    await expect.poll(said).toContain('Tjek at guiden virker offline');
    // Control: untouched, all is well.
    await session.click(`${check} button`);
    await expect.poll(answer, { timeout: 20_000 }).toBe('Alt er i orden. Guiden virker offline.');

    await change(search, 'this is {{{ no script');
    await session.click(`${check} button`);
    await expect.poll(answer, { timeout: 20_000 }).toBe('Ikke alt er i orden.');
    expect(await said()).toMatch(new RegExp(`Filer: 1 af \\d+ mangler eller er beskadiget: ${search}`));
    await server.stop();
    await session.click(`${check} button.strong`);
    await expect.poll(answer, { timeout: 20_000 }).toBe('Guiden kunne ikke hentes igen. Prøv, når du har forbindelse.');
    await server.start();
    await session.click(`${check} button.strong`);
    await expect.poll(answer, { timeout: 20_000 }).toBe('Alt er i orden. Guiden virker offline.');
    return 'named, with how many there are; repaired with a connection, and otherwise said that it could not be';
  });

  fault('F14 all caches are deleted under a live worker, online: healed', async () => {
    const server = await kept(bench);
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
    const server = await kept(bench);
    await bench.session.evaluate(async () => void (await Promise.all((await caches.keys()).map((name) => caches.delete(name)))));
    await server.stop();
    await openFresh(bench.session, `${server.origin}/#tegn`);
    expect(await callable(bench.session)).toBe(true);
    const said = await textAt(bench.session, 'body');
    expect(said).toContain('112');
    expect(said).toContain(HOTLINE_HOURS);
    expect(said).toContain('Guiden ligger ikke længere på telefonen');
    expect(await bench.session.evaluate(() => [...document.querySelectorAll('a')].some(({ textContent }) => /Prøv igen|Reparér/.test(textContent ?? '')))).toBe(true);
    await server.start();
    await openFresh(bench.session, `${server.origin}/`);
    await untilOffline(bench.session, 'ready');
    return 'number, hours, 112 and a way to try again; ready once there is a connection';
  });
}, { able: ['chromium', 'firefox'] });
