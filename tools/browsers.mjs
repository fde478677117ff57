// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canInstall, findProgram, install, isProgram } from './programs.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** Paths of what was found; an engine of which any part is missing is undefined. @typedef {{ chromium?: string, firefox?: string, webkit?: { driver: string, miniBrowser: string, xvfb: string } }} Browsers */

/** The engines that the guide is tested in. @type {readonly Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

const MAC_CHROMIUM = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const MAC_FIREFOX = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** @type {Readonly<Record<Engine, { packages: readonly string[], advice: string }>>} */
const INSTALL = {
  // The same engine without a window: a third less time for the same tests.
  chromium: { packages: ['chromium-headless-shell'], advice: 'install Chromium or Chrome (Debian: apt-get install chromium-headless-shell), or name its program in CHROMIUM' },
  firefox: { packages: ['firefox-esr'], advice: 'install Firefox ESR (Debian: apt-get install firefox-esr), or name its program in FIREFOX' },
  webkit: { packages: ['webkit2gtk-driver', 'xvfb'], advice: 'install WebKitGTK\'s driver and Xvfb (Debian: apt-get install webkit2gtk-driver xvfb; Linux only), or name WebKitWebDriver in WEBKIT_DRIVER' },
};

/** Looks for the three engines on this machine. @param {NodeJS.ProcessEnv} [env] @returns {Browsers} */
export function findBrowsers(env = process.env) {
  const chromium = findProgram(env, env.CHROMIUM, ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', ...MAC_CHROMIUM]);
  const firefox = findProgram(env, env.FIREFOX, ['firefox-esr', 'firefox', ...MAC_FIREFOX]);
  const driver = findProgram(env, env.WEBKIT_DRIVER, ['WebKitWebDriver']);
  const xvfb = findProgram(env, undefined, ['Xvfb']);
  const miniBrowser = findMiniBrowser();
  return {
    ...(chromium && { chromium }),
    ...(firefox && { firefox }),
    ...(driver && xvfb && miniBrowser && { webkit: { driver, miniBrowser, xvfb } }),
  };
}

/** The engines that may be missing, from ALLOW_MISSING=firefox,webkit; throws at an unknown name. @param {string} [value] @returns {Engine[]} */
export function parseAllowMissing(value = '') {
  const names = value.split(',').map((name) => name.trim().toLowerCase()).filter((name) => name !== '');
  const unknown = names.find((name) => !ENGINES.some((engine) => engine === name));
  if (unknown !== undefined) throw new Error(`ALLOW_MISSING knows ${ENGINES.join(', ')}, not "${unknown}".`);
  return ENGINES.filter((engine) => names.includes(engine));
}

/** Finds the engines, installs what is missing where this is root on Debian, and says through `log` what to do about the rest. @param {{ log: (line: string) => void, allowMissing?: readonly Engine[] }} options @returns {{ browsers: Browsers, missing: Engine[] }} */
export function ensureBrowsers({ log, allowMissing = [] }) {
  const wanted = ENGINES.filter((engine) => !allowMissing.includes(engine));
  const absent = wanted.filter((engine) => !findBrowsers()[engine]);
  if (absent.length > 0 && canInstall()) install(absent.flatMap((engine) => INSTALL[engine].packages), log);

  const browsers = findBrowsers();
  for (const engine of ENGINES) {
    if (browsers[engine]) log(`${engine}: ${versionOf(browsers, engine)}`);
    else log(`${engine}: missing – ${allowMissing.includes(engine) ? 'allowed by ALLOW_MISSING, its tests are skipped' : `${INSTALL[engine].advice}; or run without it: ALLOW_MISSING=${engine} npm test`}`);
  }
  return { browsers, missing: ENGINES.filter((engine) => !browsers[engine]) };
}

function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/libexec', ...list('/usr/lib').filter((path) => path.includes('-linux-'))];
  return libraries
    .flatMap(list)
    .filter((path) => /\/webkit2?gtk-\d[\d.]*$/.test(path))
    .sort()
    .reverse()
    .map((path) => join(path, 'MiniBrowser'))
    .find(isProgram);
}

/** @param {string} folder */
function list(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

/** @param {Browsers} browsers @param {Engine} engine */
function versionOf(browsers, engine) {
  if (engine === 'webkit') return browsers.webkit?.miniBrowser ?? '';
  const program = browsers[engine] ?? '';
  try {
    return `${program} (${execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 }).trim()})`;
  } catch {
    return program;
  }
}
