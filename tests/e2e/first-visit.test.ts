import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUDGETS } from '../../tools/bench/budgets.mjs';
import { keptFiles } from '../../tools/bench/sizes.mjs';
import { DIST } from '../../tools/serve.mjs';
import { staticSite } from '../../tools/static-site.mjs';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, touch, untilOffline } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';

/** What an idle browser has long begun by then. */
const WELL_IDLE_MS = 1500;
const LATE = ['.page-tools button', '.star', '#tegn input', '#soeg-felt'];

describeOneEngine('the first visit', (engine) => {
  const asked: string[] = [];
  const answer = staticSite({ root: DIST, base: '/' });
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  let session: Session;
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  beforeAll(async () => {
    await new Promise<void>((started) => void server.listen(0, '127.0.0.1', started));
    session = await startSession(engine);
  });
  afterAll(async () => {
    await session?.close();
    server.closeAllConnections();
    server.close();
  });

  it('asks for no more until it is ready offline than its budget allows', async () => {
    await openFresh(session, `${origin()}/`);
    await session.evaluate(async () => {
      const root = document.documentElement;
      await new Promise<void>((resolve) => {
        const look = (): void => void (root.dataset['offline'] === 'ready' && resolve());
        new MutationObserver(look).observe(root, { attributes: true });
        look();
      });
      await fetch('/ready');
    });
    // What only other languages need, or no visit does, comes at that moment, and may be a little early.
    const later = keptFiles(DIST).flatMap(({ url, language, aside }) => (aside || (language !== undefined && language !== 'da') ? [url] : []));
    const until = asked.slice(0, asked.indexOf('/ready')).filter((path) => !later.includes(path));
    expect(until).toContain('/sw.js');
    expect(until.length, until.join(' ')).toBeLessThanOrEqual(BUDGETS.requestsUntilReady);
  });

  /** What is not on home before a reader does anything: the end of the screen, and what other screens hold. */
  const come = (): Promise<string[]> => session.evaluate((late) => late.filter((selector) => document.querySelector(selector) !== null), LATE);
  const fresh = async (place: string, viewport = { width: 360, height: 640 }): Promise<void> => {
    await session.close();
    session = await startSession(engine, { viewport });
    await openFresh(session, `${origin()}/${place}`);
    await untilOffline(session, 'ready');
  };

  it('brings to home alone what home shows, and the rest with the first touch', async () => {
    await fresh('');
    await session.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), WELL_IDLE_MS);
    expect(await come()).toEqual([]);
    expect(await session.evaluate(() => indexedDB.databases())).toEqual([]);
    await touch(session);
    await expect.poll(come).toEqual(LATE);
  });

  it.each([
    ['another screen is opened', '#kontakt', undefined],
    ['the end of home is in sight', '', { width: 1280, height: 2400 }],
  ])('needs no touch where %s', async (_, place, viewport) => {
    await fresh(place, viewport);
    await expect.poll(come).toContain('.page-tools button');
  });

  it('opens what a finger is on before it is lifted', async () => {
    await fresh('');
    // In one task: nothing else can have brought it.
    const boxes = await session.evaluate(() => {
      const count = (): number => document.querySelectorAll('#soeg-felt').length;
      const before = count();
      document.querySelector('.top a[href="#soeg"]')?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      return [before, count()];
    });
    expect(boxes).toEqual([0, 1]);
  });
});
