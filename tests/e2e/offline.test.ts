import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEngines } from '../helpers/engines';
import { look, offlineLine, openFresh, PLACES, untilOffline, type Seen } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

describeEngines('without a connection (the server is stopped)', (engine) => {
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

  const readAll = async (open: (session: Session, address: string) => Promise<void>): Promise<Record<string, Seen>> => {
    const seen: Record<string, Seen> = {};
    for (const place of PLACES) {
      await open(session, `${site.origin}/#${place}`);
      seen[place] = await look(session);
    }
    return seen;
  };

  it('a cold start shows every screen and deep link with the same text as online', async () => {
    await session.open(`${site.origin}/`);
    await untilOffline(session, 'ready');
    expect(await offlineLine(session)).toMatch(/^✓? ?Klar offline · udgave [0-9a-f]{8}, 1\. januar 2026/);
    const online = await readAll((_, address) => session.open(address));

    await site.stop();
    await session.restart();
    // Each as a new document; the signs, which stand on one screen, within it.
    const offline = await readAll((_, address) => (/#tegn-(?!1$)/.test(address) ? session.open(address) : openFresh(session, address)));

    expect(offline).toEqual(online);
    for (const [place, { shown, text, call }] of Object.entries(offline)) {
      expect(shown, place).toHaveLength(1);
      expect(text.length, place).toBeGreaterThan(100);
      expect(call, place).toBe(true);
    }
  }, 120_000);

  it('still says so from the cache alone', async () => {
    await openFresh(session, `${site.origin}/`);
    await untilOffline(session, 'ready');
    expect(await offlineLine(session)).toContain('Klar offline');
  });

  it('control: without the worker nothing opens', async () => {
    await session.evaluate(async () => {
      // The page may be about to register once more, which would bring back what is unregistered here.
      navigator.serviceWorker.register = () => Promise.reject(new Error('not in this control'));
      for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await session.restart();
    await expect(openFresh(session, `${site.origin}/`)).rejects.toThrow();
  });
});
