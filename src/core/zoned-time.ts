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

const made = new Map<string, ZoneClock>();

/** The clock of an IANA zone; daylight saving time comes from the platform. Throws RangeError for an unknown zone. */
export function zoneClock(zone: string): ZoneClock {
  // On a slow phone it takes as long to make one as all else that the first screen's script does.
  const clock = made.get(zone) ?? makeClock(zone);
  made.set(zone, clock);
  return clock;
}

function makeClock(zone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });

  /** The local time at an instant, written as if it were UTC, in ms. */
  const localAsUtc = (instant: number): number => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
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
