// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINES, ensureBrowsers, parseAllowMissing } from './browsers.mjs';
import { faultLines, faultPage, faultRows, missingFaults } from './faults-table.mjs';
import { ensureNginx } from './nginx.mjs';
import { countText, countVitest, failureLines, sum, summaryLines } from './test-summary.mjs';

/** @typedef {import('./test-summary.mjs').StepResult} StepResult */
/** @typedef {Omit<StepResult, 'name' | 'seconds'>} Outcome */
/** @typedef {import('./test-summary.mjs').VitestReport & import('./faults-table.mjs').FaultReport} VitestReport */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache');
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const BIN = join(ROOT, 'node_modules', '.bin');

/** @type {{ scripts: Record<string, string> }} */
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

// The build's date is part of the guide; a fixed one makes two builds the same bytes.
const FIXED_BUILD = { SOURCE_DATE_EPOCH: '1767225600' };
const FAULTS_PAGE = 'docs/faults.md';
const LATER = { TEST_CLOCK: '2029-06-15T10:00:00Z' };
const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

process.exitCode = await main();

async function main() {
  /** @type {StepResult[]} */
  const results = [];
  /** @type {(VitestReport | undefined)[]} */
  const withFaults = [];
  /** @param {string} name @param {() => Outcome | Promise<Outcome>} run */
  const step = async (name, run) => {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const outcome = await run();
    results.push({ name, seconds: (performance.now() - start) / 1000, ...outcome });
    return outcome.failed === 0;
  };

  /** @type {readonly string[]} */
  let available = [];
  await step('browsers', () => {
    const outcome = findEngines();
    available = outcome.available;
    return outcome.result;
  });
  await step('nginx', () => (ensureNginx({ log: (line) => console.log(line) }) ? PASSED : { passed: 0, failed: 0, skipped: 1, note: 'not here: the tests of its include are skipped' }));
  await step('types', () => packageScript('types'));
  await step('lint', () => packageScript('lint'));
  await step('unused code', () => packageScript('unused'));
  await step('unit, content, search and authors', () => vitest(['unit', 'content', 'search', 'authors'], {}, ['--coverage']));
  await step('unit and content in 2029', () => vitest(['unit', 'content'], LATER));
  const built = await step('production build', () => packageScript('build'));
  const afterBuild = /** @param {() => Promise<Outcome>} run */ (run) => () => (built ? run() : { ...FAILED, note: 'not run: the build failed' });
  const engines = { E2E_ENGINES: available.join(',') };
  const keep = /** @param {VitestReport | undefined} report */ (report) => void withFaults.push(report);
  await step('build tests', afterBuild(() => vitest(['build'], {}, [], keep)));
  await step('faults', afterBuild(() => vitest(['faults'], engines, [], keep)));
  await step('browser tests', afterBuild(() => vitest(['e2e'], engines)));
  await step('table of faults', () => writeFaults(withFaults.flatMap((report) => report ?? []), results.every(({ failed, skipped }) => failed + skipped === 0) && available.length === ENGINES.length));

  console.log(`\n── summary\n${[...summaryLines(results), '', ...failureLines(results)].join('\n')}`);
  const total = sum(results);
  console.log(countText(total));
  return total.failed > 0 ? 1 : 0;
}

/** @returns {{ available: readonly string[], result: Outcome }} */
function findEngines() {
  try {
    const allowMissing = parseAllowMissing(process.env.ALLOW_MISSING);
    const { missing } = ensureBrowsers({ log: (line) => console.log(line), allowMissing });
    const wanted = missing.filter((engine) => !allowMissing.includes(engine));
    return {
      available: ENGINES.filter((engine) => !missing.includes(engine)),
      result: wanted.length === 0 ? PASSED : { ...FAILED, note: `missing: ${wanted.join(', ')}` },
    };
  } catch (error) {
    return { available: [], result: { ...FAILED, note: String(error) } };
  }
}

/** Runs a script of package.json, so that its command is written down once. @param {string} name @returns {Promise<Outcome>} */
async function packageScript(name) {
  const command = scripts[name];
  if (command === undefined) return { ...FAILED, note: `package.json has no script "${name}"` };
  const exitCode = await run(command, [], { PATH: `${BIN}${delimiter}${process.env.PATH}` }, true);
  return exitCode === 0 ? PASSED : { ...FAILED, note: `exit code ${exitCode}` };
}

/** Prints what the faults did, and writes it down where all of them were tried. @param {readonly VitestReport[]} reports @param {boolean} whole @returns {Outcome} */
function writeFaults(reports, whole) {
  const rows = faultRows(reports);
  console.log(faultLines(rows).join('\n'));
  const missing = missingFaults(rows);
  if (!whole) return { ...PASSED, note: `${FAULTS_PAGE} is left as it is: not everything was tried, or something failed` };
  if (missing.length > 0) return { ...FAILED, note: `no test of ${missing.join(', ')}` };
  writeFileSync(join(ROOT, FAULTS_PAGE), faultPage(rows));
  return PASSED;
}

/** @param {readonly string[]} projects @param {Record<string, string>} [env] @param {readonly string[]} [options] @param {(report: VitestReport | undefined) => void} [onReport] @returns {Promise<Outcome>} */
async function vitest(projects, env = {}, options = [], onReport = () => undefined) {
  const report = join(CACHE, 'test-report.json');
  mkdirSync(CACHE, { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--config', 'tests/vitest.config.ts', ...projects.flatMap((name) => ['--project', name]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...options];
  const exitCode = await run(process.execPath, [VITEST, ...args], env);
  const read = readReport(report);
  onReport(read);
  return countVitest(read, exitCode);
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {string} command @param {readonly string[]} args @param {Record<string, string>} env @param {boolean} [shell] @returns {Promise<number>} the exit code, 1 where there is none */
function run(command, args, env, shell = false) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...FIXED_BUILD, ...env }, stdio: 'inherit', shell });
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}
