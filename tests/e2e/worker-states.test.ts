import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { describeEngines } from '../helpers/engines';
import { look, offlineLine, openFresh, untilOffline } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { copySite, type SiteCopy } from '../helpers/site-copy';

describeEngines('the state of the worker', (engine) => {
  let copy: SiteCopy;
  let site: Site;
  let session: Session;
  beforeAll(async () => {
    session = await startSession(engine);
  });
  afterAll(() => session?.close());
  beforeEach(() => {
    copy = copySite();
  });
  afterEach(async () => {
    await site?.stop();
    await copy.remove();
  });
  const serve = async (): Promise<void> => {
    site = await startSite(copy.root);
  };

  it('a file that is missing: says so honestly, reads on, and heals at the next visit', async () => {
    copy.hide('manifest.webmanifest');
    await serve();
    await openFresh(session, `${site.origin}/`);
    await untilOffline(session, 'failed');
    expect(await offlineLine(session)).toContain('Ikke klar offline');
    await openFresh(session, `${site.origin}/#tegn`);
    expect(await look(session)).toMatchObject({ shown: ['tegn'], call: true });
    // This visit has tried again. WebKit keeps an install that is cut off waiting for a minute.
    await untilOffline(session, 'failed');

    await site.stop();
    copy.show('manifest.webmanifest');
    await serveAgain();
    await openFresh(session, `${site.origin}/`);
    await untilOffline(session, 'ready');
  });

  it('a file that is not what was built: refused, and nothing of it kept', async () => {
    const icon = 'icon.svg';
    copy.change(icon, (body) => `${body}<!-- changed -->`);
    await serve();
    await openFresh(session, `${site.origin}/`);
    await untilOffline(session, 'failed');
    expect(await session.evaluate(async (path) => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).match(path)))).filter(Boolean).length, `/${icon}`)).toBe(0);
  });

  it('no worker, no storage at all: the guide reads and calls, and says that it is not kept', async () => {
    copy.change(copy.asset('main'), (body) => `for (const name of ['serviceWorker']) delete Navigator.prototype[name]; window.BroadcastChannel = class { constructor() { throw new Error('absent'); } }; for (const name of ['caches', 'indexedDB', 'localStorage']) Object.defineProperty(window, name, { get() { throw new Error('absent'); } });\n${body}`);
    await serve();
    await openFresh(session, `${site.origin}/`);
    await expect.poll(() => offlineLine(session)).toContain('kan ikke gemme guiden');
    expect(await session.evaluate(() => document.documentElement.dataset['offline'])).toBe('none');
    await openFresh(session, `${site.origin}/#jura`);
    expect(await look(session)).toMatchObject({ shown: ['jura'], call: true });
    expect(await session.evaluate(() => document.querySelectorAll('#tegn input').length)).toBe(15);
  });

  it('a new edition: offered, still there after a reload, and applied on the tap even with the server gone', async () => {
    await serve();
    await openFresh(session, `${site.origin}/`);
    await untilOffline(session, 'ready');
    const before = await offlineLine(session);
    expect(before).not.toContain('Ny udgave');

    await site.stop();
    copy.change('sw.js', (body) => body.replace(/version:(.)[0-9a-f]{8}/, 'version:$1abcdef01'));
    await serveAgain();
    await openFresh(session, `${site.origin}/`);
    await expect.poll(() => offlineLine(session), { timeout: 20_000 }).toContain('Ny udgave klar');
    expect(await offlineLine(session)).toContain(before.replace(/^✓ /, ''));
    // The old edition answers for itself once more, and must leave the new one's cache alone.
    await session.reload();
    // Where the engine took the reload for a cold start, the new edition is in charge already.
    await expect.poll(() => offlineLine(session), { timeout: 20_000 }).toMatch(/Ny udgave klar|udgave abcdef01/);
    await site.stop();
    if ((await offlineLine(session)).includes('Ny udgave')) await session.click('#hjem .update button');
    await expect.poll(() => offlineLine(session).catch(() => ''), { timeout: 20_000 }).toContain('udgave abcdef01');
    expect(await offlineLine(session)).not.toContain('Ny udgave');
  });

  async function serveAgain(): Promise<void> {
    await site.start();
  }
});
