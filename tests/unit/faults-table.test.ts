import { expect, it } from 'vitest';
import { faultLines, faultPage, faultRows, missingFaults } from '../../tools/faults-table.mjs';

const seen = (engine: string, title: string, saw: string, status = 'passed') => ({ ancestorTitles: ['', `[${engine}] an install`], title, status, meta: { saw } });
const reports = [
  { testResults: [{ assertionResults: [
    seen('webkit', 'F07 the connection is killed: as F01', 'heals'),
    seen('chromium', 'F07 the connection is killed: as F01', 'heals'),
    seen('firefox', 'F07 the connection is killed: as F01', 'heals, fetching all again'),
    seen('chromium', 'F02 a file answers 500: as F01', 'never seen', 'failed'),
    seen('chromium', 'control: with no fault it is ready', ''),
  ] }] },
  { testResults: [{ assertionResults: [{ ancestorTitles: ['content'], title: 'F03 <b> | x: refused', status: 'passed', meta: { saw: 'refused' } }] }] },
];

it('has a row for each fault that was survived, in order, with what each engine saw', () => {
  const rows = faultRows(reports);
  expect(faultLines(rows)).toEqual([
    'F03  <b> | x: refused\n     refused',
    'F07  the connection is killed: as F01\n     heals (Chromium, WebKit); heals, fetching all again (Firefox)',
  ]);
  expect(faultPage(rows)).toMatch(/\| # \| Injected \| What must hold \| Seen \|\n\|---\|---\|---\|---\|\n\| F03 \| &lt;b> \\\| x \| refused \| refused \|\n\| F07 \| .+ \|\n$/);
});

it('is the same whatever came first', () => {
  expect(faultPage(faultRows(reports.toReversed()))).toBe(faultPage(faultRows(reports)));
});

it('says which faults nobody has survived', () => {
  expect(missingFaults(faultRows(reports))).toHaveLength(33);
  expect(missingFaults(faultRows(reports))).toContain('F02');
});
