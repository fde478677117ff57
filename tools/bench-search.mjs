// @ts-check
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { runnerImport } from 'vite';
import { sizesOf } from './bench/sizes.mjs';
import { findBrowsers } from './browsers.mjs';
import { createGuideServer, DIST } from './serve.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SLOWDOWN = 6;
const TYPED = ['underretning', 'truer med at skyde', 'må jeg sige det til hans forældre', 'hagekors på tasken', 'hvad sker der når jeg har ringet', 'hotlinne åbningstid', 'hvor lang tid går der før jeg får svar', '§ 115 a'];

/** @param {readonly number[]} values @param {number} share */
const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

console.log('Questions answered');
const { module } = await runnerImport(join(ROOT, 'tests/search/benchmark.ts'), { root: ROOT, configFile: false, logLevel: 'error', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } });
for (const line of module.searchBenchmark()) console.log(`  ${line}`);

console.log('\nBrotli bytes, code and index');
for (const [language, { search }] of Object.entries(sizesOf(DIST).byLanguage)) console.log(`  ${language.padEnd(4)}${search}`);

const executablePath = findBrowsers().chromium;
if (executablePath === undefined) throw new Error('chromium was not found: name one in CHROMIUM');
const server = await createGuideServer({ root: DIST });
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.goto(`${server.origin}/#soeg`);
  await page.focus('input[type=search]');
  await page.keyboard.type('x');
  await page.waitForSelector('[data-result]');
  // From the key to the end of the frame that shows its results. As text: this file is checked without the DOM's types.
  await page.evaluate('window.times = []; addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))), true);');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  for (const text of TYPED) {
    await page.fill('input[type=search]', '');
    await page.waitForTimeout(100);
    for (const letter of text) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(120);
    }
  }
  const times = /** @type {number[]} */ (await page.evaluate('times'));
  console.log(`\nKeystroke to results on screen, ms, CPU ${SLOWDOWN}× slower, ${times.length} keystrokes`);
  console.log(`  median ${quantile(times, 0.5).toFixed(1)}   90 % ${quantile(times, 0.9).toFixed(1)}   slowest ${Math.max(...times).toFixed(1)}`);
} finally {
  await browser.close();
  await server.close();
}
