/** A stretch of time (epoch ms) in which a zone keeps the European Union's summer time (Directive 2000/84/EC), and the minutes by which its clocks are ahead of UTC in winter. */
export interface SummerTime {
  readonly standard: number;
  readonly from: number;
  readonly until: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** 01:00 UTC on the last Sunday of a month with 31 days, when all clocks of the Union change. */
function change(year: number, month: number): number {
  const last = Date.UTC(year, month, 31, 1);
  return last - new Date(last).getUTCDay() * DAY_MS;
}

/** How far clocks are ahead of UTC (ms) at an instant; nothing where that is not known. */
export function offsetIn({ standard, from, until }: SummerTime, instant: number): number | undefined {
  if (instant < from || instant >= until) return undefined;
  const year = new Date(instant).getUTCFullYear();
  const summer = instant >= change(year, 2) && instant < change(year, 9);
  return standard * 60_000 + (summer ? HOUR_MS : 0);
}
