import { expect } from 'vitest';
import { storedFavourites } from './browser-storage';
import { openFresh, untilOffline } from './guide-page';
import type { Session } from './session';

/** Caches of others at the same origin, which nothing may touch. */
export const OTHERS = ['another-app', 'lommeguide:/andre/:koebenhavn:1'];

/** What is saved in a guide that was kept. */
export const SAVED = 'lov-bl-133';

/** Opens a guide, waits until it is kept, and saves something in it; caches of others stand beside its own. */
export async function keepGuide(session: Session, origin: string): Promise<void> {
  await openFresh(session, `${origin}/#jura`);
  await untilOffline(session, 'ready');
  await session.click(`#${SAVED} > .star`);
  await expect.poll(() => storedFavourites(session)).toEqual([SAVED]);
  await session.evaluate(async (names) => {
    for (const name of names) await caches.open(name);
  }, OTHERS);
}

/** How many workers there are at this origin. */
export const registrations = (session: Session): Promise<number> => session.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

/** The names of all caches at this origin. */
export const cacheNames = (session: Session): Promise<string[]> => session.evaluate(() => caches.keys());
