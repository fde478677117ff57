import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../src/core/date-in-words';
import { offsetIn } from '../../src/core/summer-time';
import { zoneClock } from '../../src/core/zoned-time';
import { summerTimeOf } from '../../src/document/summer-time-of';

const BUILT = Date.parse('2026-01-01');
const COPENHAGEN = 'Europe/Copenhagen';

describe('the summer time that the build writes down', () => {
  it.each([COPENHAGEN, 'Europe/London', 'Europe/Athens'])('shows the same time in %s as the platform, at every instant', (zone) => {
    const summer = summerTimeOf(zone, BUILT);
    if (!summer) throw new Error(`no rule for ${zone}`);
    fc.assert(fc.property(fc.integer({ min: summer.from, max: summer.until - 1 }), (instant) => {
      expect(zoneClock(zone, summer).wallTime(instant)).toEqual(zoneClock(zone).wallTime(instant));
    }), { numRuns: 300 });
    for (const change of ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2027-03-28T01:00:00Z', '2028-10-29T01:00:00Z'].map(Date.parse)) for (const instant of [change - 1, change, change + 3_600_000]) {
      expect(zoneClock(zone, summer).wallTime(instant), new Date(instant).toISOString()).toEqual(zoneClock(zone).wallTime(instant));
    }
  });
  it('knows when a wall clock shows a time, on the days that clocks change too', () => {
    const summer = summerTimeOf(COPENHAGEN, BUILT);
    for (const date of ['2026-03-28', '2026-03-29', '2026-10-25', '2026-12-31']) for (const minutes of [0, 150, 480, 1320]) expect(zoneClock(COPENHAGEN, summer).instantOf(date, minutes)).toBe(zoneClock(COPENHAGEN).instantOf(date, minutes));
  });
  it.each(['America/New_York', 'Africa/Casablanca', 'UTC'])('is none where %s keeps to other rules', (zone) => {
    expect(summerTimeOf(zone, BUILT)).toBeUndefined();
  });
  it('is none where the day of the build is not known, and tells nothing before or long after it', () => {
    expect(summerTimeOf(COPENHAGEN, undefined)).toBeUndefined();
    const summer = { standard: 60, from: BUILT, until: BUILT + 1_000 };
    expect([BUILT - 1, BUILT, BUILT + 999, BUILT + 1_000].map((instant) => offsetIn(summer, instant))).toEqual([undefined, 3_600_000, 3_600_000, undefined]);
    expect(zoneClock(COPENHAGEN, summer).wallTime(BUILT + 200 * 86_400_000)).toEqual(zoneClock(COPENHAGEN).wallTime(BUILT + 200 * 86_400_000));
  });
});

it('a date is written by its pattern', () => {
  expect(dateInWords('2026-11-03', { date: '{{day}}. {{month}} {{year}}', months: ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'] })).toBe('3. november 2026');
  expect(dateInWords('2026', { date: '{{day}} {{month}} {{year}}', months: [] })).toBe('0  2026');
});
