// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENGINES, ensureBrowsers, parseAllowMissing } from './browsers.mjs';
import { ensureNginx } from './nginx.mjs';
import { countText, countVitest, sum, summaryLines } from './test-summary.mjs';

/** @typedef {import('./test-summary.mjs').StepResult} StepResult */
/** @typedef {Omit<StepResult, 'name' | 'seconds'>} Outcome */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache');
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const BIN = join(ROOT, 'node_modules', '.bin');

/** @type {{ scripts: Record<string, string> }} */
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

// The build's date is part of the guide; a fixed one makes two builds the same bytes.
const FIXED_BUILD = { SOURCE_DATE_EPOCH: '1767225600' };
const LATER = { TEST_CLOCK: '2029-06-15T10:00:00Z' };
const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

process.exitCode = await main();

async function main() {
  /** @type {StepResult[]} */
  const results = [];
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
  await step('unit, content and search', () => vitest(['unit', 'content', 'search'], {}, ['--coverage']));
  await step('unit, content and search in 2029', () => vitest(['unit', 'content', 'search'], LATER));
  const built = await step('production build', () => packageScript('build'));
  const afterBuild = /** @param {() => Promise<Outcome>} run */ (run) => () => (built ? run() : { ...FAILED, note: 'not run: the build failed' });
  await step('build tests', afterBuild(() => vitest(['build'])));
  await step('browser tests', afterBuild(() => vitest(['e2e'], { E2E_ENGINES: available.join(',') })));

  console.log(`\n── summary\n${summaryLines(results).join('\n')}\n`);
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

/** @param {readonly string[]} projects @param {Record<string, string>} [env] @param {readonly string[]} [options] @returns {Promise<Outcome>} */
async function vitest(projects, env = {}, options = []) {
  const report = join(CACHE, 'test-report.json');
  mkdirSync(CACHE, { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--config', 'tests/vitest.config.ts', ...projects.flatMap((name) => ['--project', name]), '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...options];
  const exitCode = await run(process.execPath, [VITEST, ...args], env);
  return countVitest(readReport(report), exitCode);
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
