// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { look, openTab, phoneSettings } from './phone.mjs';
import { goTo } from './reactions.mjs';
import { startTestServer } from './test-server.mjs';
import { until } from './visit.mjs';

const SETTLE_MS = 600;
const STAY_MS = 300;

/** How much the layout shifts on each screen (CLS) when a new phone opens it first, and when all are gone through from there. @param {import('./visit.mjs').Bench} bench @param {import('./visit.mjs').Place} place @param {(line: string) => void} say @returns {Promise<{ screen: string, cls: number, shifts: readonly string[] }[]>} */
export async function layoutShifts({ chromium: executablePath, certificate }, place, say) {
  const server = await startTestServer(place.root, { certificate });
  const browser = await chromium.launch({ executablePath, ...phoneSettings(certificate) });
  /** @param {string} screen @param {(page: import('./phone.mjs').Page) => Promise<void>} [then] */
  const open = async (screen, then) => {
    const phone = await browser.newContext(phoneSettings(certificate));
    const { page } = await openTab(phone);
    await page.goto(`${server.origin}${place.path}#${screen}`);
    await until(page, ({ ready }) => ready > 0);
    await wait(SETTLE_MS);
    await then?.(page);
    const seen = await look(page);
    await phone.close();
    return { screen, cls: seen?.cls ?? Number.NaN, shifts: seen?.shifts ?? [] };
  };
  try {
    /** @type {string[]} */
    let screens = [];
    const walked = await open('hjem', async (page) => {
      screens = /** @type {string[]} */ (await page.evaluate('probe.screens()'));
      for (const screen of screens) {
        // As a reader goes on: by a tap, behind which what is new may take another place.
        await page.touchscreen.tap(1, 1);
        await goTo(page, screen);
        await wait(STAY_MS);
      }
    });
    const shifts = [{ ...walked, screen: 'all, one after the other' }];
    for (const screen of screens) {
      shifts.push(await open(screen));
      say(`${screen}: ${shifts.at(-1)?.cls.toFixed(4)}`);
    }
    return shifts;
  } finally {
    await browser.close();
    await server.stop();
  }
}
