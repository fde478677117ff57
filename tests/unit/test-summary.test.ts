import { describe, expect, it } from 'vitest';
import { countText, countVitest, failureLines, sum, summaryLines } from '../../tools/test-summary.mjs';

function file(status: string, ...tests: [title: string, status: string][]) {
  return { name: 'a.test.ts', status, assertionResults: tests.map(([title, outcome]) => ({ ancestorTitles: [title], status: outcome })) };
}

describe('counting a run of vitest', () => {
  it('counts each test, and what did not run as skipped', () => {
    const testResults = [file('failed', ['a', 'passed'], ['a', 'failed']), file('passed', ['b', 'skipped'], ['b', 'pending'], ['b', 'todo'])];
    expect(countVitest({ testResults }, 1)).toMatchObject({ passed: 1, failed: 1, skipped: 3 });
  });

  it('counts per engine by the name in brackets', () => {
    const testResults = [file('passed', ['[chromium] home', 'passed'], ['[webkit] home', 'skipped'], ['other', 'passed'], ['[chromium] signs', 'passed'])];
    expect(countVitest({ testResults }, 0)).toEqual({
      passed: 3,
      failed: 0,
      skipped: 1,
      engines: { chromium: { passed: 2, failed: 0, skipped: 0 }, webkit: { passed: 0, failed: 0, skipped: 1 } },
    });
  });

  it('counts a file that did not load as one failure', () => {
    expect(countVitest({ testResults: [file('failed'), file('passed', ['a', 'passed'])] }, 1)).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a hook that failed, whose tests were skipped, as one failure', () => {
    expect(countVitest({ testResults: [file('failed', ['a', 'skipped'], ['a', 'skipped'])] }, 1)).toMatchObject({ passed: 0, failed: 1, skipped: 2 });
  });

  it('names each test and file that failed, with the first line of what it said', () => {
    const failed = { name: '/x/home.test.ts', status: 'failed', assertionResults: [{ ancestorTitles: ['[webkit]', 'home'], title: 'calls', status: 'failed', failureMessages: ['\u001b[31mexpected 1\u001b[39m\n  at home.test.ts'] }] };
    const unloaded = { name: '/x/signs.test.ts', status: 'failed', message: 'no such module', assertionResults: [] };
    const count = countVitest({ testResults: [failed, unloaded] }, 1);
    expect(failureLines([{ name: 'browser tests', seconds: 1, ...count }])).toEqual(['✗ home.test.ts › [webkit] › home › calls: expected 1', '✗ signs.test.ts: no such module']);
  });

  it.each([
    ['no report', undefined, 1, 'no report'],
    ['no tests', { testResults: [] }, 0, 'no tests'],
    ['a failed run without a failed test', { testResults: [file('passed', ['a', 'passed'])] }, 1, 'the run failed'],
  ])('never passes with %s', (_name, report, exitCode, note) => {
    const count = countVitest(report, exitCode);
    expect(count.failed).toBe(1);
    expect(count.note).toContain(note);
  });
});

describe('the summary', () => {
  const steps = [
    { name: 'types', seconds: 1.23, passed: 1, failed: 0, skipped: 0 },
    { name: 'browser tests', seconds: 61, passed: 2, failed: 1, skipped: 3, note: 'a note', engines: { chromium: { passed: 2, failed: 1, skipped: 0 } } },
  ];

  it('has a line per step and per engine', () => {
    expect(summaryLines(steps)).toEqual([
      '✓ types             1.2 s  1 passed, 0 failed',
      '✗ browser tests    61.0 s  2 passed, 1 failed, 3 skipped – a note',
      '    chromium 2 passed, 1 failed',
    ]);
  });

  it('ends with the sum, which names skipped tests only where there are any', () => {
    expect(countText(sum(steps))).toBe('3 passed, 1 failed, 3 skipped');
    expect(countText(sum(steps.slice(0, 1)))).toBe('1 passed, 0 failed');
    expect(countText(sum([]))).toBe('0 passed, 0 failed');
  });
});
