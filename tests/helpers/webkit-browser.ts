import { once } from 'node:events';
import { findBrowsers } from '../../tools/browsers.mjs';
import { freePort } from './free-port';
import { startGuarded, type GuardedProcess } from './guarded-process';
import type { SessionOptions } from './session';
import { temporaryFolder } from './temporary-folder';
import { driverAt, driverReady, type SendCommand } from './webdriver';

/** WebKitGTK's MiniBrowser under its driver, on a display of its own. */
export interface WebKitBrowser {
  /** Sends a command to the session; the path is what follows `/session/{id}`. */
  readonly send: SendCommand;
  close(): Promise<void>;
}

/** Starts display, driver and browser; whatever started is ended again where a later one fails. */
export async function startWebKitBrowser(options: SessionOptions): Promise<WebKitBrowser> {
  const found = findBrowsers().webkit;
  if (found === undefined) throw new Error('webkit was not found on this machine');
  const home = temporaryFolder();
  const processes: GuardedProcess[] = [];
  let endSession = async () => {};

  async function close() {
    await endSession().catch(() => {});
    for (const process of processes.toReversed()) await process.stop();
    await home.remove();
  }

  try {
    const display = startGuarded(found.xvfb, ['-displayfd', '3', '-screen', '0', '1600x1600x24', '-nolisten', 'tcp'], { PATH: process.env.PATH });
    processes.push(display);
    const port = await freePort();
    const env = environment(home.path, await displayName(display), options);
    processes.push(startGuarded(found.driver, [`--port=${port}`, '--host=127.0.0.1'], env));

    const driver = driverAt(`http://127.0.0.1:${port}`);
    await driverReady(driver);
    const session = `/session/${await newSession(driver, found.miniBrowser, options)}`;
    endSession = async () => void (await driver('DELETE', session));
    return { send: (method, path, body) => driver(method, session + path, body), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function displayName({ child }: GuardedProcess) {
  const number = child.stdio[3];
  if (!number) throw new Error('Xvfb has no channel for its display number');
  const chunks = await Promise.race([once(number, 'data'), once(number, 'end').then(() => Promise.reject(new Error('Xvfb did not start')))]);
  return `:${String(chunks[0]).trim()}`;
}

// GTK's theme is what prefers-color-scheme follows, and TZ is the zone; the driver has no command for either.
function environment(home: string, display: string, { colorScheme = 'light', timezone }: SessionOptions) {
  const { PATH, TZ } = process.env;
  return {
    PATH,
    HOME: home,
    XDG_CACHE_HOME: `${home}/cache`,
    XDG_CONFIG_HOME: `${home}/config`,
    XDG_DATA_HOME: `${home}/data`,
    XDG_RUNTIME_DIR: home,
    LANG: 'C.UTF-8',
    // Otherwise it is still written to after the browser has ended.
    MESA_SHADER_CACHE_DISABLE: 'true',
    DISPLAY: display,
    GTK_THEME: colorScheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
    TZ: timezone ?? TZ,
  };
}

async function newSession(driver: SendCommand, binary: string, { script = true }: SessionOptions) {
  const args = ['--automation', ...(script ? [] : ['--enable-javascript=FALSE'])];
  const alwaysMatch = {
    'webkitgtk:browserOptions': { binary, args },
    timeouts: { script: 30_000, pageLoad: 10_000 },
  };
  const { sessionId } = (await driver('POST', '/session', { capabilities: { alwaysMatch } })) as { sessionId: string };
  return sessionId;
}
