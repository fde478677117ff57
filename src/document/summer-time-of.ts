import { offsetIn, type SummerTime } from '../core/summer-time';
import { zoneClock } from '../core/zoned-time';

const DAY_MS = 86_400_000;
/** Longer than clocks of these hours look ahead; laws on summer time are made with years of notice. */
const BEFORE_DAYS = 30;
const AFTER_DAYS = 3 * 365;
const HOUR_MS = 3_600_000;

const found = new Map<string, SummerTime | undefined>();

/** When a zone has summer time in the years after the build (epoch ms), if it keeps to the European Union's rule, hour by hour, on the days of the changes, as the build's own platform knows it; nothing elsewhere. */
export function summerTimeOf(zone: string, builtAt: number | undefined): SummerTime | undefined {
  if (builtAt === undefined) return undefined;
  const key = `${zone} ${builtAt}`;
  if (!found.has(key)) found.set(key, find(zone, builtAt));
  return found.get(key);
}

function find(zone: string, builtAt: number): SummerTime | undefined {
  const clock = zoneClock(zone);
  const offset = (instant: number): number => {
    const { date, minutes } = clock.wallTime(instant);
    return (Date.parse(date) + minutes * 60_000 - instant) / 60_000;
  };
  const from = builtAt - BEFORE_DAYS * DAY_MS;
  const until = builtAt + AFTER_DAYS * DAY_MS;
  const year = new Date(builtAt).getUTCFullYear();
  const rule: SummerTime = { standard: offset(Date.UTC(year, 0, 1)), from, until };
  const holds = (instant: number): boolean => offsetIn(rule, instant) === offset(instant) * 60_000;
  for (let day = from; day < until; day += DAY_MS) {
    if (!holds(day)) return undefined;
    if (offsetIn(rule, day) === offsetIn(rule, day + DAY_MS)) continue;
    for (let instant = day; instant < Math.min(until, day + DAY_MS); instant += HOUR_MS) if (!holds(instant)) return undefined;
  }
  return rule;
}
