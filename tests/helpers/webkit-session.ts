import { writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { assertEmulation, PHONE } from './emulation';
import type { Session, SessionOptions } from './session';
import { keyActions, WebDriverError, type SendCommand } from './webdriver';
import { startWebKitBrowser } from './webkit-browser';

const ACTION_TIMEOUT = 5_000;
const PASSING = ['no such element', 'element not interactable', 'element click intercepted', 'stale element reference'];

/** WebKit, the engine of iPhones, by plain WebDriver; MiniBrowser keeps its profile in memory, so a cold start is a new window. */
export async function startWebKitSession(options: SessionOptions): Promise<Session> {
  if (options.clock !== undefined || options.touch) throw new Error('webkit: the driver has neither a clock nor touch');
  if (options.textSize !== undefined || options.reducedMotion || options.forcedColors) throw new Error('webkit: the driver sets neither text size nor what a reader asks of the system');
  if (options.names === false) throw new Error('webkit: the driver does not touch the resolver');
  const { send, close } = await startWebKitBrowser(options);

  const session: Session = {
    engine: 'webkit',
    coldStart: 'page',
    open: (url) => load(session, () => send('POST', '/url', { url }), url),
    url: () => session.evaluate(() => location.href),
    evaluate: (fn, ...args) => evaluate(send, fn, args),
    click: (selector) => click(send, selector),
    press: async (key) => void (await send('POST', '/actions', keyActions(key))),
    async type(text) {
      for (const key of text) await session.press(key);
    },
    back: async () => void (await send('POST', '/back')),
    forward: async () => void (await send('POST', '/forward')),
    reload: () => load(session, () => send('POST', '/refresh')),
    async restart(change) {
      if (change !== undefined) throw new Error('webkit: other options need a new session, which has an empty profile');
      const { handle } = (await send('POST', '/window/new', { type: 'window' })) as { handle: string };
      await send('DELETE', '/window');
      await send('POST', '/window', { handle });
      await prepare();
    },
    crash: () => Promise.reject(new Error('webkit: the profile is in memory, and ends with the browser')),
    limitStorage: () => Promise.reject(new Error('webkit: the driver sets no quota')),
    showAs: () => Promise.reject(new Error('webkit: the driver knows no media')),
    pdf: () => Promise.reject(new Error('webkit: the driver does not print')),
    ariaTree: () => Promise.reject(new Error('webkit: the driver does not tell the accessibility tree')),
    screenshot: async (path) => writeFile(path, String(await send('GET', '/screenshot')), 'base64'),
    consoleErrors: async () => [],
    close,
  };

  async function prepare() {
    await setViewport(session, send, options.viewport ?? PHONE);
    await assertEmulation(session, options);
  }

  try {
    await prepare();
    return session;
  } catch (error) {
    await close();
    throw error;
  }
}

async function evaluate<R, A extends unknown[]>(send: SendCommand, fn: (...args: A) => R | Promise<R>, args: A): Promise<R> {
  const script = `const done = arguments[1]; Promise.resolve().then(() => (${fn.toString()})(...arguments[0])).then((value) => done(value === undefined ? {} : { value }), (error) => done({ error: String(error) }))`;
  const answer = (await send('POST', '/execute/async', { script, args: [args] })) as { value?: R; error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value as R;
}

// The driver reports no failed load: a moment later there is a page of its own, which has an opaque origin.
async function load(session: Session, navigate: () => Promise<unknown>, url?: string) {
  const read = () => session.evaluate(() => ({ href: location.href, document: performance.timeOrigin, opaque: origin === 'null' }));
  const before = await read();
  const target = url ?? before.href;
  const stays = url !== undefined && url.includes('#') && url.split('#')[0] === before.href.split('#')[0];
  await navigate();
  const deadline = performance.now() + ACTION_TIMEOUT;
  for (;;) {
    const now = await read();
    const arrived = now.document !== before.document || (stays && now.href === target);
    const failed = arrived && now.opaque && target.startsWith('http');
    if (arrived && !failed) return;
    if (failed || performance.now() > deadline) throw new Error(`webkit: cannot load ${target}`);
    await delay(20);
  }
}

async function setViewport(session: Session, send: SendCommand, { width, height }: { width: number; height: number }) {
  await send('POST', '/window/rect', { x: 0, y: 0, width, height });
  const toolbar = height - (await session.evaluate(() => innerHeight));
  await send('POST', '/window/rect', { x: 0, y: 0, width, height: height + toolbar });
  const deadline = performance.now() + ACTION_TIMEOUT;
  while ((await session.evaluate(() => innerHeight)) !== height && performance.now() < deadline) await delay(20);
}

async function click(send: SendCommand, selector: string) {
  const deadline = performance.now() + ACTION_TIMEOUT;
  for (;;) {
    try {
      const element = (await send('POST', '/element', { using: 'css selector', value: selector })) as Record<string, string>;
      // The driver scrolls just far enough, which may be behind a fixed bar.
      await send('POST', '/execute/sync', { script: 'arguments[0].scrollIntoView({ block: "center" })', args: [element] });
      // As a reader, who looks before the next tap.
      while (performance.now() < deadline && (await send('POST', '/execute/sync', { script: 'return document.documentElement.dataset.settling !== undefined', args: [] }))) await delay(50);
      await send('POST', `/element/${Object.values(element)[0]}/click`);
      return;
    } catch (error) {
      const passing = error instanceof WebDriverError && PASSING.includes(error.code);
      if (!passing || performance.now() > deadline) throw new Error(`click("${selector}"): ${String(error)}`, { cause: error });
      await delay(50);
    }
  }
}
