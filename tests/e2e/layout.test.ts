import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeEngines } from '../helpers/engines';
import { openFresh, PLACES } from '../helpers/guide-page';
import { ask } from '../helpers/search-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

// WebKit's window does not get as narrow as a phone.
describeEngines('on a phone', (engine) => {
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

  it.each([{ width: 320, height: 568 }, { width: 360, height: 640 }, { width: 390, height: 844 }])('nothing is cut off at $width × $height, and every button can be hit with a thumb', async (viewport) => {
    await session.restart({ viewport });
    await openFresh(session, `${site.origin}/`);
    expect(await session.evaluate(faults, PLACES as readonly string[])).toEqual([]);
    await session.evaluate(() => void (location.hash = 'soeg'));
    for (const question of ['truer med en kniv', 'hagekors', 'hvor lang tid går der', 'underretningspligten']) {
      await ask(session, question);
      expect(await session.evaluate(faults, ['soeg']), question).toEqual([]);
    }
  });
}, ['chromium', 'firefox']);

// Runs in the page, and therefore stands alone.
function faults(places: readonly string[]): string[] {
  return places.flatMap((place) => {
    location.hash = place;
    const found = document.documentElement.scrollWidth > innerWidth ? [`${place}: scrolls sideways`] : [];
    const visible = [...document.querySelectorAll<HTMLElement>('main *, header *, nav *')].filter((element) => element.getClientRects().length > 0 && !element.closest('.hidden, svg'));
    for (const element of visible) {
      const { right, width, height } = element.getBoundingClientRect();
      const what = `${place}: ${element.outerHTML.slice(0, 90)}`;
      if (right > innerWidth + 0.5) found.push(`${what} is cut off`);
      if (element.matches('header a, nav a, .call, .card, .door, .acute-line, .result > a, summary, button') && (width < 48 || height < 48)) found.push(`${what} is ${width} × ${height}`);
    }
    return found;
  });
}
