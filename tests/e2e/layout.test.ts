import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeEngines } from '../helpers/engines';
import { openFresh, PLACES } from '../helpers/guide-page';
import { startSession, type Session } from '../helpers/session';
import { startSite, type Site } from '../helpers/site';

const SIZES = [{ width: 320, height: 568 }, { width: 360, height: 640 }, { width: 390, height: 844 }];

describeEngines('on a phone', (engine) => {
  describe.skipIf(engine === 'webkit')('at phone width', () => {
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

    it.each(SIZES)('nothing is cut off at $width × $height, and the bars cover no button', async (viewport) => {
      await session.restart({ viewport });
      for (const place of PLACES) {
        await openFresh(session, `${site.origin}/#${place}`);
        const [overflow, cut] = await session.evaluate(() => {
          const wide = [...document.querySelectorAll<HTMLElement>('main *, header *, nav *')].filter((element) => element.getClientRects().length > 0 && !element.closest('.hidden, svg') && element.getBoundingClientRect().right > innerWidth + 0.5);
          return [document.documentElement.scrollWidth - innerWidth, wide.map((element) => element.outerHTML.slice(0, 80))] as const;
        });
        expect(overflow, place).toBeLessThanOrEqual(0);
        expect(cut, place).toEqual([]);
      }
    });

    it('every button and door can be hit with a thumb', async () => {
      await session.restart({ viewport: { width: 360, height: 640 } });
      for (const place of PLACES) {
        await openFresh(session, `${site.origin}/#${place}`);
        const small = await session.evaluate(() => [...document.querySelectorAll<HTMLElement>('header a, nav a, .call, .card, .door, .acute-line, button')]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => ({ name: element.innerText, height: element.getBoundingClientRect().height, width: element.getBoundingClientRect().width }))
          .filter(({ height, width }) => height < 48 || width < 48));
        expect(small, place).toEqual([]);
      }
    });
  });
});
