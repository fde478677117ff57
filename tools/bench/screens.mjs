// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { SLOW } from './link.mjs';
import { look, openTab, phoneSettings } from './phone.mjs';
import { goTo } from './reactions.mjs';
import { startTestServer } from './test-server.mjs';
import { until } from './visit.mjs';

const SETTLE_MS = 600;
const STAY_MS = 300;
/** What is said of a number, and how long that is, depends on the hour: one when most lines answer, one when few do. */
const HOURS = [12, 3];

/** The next time that it is so much o'clock here; not one that is past, which a guide built today does not believe. @param {number} hour */
export function nextTime(hour, now = new Date()) {
  const time = new Date(now);
  time.setHours(hour, 0, 0, 0);
  if (time <= now) time.setDate(time.getDate() + 1);
  return time;
}

/** How much the layout shifts on each screen (CLS) when a new phone opens it first, by day and by night, and when all are gone through from there. @param {import('./visit.mjs').Bench} bench @param {import('./visit.mjs').Place} place @param {(line: string) => void} say @returns {Promise<{ screen: string, cls: number, shifts: readonly string[] }[]>} */
export async function layoutShifts({ chromium: executablePath, certificate }, place, say) {
  const server = await startTestServer(place.root, { certificate, speed: SLOW });
  const browser = await chromium.launch({ executablePath, ...phoneSettings(certificate) });
  /** @param {string} screen @param {number} hour @param {(page: import('./phone.mjs').Page) => Promise<void>} [then] */
  const open = async (screen, hour, then) => {
    const phone = await browser.newContext(phoneSettings(certificate));
    const { page } = await openTab(phone);
    await page.clock.setSystemTime(nextTime(hour));
    await page.goto(`${server.origin}${place.path}#${screen}`);
    await until(page, ({ ready }) => ready > 0);
    await wait(SETTLE_MS);
    await then?.(page);
    const seen = await look(page);
    await phone.close();
    return { screen: `${screen} at ${hour}`, cls: seen?.cls ?? Number.NaN, shifts: seen?.shifts ?? [] };
  };
  try {
    /** @type {string[]} */
    let screens = [];
    const walked = await open('hjem', HOURS[0] ?? 0, async (page) => {
      screens = /** @type {string[]} */ (await page.evaluate('probe.screens()'));
      for (const screen of screens) {
        // As a reader goes on: by a tap, behind which what is new may take another place.
        await page.touchscreen.tap(1, 1);
        await goTo(page, screen);
        await wait(STAY_MS);
      }
    });
    const shifts = [{ ...walked, screen: 'all, one after the other' }];
    for (const hour of HOURS) {
      for (const screen of screens) {
        const shift = await open(screen, hour);
        shifts.push(shift);
        say(`${shift.screen}: ${shift.cls.toFixed(4)}`);
      }
    }
    return shifts;
  } finally {
    await browser.close();
    await server.stop();
  }
}
