import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOneEngine } from '../helpers/engines';
import { openEverything, openFresh, screenIds } from '../helpers/guide-page';
import { layoutFaults } from '../helpers/layout-faults';
import { ask, untilSearch } from '../helpers/search-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

// WebKit's window does not get as narrow as a phone.
describeOneEngine('large text and small windows', (engine) => {
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
  /** What is lost on any screen, with search results, marks and every state of the flows open. */
  const lost = async (path: string): Promise<string[]> => {
    await openFresh(session, `${site.origin}${path}#soeg`);
    await untilSearch(session);
    await ask(session, '§ 133');
    const screens = await screenIds(session);
    const found = await session.evaluate(layoutFaults, screens);
    await openEverything(session);
    return [...found, ...(await session.evaluate(layoutFaults, ['soeg']))];
  };
  const sizes = (): Promise<number[]> => session.evaluate(() => [...document.querySelectorAll('.bar a, .top a, .hide')].map((label) => Number.parseFloat(getComputedStyle(label).fontSize)));

  it.each([
    { width: 360, height: 640, textSize: 200 },
    // What is 1280 wide, at 400 %.
    { width: 320, height: 256, textSize: 100 },
  ])('nothing is lost at $width × $height with text at $textSize %, in both languages', async ({ width, height, textSize }) => {
    await session.restart({ viewport: { width, height }, textSize });
    expect(await lost('/')).toEqual([]);
    expect(await lost('/en/')).toEqual([]);
  });

  it('nor at 320 × 568 with the guide\'s own text "Større" or "Stor"', async () => {
    await session.restart({ viewport: { width: 320, height: 568 }, textSize: 100 });
    await openFresh(session, `${site.origin}/#om`);
    await session.click('input[name=size][value=larger]');
    expect(await lost('/')).toEqual([]);
    expect(await lost('/en/')).toEqual([]);
    await openFresh(session, `${site.origin}/#om`);
    await session.click('input[name=size][value=large]');
    for (const path of ['/', '/en/']) {
      await openFresh(session, `${site.origin}${path}#tegn`);
      expect(await session.evaluate(layoutFaults, ['tegn', 'hjem']), path).toEqual([]);
    }
    await openFresh(session, `${site.origin}/#om`);
    await session.click('input[name=size][value=normal]');
  });

  it('the labels of the bars grow at most 1.3 times with the text', async () => {
    await openFresh(session, `${site.origin}/#tegn`);
    const before = await sizes();
    await session.restart({ textSize: 200 });
    await openFresh(session, `${site.origin}/#tegn`);
    const after = await sizes();
    expect(after.length).toBeGreaterThanOrEqual(10);
    for (const [at, size] of after.entries()) {
      expect(size).toBeGreaterThanOrEqual(before[at] ?? Infinity);
      expect(size / (before[at] ?? 0)).toBeLessThanOrEqual(1.3);
    }
    await session.restart({ textSize: 100 });
  });

  it('in a window lower than 400 the header scrolls away, and the number stays', async () => {
    await session.restart({ viewport: { width: 640, height: 360 } });
    await openFresh(session, `${site.origin}/#planen`);
    const [top, number] = await session.evaluate(() => {
      scrollTo(0, 2_000);
      const link = document.querySelector('.bar .hotline');
      const { left, width, top: from, height } = link?.getBoundingClientRect() ?? new DOMRect();
      return [document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0, document.elementFromPoint(left + width / 2, from + height / 2)?.closest('a')?.getAttribute('href')] as const;
    });
    expect(top).toBeLessThan(0);
    expect(number).toBe('tel:+4541749090');
  });
}, ['chromium', 'firefox']);
