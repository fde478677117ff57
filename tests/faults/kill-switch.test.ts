import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { storedFavourites } from '../helpers/browser-storage';
import { describeEngines } from '../helpers/engines';
import { fault } from '../helpers/fault';
import { look, openFresh } from '../helpers/guide-page';
import { cacheNames, keepGuide, OTHERS, registrations, SAVED } from '../helpers/kept-guide';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';
import { copySite, type SiteCopy } from '../helpers/site-copy';

const KILL_SWITCH = readFileSync(fileURLToPath(new URL('../../ops/kill-switch.js', import.meta.url)), 'utf8');

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
    // The kill switch may be loading a page still.
    await session.open('about:blank').catch(() => undefined);
    await site.stop();
    await copy.remove();
  });

  const ours = async (): Promise<string[]> => (await cacheNames(session)).filter((name) => !OTHERS.includes(name));

  fault('F24 the kill switch is published in place of the worker: it takes worker and caches away, keeps what was saved, and the guide reads on from the network', async () => {
    await keepGuide(session, site.origin);
    expect([await registrations(session), (await ours()).length]).toEqual([1, 1]);
    copy.change('sw.js', () => KILL_SWITCH);
    // The kill switch loads the pages that are open anew, and so may cut these off.
    for (const _load of [1, 2]) await openFresh(session, `${site.origin}/`).catch(() => undefined);
    // WebKit lets the worker go once a page that it was in charge of is left.
    await expect.poll(async () => {
      const left = await registrations(session).catch(() => -1);
      if (left !== 0 && engine === 'webkit') await openFresh(session, `${site.origin}/`).catch(() => undefined);
      return left;
    }, { timeout: 20_000, interval: 500 }).toBe(0);
    await expect.poll(() => ours().catch(() => ['not to be read'])).toEqual([]);
    await expect.poll(() => look(session).catch(() => undefined)).toMatchObject({ shown: ['hjem'], call: true });
    await expect.poll(() => cacheNames(session).then((names) => names.toSorted(), () => [])).toEqual(OTHERS.toSorted());
    await expect.poll(() => storedFavourites(session).catch(() => [])).toEqual([SAVED]);
    return '0 workers, 0 caches, IndexedDB and what belongs to others kept; usable within two loads';
  });
});
