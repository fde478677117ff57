// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').CDPSession} Session */

/** How many times slower the processor is for the page. The worker's own thread cannot be slowed. */
export const SLOWDOWN = 6;

/** The screen, in CSS pixels. */
export const SCREEN = { width: 360, height: 640 };

const PROBE = readFileSync(fileURLToPath(new URL('page/probe.js', import.meta.url)), 'utf8');
const QUIET = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-extensions', '--no-first-run', '--disable-gpu', '--mute-audio'];
// Headless, the first paint is otherwise held back; and 127.0.0.1 is never to be asked for in another way.
const FEATURES = '--disable-features=Translate,OptimizationHints,MediaRouter,PaintHolding,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable';

/** How a browser is started, and a context in it opened, to be a phone. @param {import('./certificate.mjs').Certificate} certificate */
export const phoneSettings = ({ fingerprint }) => ({
  args: [...QUIET, FEATURES, `--ignore-certificate-errors-spki-list=${fingerprint}`],
  chromiumSandbox: false,
  viewport: SCREEN,
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'da-DK',
});

/** A browser in a process of its own, as a phone; `profile` is a folder, the same one for the same phone. @param {import('./visit.mjs').Bench} bench @param {string} profile */
export const startPhone = ({ chromium: executablePath, certificate }, profile) => chromium.launchPersistentContext(profile, { executablePath, ...phoneSettings(certificate) });

/** A tab of the phone, with the probe in every document, and slowed unless told not to. @param {import('playwright-core').BrowserContext} phone @param {number} [slowdown] @returns {Promise<{ page: Page, session: Session }>} */
export async function openTab(phone, slowdown = SLOWDOWN) {
  const page = await phone.newPage();
  await page.addInitScript(PROBE);
  const session = await phone.newCDPSession(page);
  await session.send('Performance.enable');
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { page, session };
}

/** What the probe saw; times in ms since the navigation began, 0 where it did not come to it. @typedef {{ origin: number, loaded: boolean, fcp: number, lcp: number, lcpOf: string, cls: number, tappable: number, ready: number, whole: number, blocked: number, longest: number, shifts: string[], elements: number }} Seen */

/** @param {Page} page @returns {Promise<Seen | undefined>} nothing while there is no document */
export const look = (page) => page.evaluate('window.probe?.report()').then((seen) => /** @type {Seen | undefined} */ (seen), () => undefined);

/** Time that the main thread has worked, in ms. @param {Session} session */
export const taskTime = async (session) => (await metric(session, 'TaskDuration')) * 1000;

/** Bytes of the JavaScript heap after everything that can be thrown away has been. @param {Session} session */
export async function heapSize(session) {
  await session.send('HeapProfiler.enable');
  for (let time = 0; time < 2; time++) await session.send('HeapProfiler.collectGarbage');
  return metric(session, 'JSHeapUsedSize');
}

/** @param {Session} session @param {string} name */
async function metric(session, name) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}
