import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openFresh, PLACES } from '../helpers/guide-page';
import { layoutFaults } from '../helpers/layout-faults';
import { ask } from '../helpers/search-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

// WebKit's window does not get as narrow as a phone.
describeOneEngine('on a phone, and on a tablet', (engine) => {
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

  it.each([{ width: 360, height: 640 }, { width: 820, height: 1180 }])('nothing is cut off at $width × $height, and every button can be hit with a thumb', async (viewport) => {
    await session.restart({ viewport });
    await openFresh(session, `${site.origin}/`);
    expect(await session.evaluate(layoutFaults, PLACES as readonly string[])).toEqual([]);
    await session.evaluate(() => void (location.hash = 'soeg'));
    for (const question of ['truer med en kniv', 'hagekors', 'hvor lang tid går der', 'underretningspligten']) {
      await ask(session, question);
      expect(await session.evaluate(layoutFaults, ['soeg']), question).toEqual([]);
    }
  });
}, ['chromium', 'firefox']);
