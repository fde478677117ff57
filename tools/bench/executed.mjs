// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { until } from './visit.mjs';
import { openTab, phoneSettings } from './phone.mjs';
import { startTestServer } from './test-server.mjs';

/** @typedef {{ count: number, startOffset: number, endOffset: number }} Range */

/** What runs once the page is idle has run by then. */
const IDLE_MS = 2500;

/** Characters of a script that lie in ranges that ran; an inner range says it for what is inside. @param {readonly Range[]} ranges @param {number} length */
export function executedLength(ranges, length) {
  const ran = new Uint8Array(length);
  for (const { count, startOffset, endOffset } of [...ranges].sort((a, b) => b.endOffset - b.startOffset - (a.endOffset - a.startOffset))) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return ran.reduce((sum, one) => sum + one, 0);
}

/** A script of the page, and how much of it runs before anybody touches the page: on a first visit, and on a later one. @typedef {{ name: string, length: number, executed: number, again: number }} Executed */

/** Which scripts of the page run before anybody touches it (V8's precise coverage, decoded bytes). @param {import('./visit.mjs').Bench} bench @param {import('./visit.mjs').Place} place @returns {Promise<Executed[]>} */
export async function executedScripts({ chromium: executablePath, certificate }, place) {
  const server = await startTestServer(place.root, { certificate });
  const browser = await chromium.launch({ executablePath, ...phoneSettings(certificate) });
  try {
    const { page, session } = await openTab(await browser.newContext(phoneSettings(certificate)), 1);
    /** @type {Map<string, { name: string, length: number }>} */
    const scripts = new Map();
    session.on('Debugger.scriptParsed', ({ scriptId, url, length = 0 }) => void (url.startsWith(server.origin) && scripts.set(scriptId, { name: url.slice(server.origin.length + 1).replace(/-[\w-]{8}\.js$/, '.js'), length })));
    await session.send('Debugger.enable');
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    /** What has run of each script since the last look. */
    const ran = async () => {
      await until(page, ({ ready }) => ready > 0);
      await wait(IDLE_MS);
      const { result } = await session.send('Profiler.takePreciseCoverage');
      return result.flatMap(({ scriptId, functions }) => {
        const script = scripts.get(scriptId);
        return script ? [{ ...script, executed: executedLength(functions.flatMap(({ ranges }) => ranges), script.length) }] : [];
      });
    };
    await page.goto(server.origin + place.path);
    const first = await ran();
    scripts.clear();
    await page.reload();
    const again = await ran();
    const of = (/** @type {typeof first} */ list, /** @type {string} */ name) => list.find((script) => script.name === name)?.executed ?? 0;
    return again.map(({ name, length }) => ({ name, length, executed: of(first, name), again: of(again, name) }));
  } finally {
    await browser.close();
    await server.stop();
  }
}
