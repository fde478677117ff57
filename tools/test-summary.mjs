// @ts-check
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** One step of the run, with the counts of each engine where it has any, and a line for each failed test. @typedef {{ name: string, seconds: number, note?: string, engines?: Record<string, Count>, failures?: readonly string[] } & Count} StepResult */
/** What is read of vitest's JSON report. @typedef {{ testResults: readonly { name: string, status: string, message?: string, assertionResults: readonly { ancestorTitles: readonly string[], title?: string, status: string, failureMessages?: readonly string[] | null }[] }[] }} VitestReport */

/** The counts of a run of vitest. A file, or the run itself, that failed without a failed test (it did not load, a hook or the coverage failed) counts as one failure, so does a run without tests. @param {VitestReport | undefined} report @param {number} exitCode @returns {Omit<StepResult, 'name' | 'seconds'>} */
export function countVitest(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0, note: 'vitest wrote no report' };
  const total = zero();
  /** @type {Record<string, Count>} */
  const engines = {};
  /** @type {string[]} */
  const failures = [];
  for (const file of report.testResults) {
    for (const { ancestorTitles, title, status, failureMessages } of file.assertionResults) {
      const outcome = outcomeOf(status);
      total[outcome] += 1;
      if (outcome === 'failed') failures.push(failureLine([basename(file.name), ...ancestorTitles, title], failureMessages?.[0]));
      const engine = /^\[(\w+)\]/.exec(ancestorTitles.find((title) => title !== '') ?? '')?.[1];
      if (engine !== undefined) (engines[engine] ??= zero())[outcome] += 1;
    }
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) {
      total.failed += 1;
      failures.push(failureLine([basename(file.name)], file.message));
    }
  }
  /** @type {string | undefined} */
  let note;
  if (total.failed === 0 && total.passed + total.skipped === 0) note = 'no tests were found';
  else if (total.failed === 0 && exitCode !== 0) note = 'every test passed, but the run failed: see its output above';
  if (note !== undefined) total.failed = 1;
  return { ...total, ...(note !== undefined && { note }), ...(Object.keys(engines).length > 0 && { engines }), ...(failures.length > 0 && { failures }) };
}

/** What failed, a line each, for who sees only the end of the run. @param {readonly StepResult[]} steps @returns {string[]} */
export const failureLines = (steps) => steps.flatMap(({ failures = [] }) => failures.map((failure) => `✗ ${failure}`));

/** The table at the end, as lines. @param {readonly StepResult[]} steps @returns {string[]} */
export function summaryLines(steps) {
  const width = Math.max(...steps.map(({ name }) => name.length), 0);
  return steps.flatMap((step) => [
    `${step.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(width)}  ${`${step.seconds.toFixed(1)} s`.padStart(8)}  ${countText(step)}${step.note === undefined ? '' : ` – ${step.note}`}`,
    ...Object.entries(step.engines ?? {}).map(([engine, count]) => `    ${engine.padEnd(8)} ${countText(count)}`),
  ]);
}

/** The sum of all steps. @param {readonly Count[]} steps @returns {Count} */
export function sum(steps) {
  return steps.reduce((total, { passed, failed, skipped }) => ({ passed: total.passed + passed, failed: total.failed + failed, skipped: total.skipped + skipped }), zero());
}

/** For example `120 passed, 0 failed` or `80 passed, 0 failed, 40 skipped`. @param {Count} count @returns {string} */
export function countText({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {readonly (string | undefined)[]} names @param {string | undefined} message */
function failureLine(names, message = '') {
  const [first = ''] = stripVTControlCharacters(message).split('\n');
  return [names.filter(Boolean).join(' › '), first].filter(Boolean).join(': ');
}

/** @returns {Count} */
function zero() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** @param {string} status @returns {keyof Count} */
function outcomeOf(status) {
  if (status === 'passed' || status === 'failed') return status;
  return 'skipped';
}
