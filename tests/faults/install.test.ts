import { expect, it } from 'vitest';
import { triesVariants } from '../helpers/engines';
import { fault } from '../helpers/fault';
import { asset, cachedPaths, callable, describeFaults, type FaultBench } from '../helpers/fault-bench';
import type { Fault, FaultServer } from '../helpers/fault-server';
import { look, offlineLine, openFresh, untilOffline } from '../helpers/guide-page';

/** What the guide is not ready without, though it can be read. */
const FILE = asset('language-da');
const SCRIPT = asset('open-search');
const QUOTA = "Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));\n";

/** The first visit with a fault, a second one with it, and a third without: what the reader has meanwhile, and what the third one fetches. */
async function visits({ session }: FaultBench, server: FaultServer, at: string, done: Fault): Promise<string> {
  server.fault(at, done);
  await openFresh(session, `${server.origin}/`);
  await untilOffline(session, 'failed');
  expect(await callable(session)).toBe(true);
  expect(await offlineLine(session)).toContain('Ikke klar offline');
  expect(await cachedPaths(session)).not.toContain(at);
  await openFresh(session, `${server.origin}/#tegn`);
  expect((await look(session)).shown).toEqual(['tegn']);
  // WebKit keeps an install that was cut off waiting for a minute; this visit has tried again.
  await untilOffline(session, 'failed');
  const kept = await cachedPaths(session);

  server.mend();
  server.forget();
  await openFresh(session, `${server.origin}/`);
  await untilOffline(session, 'ready');
  expect(server.asked.map(({ path }) => path)).toContain(at);
  const again = server.asked.filter(({ path, by }) => by === 'empty' && kept.includes(path));
  return `number; reads on; not ready; the next visit heals${again.length === 0 ? ', and fetches only what is missing' : ', fetching all again'}`;
}

describeFaults('the first install', (bench) => {
  if (triesVariants(bench.engine)) it('control: with no fault it is ready at the first visit', async () => {
    const { session } = bench;
    const server = await bench.serve();
    await openFresh(session, `${server.origin}/`);
    await untilOffline(session, 'ready');
    expect(await callable(session)).toBe(true);
    expect(await offlineLine(session)).toContain('Klar offline');
    expect(await cachedPaths(session)).toContain(FILE);
  });

  fault('F01 a shell file is missing (404): reads online, heals at the next visit', async () => visits(bench, await bench.serve(), FILE, { status: 404 }));
  bench.variant('F02 a shell file answers 500: as F01', async () => visits(bench, await bench.serve(), FILE, { status: 500 }));
  bench.variant('F02 a shell file answers 503: as F01', async () => visits(bench, await bench.serve(), SCRIPT, { status: 503 }));
  (bench.engine === 'webkit' ? bench.variant : fault)('F03 a script answers 200 with HTML: refused, nothing cached under its address', async () => visits(bench, await bench.serve(), SCRIPT, { status: 200, body: '<!doctype html><title>Oops</title>' }));
  bench.variant('F07 the connection is killed mid-install: as F01', async () => visits(bench, await bench.serve(), FILE, { broken: 'kill' }));
  fault('F08 a body is cut off half-way: refused, nothing half-cached', async () => visits(bench, await bench.serve(), FILE, { broken: 'cut' }));
  bench.variant('F08 half a body comes as if it were the whole: refused, nothing half-cached', async () => visits(bench, await bench.serve(), FILE, { broken: 'short' }));

  bench.variant('F03 the main script answers 200 with HTML: the document stands alone', async () => {
    const { session } = bench;
    const server = await bench.serve();
    server.fault(asset('main'), { status: 200, body: '<!doctype html><title>Oops</title>' });
    await openFresh(session, `${server.origin}/#jura`);
    await expect.poll(() => look(session)).toMatchObject({ shown: ['jura'], call: true });
    expect(await cachedPaths(session)).toEqual([]);
    server.mend();
    await openFresh(session, `${server.origin}/`);
    await untilOffline(session, 'ready');
    return 'number; reads without script; nothing cached; the next visit is ready';
  });

  bench.variant('F15 no room in the cache at install: reads online, says so, tries no more than twice a visit', async () => {
    const { session } = bench;
    const copy = bench.copy();
    copy.change('sw.js', (worker) => QUOTA + worker);
    const server = await bench.serve(copy.root);
    await openFresh(session, `${server.origin}/`);
    await untilOffline(session, 'failed');
    expect(await callable(session)).toBe(true);
    expect(await offlineLine(session)).toContain('Ikke klar offline');
    await openFresh(session, `${server.origin}/`);
    await untilOffline(session, 'failed');
    // What might make it try again: the page is shown, over and over.
    await session.evaluate(async () => {
      for (let times = 0; times < 20; times++) {
        document.dispatchEvent(new Event('visibilitychange'));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    const tries = server.asked.filter(({ path }) => path === '/sw.js').length;
    expect(tries).toBeGreaterThan(0);
    expect(tries).toBeLessThanOrEqual(4);
    return 'number; reads online; not ready; at most two tries a visit';
  });

  if (triesVariants(bench.engine)) it('control: the same worker with room is ready', async () => {
    const copy = bench.copy();
    copy.change('sw.js', (worker) => `${QUOTA.replace('put', 'notPut')}${worker}`);
    const server = await bench.serve(copy.root);
    await openFresh(bench.session, `${server.origin}/`);
    await untilOffline(bench.session, 'ready');
  });

  bench.variant('F25 the document is redirected to index.html: controlled and rendered, offline too', async () => {
    const { session } = bench;
    const server = await bench.serve();
    server.fault('/', { redirect: '/index.html' });
    await openFresh(session, `${server.origin}/`);
    await untilOffline(session, 'ready');
    await server.stop();
    for (const path of ['/', '/index.html#tegn']) {
      await openFresh(session, server.origin + path);
      await untilOffline(session, 'ready');
      expect(await callable(session)).toBe(true);
      expect(await session.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    }
    return 'ready; controlled and rendered at both addresses with the server stopped';
  });

  // WebKit's driver ends no process.
  if (bench.engine !== 'webkit') {
    fault('F09 the browser is killed mid-install: the next start completes', async () => {
      const { session } = bench;
      const server = await bench.serve();
      server.fault(FILE, { delay: 3_600_000 });
      await openFresh(session, `${server.origin}/`);
      await expect.poll(() => server.asked.map(({ path }) => path)).toContain(FILE);
      await session.crash();
      server.mend();
      await session.restart();
      await openFresh(session, `${server.origin}/`);
      expect(await callable(session)).toBe(true);
      await untilOffline(session, 'ready');
      await server.stop();
      await openFresh(session, `${server.origin}/#tegn`);
      await expect.poll(() => look(session)).toMatchObject({ shown: ['tegn'], call: true });
      return 'number; ready at the next start; opens offline';
    });
  }

  // The others' drivers set no quota, and show no document that is still on its way.
  if (bench.engine !== 'chromium') return;

  fault('F10 two seconds of silence, then 300 bytes a second: the number from the first bytes', async () => {
    const { session } = bench;
    const server = await bench.serve();
    server.fault(/./, { delay: 2_000, drip: 300 });
    const opening = session.open(`${server.origin}/`).catch(() => 'given up');
    await expect.poll(() => callable(session).catch(() => false), { timeout: 50_000, interval: 500 }).toBe(true);
    const [state, whole] = await session.evaluate(() => [document.readyState, document.querySelector('#tilgaengelighed') !== null] as const);
    expect([state, whole]).toEqual(['loading', false]);
    await opening;
    return 'the number can be tapped while the document is on its way';
  });

  fault('F15 the browser\'s own quota is used up at install: reads online, says so', async () => {
    const { session } = bench;
    const server = await bench.serve();
    await session.limitStorage(server.origin, 20_000);
    await openFresh(session, `${server.origin}/`);
    await untilOffline(session, 'failed');
    expect(await callable(session)).toBe(true);
    expect(await offlineLine(session)).toContain('Ikke klar offline');
    await session.restart();
    await openFresh(session, `${server.origin}/`);
    await untilOffline(session, 'ready');
    return 'number; reads online; not ready; ready once there is room';
  });
});
