import type { OpeningHours } from './contact';
import { addDays, weekdayOf, zoneClock } from './zoned-time';

/** Open or closed at an instant, and the next change: when (epoch ms), what the local clock then shows (minutes after midnight), its ISO weekday, and how many local days ahead. No change where none comes within two weeks. */
export interface HoursStatus {
  readonly open: boolean;
  readonly change?: { readonly at: number; readonly minutes: number; readonly weekday: number; readonly daysAhead: number };
}

const HORIZON_DAYS = 15;

function spansOn(hours: OpeningHours, date: string): { opens: number; closes: number }[] {
  const holiday = hours.holidays.find((day) => day.date === date);
  if (holiday) return holiday.opens === undefined || holiday.closes === undefined ? [] : [{ opens: holiday.opens, closes: holiday.closes }];
  return hours.weekly.filter(({ days }) => days.includes(weekdayOf(date))).sort((a, b) => a.opens - b.opens);
}

/** Status of opening hours at `instant` (epoch ms), by the clock of the hours' own zone, whatever the device's. Plan 7 for the hotline. */
export function hoursStatus(hours: OpeningHours, instant: number): HoursStatus {
  const clock = zoneClock(hours.zone, hours.summer);
  const today = clock.wallTime(instant).date;
  const at = (date: string, minutes: number, daysAhead: number) => ({ at: clock.instantOf(date, minutes), minutes: minutes % 1440, weekday: weekdayOf(minutes === 1440 ? addDays(date, 1) : date), daysAhead: minutes === 1440 ? daysAhead + 1 : daysAhead });

  let closing: ReturnType<typeof at> | undefined;
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead++) {
    const date = addDays(today, ahead);
    for (const { opens, closes } of spansOn(hours, date)) {
      const opening = at(date, opens, ahead);
      if (closing && opening.at > closing.at) return { open: true, change: closing };
      if (!closing && opening.at > instant) return { open: false, change: opening };
      const end = at(date, closes, ahead);
      if (end.at > instant && (!closing || end.at > closing.at)) closing = end;
    }
    if (closing && closing.daysAhead <= ahead) return { open: true, change: closing };
  }
  return { open: closing !== undefined };
}

/** Whether a clock can be right: not before the guide was built (epoch ms; unknown gives no lower bound). */
export const clockIsPossible = (now: number, builtAt: number | undefined): boolean => builtAt === undefined || now >= builtAt;

/** Minutes after midnight as a clock writes them, with `mark` between hours and minutes, e.g. `08.00`. */
export const clockText = (minutes: number, mark: string): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}${mark}${String(minutes % 60).padStart(2, '0')}`;
