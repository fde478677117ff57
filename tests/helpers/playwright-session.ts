import { setTimeout as delay } from 'node:timers/promises';
import { chromium, firefox, type BrowserContext, type Page } from 'playwright-core';
import { findBrowsers } from '../../tools/browsers.mjs';
import { clickPoint } from './click-point';
import { killProcessesOf } from './kill-processes';
import { assertEmulation, PHONE } from './emulation';
import type { Session, SessionOptions } from './session';
import { temporaryFolder } from './temporary-folder';

const ACTION_TIMEOUT = 5_000;
const LOAD_TIMEOUT = 20_000;

/** Chromium or Firefox by Playwright, on a profile of its own. */
export async function startPlaywrightSession(engine: 'chromium' | 'firefox', given: SessionOptions): Promise<Session> {
  const profile = temporaryFolder();
  const errors: string[] = [];
  let options = given;
  let context: BrowserContext | undefined;
  let page: Page;

  async function start() {
    context = await launch(engine, profile.path, options);
    if (options.clock !== undefined) await context.clock.install({ time: options.clock });
    page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(ACTION_TIMEOUT);
    page.setDefaultNavigationTimeout(LOAD_TIMEOUT);
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await assertEmulation(session, options);
  }

  const session: Session = {
    engine,
    coldStart: 'process',
    open: (url) => loaded(page, page.goto(url)),
    // Firefox's page.url() is stale after history.back().
    url: () => page.evaluate(() => location.href),
    evaluate: (fn, ...args) => page.evaluate(`(${fn.toString()})(...${JSON.stringify(args)})`),
    async click(selector) {
      const { x, y } = await settledPoint(session, selector);
      await (options.touch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    },
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    back: () => traverse(page, -1, options.script ?? true),
    forward: () => traverse(page, 1, options.script ?? true),
    reload: () => loaded(page, page.reload()),
    profile: profile.path,
    async crash() {
      const gone = new Promise((resolve) => context?.once('close', resolve));
      killProcessesOf(profile.path);
      await gone;
      context = undefined;
    },
    async limitStorage(origin, bytes) {
      if (!context || engine !== 'chromium') throw new Error(`${engine}: the driver sets no quota`);
      await (await context.newCDPSession(page)).send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
    },
    async restart(change = {}) {
      await context?.close();
      options = { ...options, ...change };
      await start();
    },
    async showAs(medium) {
      await page.emulateMedia({ media: medium });
      if (!(await session.evaluate((name) => matchMedia(name).matches, medium))) throw new Error(`${engine}: the page is not shown as ${medium}`);
    },
    pdf: () => page.pdf({ preferCSSPageSize: true }),
    ariaTree: (selector) => page.locator(selector).ariaSnapshot(),
    screenshot: async (path) => void (await page.screenshot({ path })),
    consoleErrors: async () => [...errors],
    async close() {
      await context?.close();
      await profile.remove();
    },
  };

  try {
    await start();
    return session;
  } catch (error) {
    await session.close();
    throw error;
  }
}

function launch(engine: 'chromium' | 'firefox', profile: string, options: SessionOptions) {
  const executablePath = findBrowsers()[engine];
  if (executablePath === undefined) throw new Error(`${engine} was not found on this machine`);
  const { timezone: timezoneId, script = true, colorScheme = 'light', touch = false, textSize = 100, reducedMotion = false, forcedColors = false, names = true, pageCache = false } = options;
  const fontSize = (16 * textSize) / 100;
  const shared = { executablePath, viewport: options.viewport ?? PHONE, ...(timezoneId !== undefined && { timezoneId }) };
  if (engine === 'chromium') {
    // One process for all pages saves a fifth of the time of a load.
    const args = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--renderer-process-limit=1', '--disable-site-isolation-trials', `--blink-settings=defaultFontSize=${fontSize}`, ...(names ? [] : ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'])];
    return chromium.launchPersistentContext(profile, { ...shared, args, ...(pageCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }), javaScriptEnabled: script, colorScheme, hasTouch: touch, reducedMotion: reducedMotion ? 'reduce' : 'no-preference', forcedColors: forcedColors ? 'active' : 'none' });
  }
  // Playwright drives a stock Firefox over WebDriver BiDi, where it ignores javaScriptEnabled and colorScheme.
  const firefoxUserPrefs = {
    'javascript.enabled': script,
    'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
    'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
    'font.size.variable.x-western': fontSize,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.dns.disabled': !names,
  };
  return firefox.launchPersistentContext(profile, { ...shared, channel: 'moz-firefox', firefoxUserPrefs });
}

// Chromium shows its error page a moment after it reports the error, and that would interrupt the next navigation.
async function loaded(page: Page, navigation: Promise<unknown>) {
  try {
    await navigation;
  } catch (error) {
    await page.waitForURL('chrome-error://**', { timeout: 1_000 }).catch(() => {});
    throw error;
  }
}

// Playwright's own click waits for animation frames, which never come in Firefox without script.
async function settledPoint(session: Session, selector: string) {
  const deadline = performance.now() + ACTION_TIMEOUT;
  let earlier = '';
  for (;;) {
    const point = await session.evaluate(clickPoint, selector);
    const seen = JSON.stringify(point);
    if ('x' in point && seen === earlier) return point;
    if (performance.now() > deadline) throw new Error(`click("${selector}"): ${'problem' in point ? point.problem : 'it does not stop moving'}`);
    earlier = seen;
    await delay(20);
  }
}

// Playwright's goBack() never returns in Firefox.
async function traverse(page: Page, delta: -1 | 1, script: boolean) {
  const before = await page.evaluate(() => location.href);
  const left = script ? await page.evaluate(travel, delta).catch(leftTheDocument) : await page.evaluate((steps) => history.go(steps), delta).then(() => 'document');
  if (left === 'nothing') throw new Error(`there is no page to go ${delta < 0 ? 'back' : 'forward'} to`);
  const deadline = performance.now() + LOAD_TIMEOUT;
  for (;;) {
    const href = await page.evaluate(() => document.readyState === 'complete' && location.href).catch((error) => leftTheDocument(error) && false);
    if (href && (left === 'entry' || href !== before)) return;
    if (performance.now() > deadline) throw new Error(`still at ${before}`);
    await delay(20);
  }
}

function travel(delta: number) {
  return new Promise<string>((resolve) => {
    // A turn later, so that the page's own listeners for popstate and hashchange have run.
    addEventListener('popstate', () => setTimeout(() => resolve('entry')), { once: true });
    addEventListener('pagehide', () => resolve('document'), { once: true });
    setTimeout(() => resolve('nothing'), 3_000);
    history.go(delta);
  });
}

function leftTheDocument(error: unknown) {
  if (error instanceof Error && /context was destroyed|Cannot find context|navigat|no such frame/i.test(error.message)) return 'document';
  throw error;
}
