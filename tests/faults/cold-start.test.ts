import { expect, it } from 'vitest';
import { triesVariants } from '../helpers/engines';
import { fault } from '../helpers/fault';
import { describeFaults, kept } from '../helpers/fault-bench';
import { look, openFresh, PLACES, showScreen, touch } from '../helpers/guide-page';
import type { Engine } from '../helpers/session';

/** Cold starts: twenty where they are quick. */
const STARTS: Readonly<Record<Engine, number>> = { chromium: 20, firefox: 1, webkit: 1 };
/** What is opened as a document of its own in the engines that are slow; all screens are in the quick one. */
const FRESH = ['hjem', 'akut', 'jura'];
/** Where those are led inside a screen: to one place of each kind. */
const INSIDE = ['tegn-4', 'lov-bl-133', 'plan-5-2'];

describeFaults('a cold start without a connection', (bench) => {
  const places = PLACES.filter((place) => triesVariants(bench.engine) || !/^(tegn|plan|lov)-/.test(place) || INSIDE.includes(place));
  const opensFresh = (place: string): boolean => (bench.engine === 'chromium' ? !/^(tegn|plan|lov)-/.test(place) : FRESH.includes(place));

  if (triesVariants(bench.engine)) it('control: without the worker nothing opens', async () => {
    const server = await kept(bench);
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
    const server = await kept(bench);
    const online = new Map<string, unknown>();
    for (const place of places) {
      await showScreen(session, place);
      online.set(place, await look(session));
    }
    await server.stop();
    const before = (await session.consoleErrors()).length;
    const starts = STARTS[engine];
    for (let start = 0; start < starts; start++) {
      await session.restart();
      for (const [at, place] of places.entries()) {
        if (at % starts !== start) continue;
        await (opensFresh(place) || at === start ? openFresh(session, `${server.origin}/#${place}`) : showScreen(session, place));
        await expect.poll(() => look(session), { message: place }).toEqual(online.get(place));
        // Script came, too, and what it loads later, or for a reader who does something; a document that is left before that would not hear of it.
        await touch(session);
        await expect.poll(() => session.evaluate(() => document.querySelectorAll('#tegn input, #tegn .star').length)).toBe(30);
      }
    }
    // To look for a new edition without a connection is the one thing that fails.
    expect((await session.consoleErrors()).slice(before).filter((line) => !/sw\.js|fetching the script|ServiceWorker/i.test(line))).toEqual([]);
    return `${starts} cold ${starts === 1 ? 'start' : 'starts'}, ${places.length} places: the same as online, no failed request that matters`;
  }, 150_000);
});
