import { expect, it } from 'vitest';
import { triesVariants } from '../helpers/engines';
import { fault } from '../helpers/fault';
import { asset, callable, describeFaults, type FaultBench } from '../helpers/fault-bench';
import type { FaultServer } from '../helpers/fault-server';
import { look, offlineLine, openFresh, untilOffline } from '../helpers/guide-page';
import { markedSigns, untilStored } from '../helpers/visit-page';

const NEXT = 'abcdef01';
const LOGIN = '<!doctype html><title>Gæstenet</title><form><input name="kode"></form>';

async function installed({ session, serve }: FaultBench, root?: string): Promise<FaultServer> {
  const server = await serve(root);
  await openFresh(session, `${server.origin}/`);
  await untilOffline(session, 'ready');
  return server;
}

/** That the edition in the phone goes on as it was. */
async function goesOn({ session }: FaultBench, server: FaultServer, line: string): Promise<void> {
  await openFresh(session, `${server.origin}/#tegn`);
  await expect.poll(() => look(session)).toMatchObject({ shown: ['tegn'], call: true });
  await openFresh(session, `${server.origin}/`);
  await untilOffline(session, 'ready');
  expect(await offlineLine(session)).toBe(line);
  expect(await callable(session)).toBe(true);
}

/** Asks the browser to look for a new edition now, and waits for its answer. */
const lookForUpdate = ({ session }: FaultBench): Promise<string> => session.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  try {
    await registration.update();
  } catch {
    return 'refused';
  }
  const { installing } = registration;
  if (installing) await new Promise<void>((settled) => installing.addEventListener('statechange', () => installing.state !== 'installing' && settled()));
  return registration.waiting ? 'waiting' : (installing?.state ?? 'none');
});

// WebKitGTK under its driver loads no page for a long time after some of these, one time in three.
describeFaults('an update', (bench) => {
  if (triesVariants(bench.engine)) it('control: with no fault the new edition waits', async () => {
    const server = await installed(bench);
    server.swap(bench.copy(NEXT).root);
    expect(await lookForUpdate(bench)).toBe('waiting');
  });

  fault('F04 a script answers 200 with HTML during an update: the old edition stays, online and offline', async () => {
    const server = await installed(bench);
    const line = await offlineLine(bench.session);
    const next = bench.copy(NEXT);
    // Not from the browser's own cache, where the same file of the old edition lies.
    next.rebuild('manifest.webmanifest', (body) => body.replace('{', '{ '));
    server.swap(next.root);
    server.fault('/manifest.webmanifest', { status: 200, body: LOGIN });
    server.fault(asset('main'), { status: 200, body: LOGIN });
    expect(await lookForUpdate(bench)).toBe('redundant');
    await goesOn(bench, server, line);
    await server.stop();
    await bench.session.restart();
    await goesOn(bench, server, line);
    return 'the old edition, no blank page, no offer';
  });

  for (const [name, done] of [['200 with a login page', { status: 200, body: LOGIN }], ['a redirect to one', { redirect: '/login' }]] as const) {
    bench.variant(`F05 every address answers ${name}: starts from the cache, silently`, async () => {
      const server = await installed(bench);
      const line = await offlineLine(bench.session);
      server.fault(/./, done);
      if (done.status === undefined) server.fault('/login', { status: 200, body: LOGIN });
      await goesOn(bench, server, line);
      for (const place of ['akut', 'jura', 'kort']) {
        await openFresh(bench.session, `${server.origin}/#${place}`);
        await expect.poll(() => look(bench.session)).toMatchObject({ shown: [place], call: true });
      }
      return 'the guide from the cache; says Klar offline and nothing else';
    });
  }

  for (const [name, done] of [['404', { status: 404 }], ['500', { status: 500 }], ['200 with HTML', { status: 200, body: LOGIN }]] as const) {
    (name === '404' ? fault : bench.variant)(`F06 sw.js answers ${name}: the old worker stays`, async () => {
      const server = await installed(bench);
      const line = await offlineLine(bench.session);
      server.fault('/sw.js', done);
      expect(await lookForUpdate(bench)).toBe('refused');
      await goesOn(bench, server, line);
      await server.stop();
      await goesOn(bench, server, line);
      return 'the guide as before, online and offline';
    });
  }

  fault('F22 a downgrade, with the database of the newer edition: runs, nothing lost', async () => {
    const { session } = bench;
    const newer = bench.copy(NEXT);
    const server = await installed(bench, newer.root);
    await openFresh(session, `${server.origin}/#tegn`);
    await session.click('#tegn-4 input');
    await untilStored(session, ['tegn-4']);
    await session.evaluate(async () => {
      const [name = ''] = (await indexedDB.databases()).map((database) => database.name ?? '');
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name, 99);
        opening.onupgradeneeded = () => opening.result.createObjectStore('of-a-later-edition');
        opening.onerror = reject;
        opening.onsuccess = () => resolve(opening.result.close());
      });
    });
    const older = bench.copy('00000001');
    server.swap(older.root);
    expect(await lookForUpdate(bench)).toBe('waiting');
    await openFresh(session, `${server.origin}/`);
    await expect.poll(() => offlineLine(session), { timeout: 20_000 }).toMatch(/Ny udgave klar|udgave 00000001/);
    if ((await offlineLine(session)).includes('Ny udgave')) await session.click('#hjem .update button');
    await expect.poll(() => offlineLine(session).catch(() => ''), { timeout: 20_000 }).toContain('udgave 00000001');
    await openFresh(session, `${server.origin}/#tegn`);
    await expect.poll(() => markedSigns(session)).toEqual(['tegn-4']);
    await session.click('#tegn-7 input');
    await untilStored(session, ['tegn-4', 'tegn-7']);
    expect(await session.evaluate(() => document.body.innerText.includes('VersionError'))).toBe(false);
    expect((await session.consoleErrors()).filter((line) => line.includes('VersionError'))).toEqual([]);
    expect(await callable(session)).toBe(true);
    return 'runs; the marks are there and go on being kept; no VersionError';
  });

  fault('F27 a header changes, and the document only by its mark of them: the new CSP is in force after the update', async () => {
    const { session } = bench;
    const server = await installed(bench);
    expect(await imageLoads(bench)).toBe(true);
    const next = bench.copy(NEXT);
    next.change('_headers', (headers) => headers.replace(/img-src 'self'/g, "img-src 'none'"));
    next.rebuild('index.html', (html) => html.replace(/(<meta name="headers" content=")[0-9a-f]{8}/, '$100000000'));
    server.swap(next.root);
    expect(await lookForUpdate(bench)).toBe('waiting');
    await openFresh(session, `${server.origin}/`);
    await expect.poll(() => offlineLine(session), { timeout: 20_000 }).toMatch(/Ny udgave klar|udgave abcdef01/);
    if ((await offlineLine(session)).includes('Ny udgave')) await session.click('#hjem .update button');
    await expect.poll(() => offlineLine(session).catch(() => ''), { timeout: 20_000 }).toContain('udgave abcdef01');
    expect(await imageLoads(bench)).toBe(false);
    return 'an image that loaded before is blocked after the update';
  });

  if (triesVariants(bench.engine)) it('control: without the mark the policy in the cache stays', async () => {
    const server = await installed(bench);
    const next = bench.copy();
    next.change('_headers', (headers) => headers.replace(/img-src 'self'/g, "img-src 'none'"));
    server.swap(next.root);
    await openFresh(bench.session, `${server.origin}/`);
    await untilOffline(bench.session, 'ready');
    expect(await imageLoads(bench)).toBe(true);
  });
}, { able: ['chromium', 'firefox'] });

const imageLoads = ({ session }: FaultBench): Promise<boolean> => session.evaluate(() => new Promise((resolve) => {
  const image = new Image();
  image.onload = () => resolve(true);
  image.onerror = () => resolve(false);
  image.src = '/icon.svg';
}));
