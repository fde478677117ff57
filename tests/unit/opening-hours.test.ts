import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockIsPossible, clockText, hoursStatus } from '../../src/core/opening-hours';
import type { OpeningHours } from '../../src/core/contact';

const ALL_WEEK = [1, 2, 3, 4, 5, 6, 7];
const daily: OpeningHours = { zone: 'Europe/Copenhagen', weekly: [{ days: ALL_WEEK, opens: 8 * 60, closes: 22 * 60 }], holidays: [] };
const office: OpeningHours = {
  zone: 'Europe/Copenhagen',
  weekly: [{ days: [1, 2, 3, 4, 5], opens: 13 * 60, closes: 16 * 60 }, { days: [1, 2, 3, 4, 5], opens: 9 * 60, closes: 12 * 60 }],
  holidays: [{ date: '2026-12-24' }, { date: '2026-12-31', opens: 9 * 60, closes: 11 * 60 }],
};

const said = (hours: OpeningHours, instant: string): string => {
  const { open, change } = hoursStatus(hours, Date.parse(instant));
  return `${open ? 'open' : 'closed'}${change ? ` until ${new Date(change.at).toISOString()} (${clockText(change.minutes, '.')}, day ${change.weekday}, +${change.daysAhead})` : ''}`;
};

describe('the hotline, every day 08.00–22.00 in Copenhagen', () => {
  it.each([
    ['winter, one second before opening', '2026-01-14T06:59:59Z', 'closed until 2026-01-14T07:00:00.000Z (08.00, day 3, +0)'],
    ['winter, at opening', '2026-01-14T07:00:00Z', 'open until 2026-01-14T21:00:00.000Z (22.00, day 3, +0)'],
    ['winter, one second before closing', '2026-01-14T20:59:59Z', 'open until 2026-01-14T21:00:00.000Z (22.00, day 3, +0)'],
    ['winter, at closing', '2026-01-14T21:00:00Z', 'closed until 2026-01-15T07:00:00.000Z (08.00, day 4, +1)'],
    ['after local midnight', '2026-01-14T23:30:00Z', 'closed until 2026-01-15T07:00:00.000Z (08.00, day 4, +0)'],
    ['summer, at opening', '2026-07-01T06:00:00Z', 'open until 2026-07-01T20:00:00.000Z (22.00, day 3, +0)'],
    ['the night before the clocks go forward', '2026-03-28T22:30:00Z', 'closed until 2026-03-29T06:00:00.000Z (08.00, day 7, +1)'],
    ['the day the clocks go forward, before opening', '2026-03-29T05:59:59Z', 'closed until 2026-03-29T06:00:00.000Z (08.00, day 7, +0)'],
    ['the day the clocks go forward, open', '2026-03-29T06:00:00Z', 'open until 2026-03-29T20:00:00.000Z (22.00, day 7, +0)'],
    ['the day the clocks go back, before opening', '2026-10-25T06:59:59Z', 'closed until 2026-10-25T07:00:00.000Z (08.00, day 7, +0)'],
    ['the day the clocks go back, open', '2026-10-25T07:00:00Z', 'open until 2026-10-25T21:00:00.000Z (22.00, day 7, +0)'],
    ['the night after the clocks go back', '2026-10-25T21:00:00Z', 'closed until 2026-10-26T07:00:00.000Z (08.00, day 1, +1)'],
    ['after 2038', '2038-02-01T12:00:00Z', 'open until 2038-02-01T21:00:00.000Z (22.00, day 1, +0)'],
    ['in 1970', '1970-01-01T03:00:00Z', 'closed until 1970-01-01T07:00:00.000Z (08.00, day 4, +0)'],
  ])('%s: %s', (_, instant, expected) => {
    expect(said(daily, instant)).toBe(expected);
  });
});

describe('office hours with a lunch break, weekends and holidays', () => {
  it.each([
    ['before lunch', '2026-11-23T10:00:00Z', 'open until 2026-11-23T11:00:00.000Z (12.00, day 1, +0)'],
    ['in the lunch break', '2026-11-23T11:30:00Z', 'closed until 2026-11-23T12:00:00.000Z (13.00, day 1, +0)'],
    ['after lunch', '2026-11-23T12:00:00Z', 'open until 2026-11-23T15:00:00.000Z (16.00, day 1, +0)'],
    ['Friday evening', '2026-11-27T17:00:00Z', 'closed until 2026-11-30T08:00:00.000Z (09.00, day 1, +3)'],
    ['a closed holiday', '2026-12-24T10:00:00Z', 'closed until 2026-12-25T08:00:00.000Z (09.00, day 5, +1)'],
    ['a short holiday', '2026-12-31T09:30:00Z', 'open until 2026-12-31T10:00:00.000Z (11.00, day 4, +0)'],
  ])('%s', (_, instant, expected) => {
    expect(said(office, instant)).toBe(expected);
  });
});

describe('hours that meet', () => {
  const rounds: OpeningHours = { zone: 'Europe/Copenhagen', weekly: [{ days: ALL_WEEK, opens: 0, closes: 1440 }], holidays: [] };

  it('never close where every day is open from midnight to midnight', () => {
    expect(hoursStatus(rounds, Date.parse('2026-05-05T12:00:00Z'))).toEqual({ open: true });
  });
  it('never open where no day has hours', () => {
    expect(hoursStatus({ ...rounds, weekly: [] }, Date.parse('2026-05-05T12:00:00Z'))).toEqual({ open: false });
  });
  it('run on over midnight into the next day', () => {
    const late: OpeningHours = { zone: 'Europe/Copenhagen', weekly: [{ days: [5], opens: 1200, closes: 1440 }, { days: [6], opens: 0, closes: 120 }], holidays: [] };
    expect(said(late, '2026-11-27T21:00:00Z')).toBe('open until 2026-11-28T01:00:00.000Z (02.00, day 6, +1)');
  });
  it('close at midnight where the next day is closed', () => {
    const late: OpeningHours = { zone: 'Europe/Copenhagen', weekly: [{ days: [5], opens: 1200, closes: 1440 }], holidays: [] };
    expect(said(late, '2026-11-27T21:00:00Z')).toBe('open until 2026-11-27T23:00:00.000Z (00.00, day 6, +1)');
  });
  it('overlap without closing in between', () => {
    const two: OpeningHours = { zone: 'Europe/Copenhagen', weekly: [{ days: ALL_WEEK, opens: 480, closes: 900 }, { days: ALL_WEEK, opens: 540, closes: 600 }], holidays: [] };
    expect(said(two, '2026-11-27T08:30:00Z')).toBe('open until 2026-11-27T14:00:00.000Z (15.00, day 5, +0)');
  });
});

describe('hours by a clock that is changed', () => {
  const night: OpeningHours = { zone: 'Europe/Copenhagen', weekly: [{ days: ALL_WEEK, opens: 150, closes: 600 }], holidays: [] };

  it('open at the first 02.30 where there are two', () => {
    expect(said(night, '2026-10-25T00:00:00Z')).toBe('closed until 2026-10-25T00:30:00.000Z (02.30, day 7, +0)');
  });
  it('open an hour later by the clock where there is no 02.30', () => {
    expect(said(night, '2026-03-29T00:00:00Z')).toBe('closed until 2026-03-29T01:30:00.000Z (02.30, day 7, +0)');
  });
});

describe('any instant', () => {
  const anyInstant = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });

  it('changes at the announced change and not before', () => {
    fc.assert(fc.property(anyInstant, fc.constantFrom(daily, office), (instant, hours) => {
      const now = hoursStatus(hours, instant);
      const change = now.change as NonNullable<typeof now.change>;
      expect(change.at).toBeGreaterThan(instant);
      expect(hoursStatus(hours, change.at - 1).open).toBe(now.open);
      expect(hoursStatus(hours, change.at).open).toBe(!now.open);
    }), { numRuns: 300 });
  });
});

describe('the clock of the phone', () => {
  it('is impossible before the guide was built', () => {
    expect(clockIsPossible(Date.parse('1970-01-01'), Date.parse('2026-01-01'))).toBe(false);
    expect(clockIsPossible(Date.parse('2026-01-01'), Date.parse('2026-01-01'))).toBe(true);
  });
  it('has no lower bound where the build does not know its date', () => {
    expect(clockIsPossible(0, undefined)).toBe(true);
  });
});
