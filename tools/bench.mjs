// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowsers } from './browsers.mjs';
import { sizeTable } from './bench/budgets.mjs';
import { makeCertificate } from './bench/certificate.mjs';
import { executedScripts } from './bench/executed.mjs';
import { onceRow, rowsOf } from './bench/figures.mjs';
import { makeFloors } from './bench/floor.mjs';
import { growth, growthTable } from './bench/growth.mjs';
import { INSTALL, lighthouseTable, lighthouseVerdicts } from './bench/lighthouse.mjs';
import { SLOW } from './bench/link.mjs';
import { performancePage, scriptTable } from './bench/performance-page.mjs';
import { SLOWDOWN } from './bench/phone.mjs';
import { rounds } from './bench/rounds.mjs';
import { layoutShifts } from './bench/screens.mjs';
import { figureTable } from './bench/table.mjs';
import { DIST } from './serve.mjs';

const PARTS = ['sizes', 'visits', 'script', 'screens', 'growth'];
const PAGE = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const LEAST_RUNS = 5;
// The largest takes a minute each time, and what is asked of it is whether it grows.
const GROWTH_RUNS = 3;
const MOST_SCRIPT = 20_000;
/** The documents that Lighthouse looks at. */
const DOCUMENTS = ['/', '/en/'];

const { values } = parseArgs({ options: { runs: { type: 'string', default: String(LEAST_RUNS) }, only: { type: 'string', default: PARTS.join() }, lighthouse: { type: 'boolean', default: false }, json: { type: 'string' } } });
const runs = Number(values.runs);
const wanted = values.only.split(',');
const unknown = wanted.find((part) => !PARTS.includes(part));
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1, not "${values.runs}".`);
if (unknown !== undefined) throw new Error(`--only knows ${PARTS.join(', ')}, not "${unknown}".`);

const chromium = findBrowsers().chromium;
if (chromium === undefined) throw new Error('chromium was not found: name one in CHROMIUM');
const bench = { chromium, certificate: makeCertificate() };
const began = performance.now();
const say = /** @param {string} line */ (line) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const print = /** @param {readonly string[]} lines */ (lines) => console.log(`\n${lines.join('\n')}\n`);

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const floors = await makeFloors(DIST, folder);
  const guide = { name: /** @type {const} */ ('guide'), root: DIST, path: '/', offline: true };
  const places = [guide, { name: /** @type {const} */ ('floor'), root: floors.bare, path: '/', offline: false }, { name: /** @type {const} */ ('kept'), root: floors.worker, path: '/', offline: true }];
  /** @type {import('./bench/figures.mjs').Row[]} */
  const rows = [];
  /** @type {import('./bench/performance-page.mjs').Measured['scripts']} */
  let scripts = [];

  const sizes = sizeTable(DIST);
  if (wanted.includes('sizes')) print(sizes);
  if (wanted.includes('visits')) {
    const visits = await rounds(bench, places, runs, say);
    rows.push(...rowsOf(visits));
    if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(visits));
  }
  if (wanted.includes('script')) {
    scripts = await executedScripts(bench, guide);
    rows.push(onceRow('Script executed before the first interaction', 'kB', scripts.reduce((sum, { executed }) => sum + executed, 0), MOST_SCRIPT));
    print(scriptTable(scripts));
  }
  if (wanted.includes('screens')) {
    const shifts = await layoutShifts(bench, guide, say);
    rows.push(onceRow('Layout shift on any screen (CLS)', 'shift', Math.max(...shifts.map(({ cls }) => cls)), 0));
    for (const { shifts: each } of shifts) for (const shift of each) say(`shifts: ${shift}`);
  }
  if (rows.length > 0) print(figureTable(rows));
  const grown = wanted.includes('growth') ? growthTable(await growth(bench, folder, Math.min(runs, GROWTH_RUNS), say)) : [];
  if (grown.length > 0) print(grown);
  const verdicts = values.lighthouse ? await lighthouseVerdicts(bench, DIST, DOCUMENTS) : undefined;
  if (values.lighthouse && !verdicts) say(`Lighthouse is not installed: ${INSTALL}`);
  if (verdicts) print(lighthouseTable(verdicts));
  if (runs >= LEAST_RUNS && PARTS.every((part) => wanted.includes(part))) {
    writeFileSync(PAGE, performancePage({ runs, slowdown: SLOWDOWN, speed: SLOW, rows, scripts, sizes, growth: grown, lighthouse: verdicts ? lighthouseTable(verdicts) : [`Not asked this time: \`${INSTALL}\`, then \`npm run bench -- --lighthouse\`.`] }));
    say(`written: ${PAGE}`);
  } else {
    say(`docs/performance.md is left as it is: it takes ${LEAST_RUNS} runs of everything`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
