import { offsetIn, type SummerTime } from './summer-time';

/** A wall clock in some zone: local date (ISO), ISO weekday (Monday 1), minutes after local midnight. */
export interface WallTime {
  readonly date: string;
  readonly weekday: number;
  readonly minutes: number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The date `days` after an ISO date. */
export const addDays = (date: string, days: number): string => new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** The ISO weekday (Monday 1 … Sunday 7) of an ISO date. */
export const weekdayOf = (date: string): number => new Date(date).getUTCDay() || 7;

/** Reads clocks of one zone. */
export interface ZoneClock {
  wallTime(instant: number): WallTime;
  instantOf(date: string, minutes: number): number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Writes an instant as clocks of a zone show it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  formats.set(zone, format);
  return format;
}

/** The clock of an IANA zone. Daylight saving time comes from the platform, or from `summer` where that tells: on a slow phone the first question to the platform takes as long as all islands of a screen. Throws RangeError for an unknown zone when the platform is asked. */
export function zoneClock(zone: string, summer?: SummerTime): ZoneClock {
  /** The local time at an instant, written as if it were UTC, in ms. */
  const localAsUtc = (instant: number): number => {
    const seconds = Math.floor(instant / 1000) * 1000;
    const ahead = summer && offsetIn(summer, instant);
    if (ahead !== undefined) return seconds + ahead;
    const part = Object.fromEntries(formatOf(zone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part['year'] as number, (part['month'] as number) - 1, part['day'], part['hour'], part['minute'], part['second']);
  };
  const offset = (instant: number): number => localAsUtc(instant) - Math.floor(instant / 1000) * 1000;

  return {
    wallTime(instant) {
      const local = new Date(localAsUtc(instant));
      const date = local.toISOString().slice(0, 10);
      return { date, weekday: weekdayOf(date), minutes: local.getUTCHours() * 60 + local.getUTCMinutes() };
    },
    // A time that the clock shows twice is the first of the two; one that it skips is moved on by what it skips.
    instantOf(date, minutes) {
      const wanted = Date.parse(date) + minutes * MINUTE_MS;
      const before = wanted - offset(wanted - DAY_MS);
      const after = wanted - offset(wanted + DAY_MS);
      return localAsUtc(before) === wanted || localAsUtc(after) !== wanted ? before : after;
    },
  };
}
