import type { Basis, Block, Spoken, Verified } from './block';
import type { SummerTime } from './summer-time';

/** Weekdays as ISO numbers, Monday 1 … Sunday 7; times in minutes after local midnight. */
export interface OpeningSpan {
  readonly days: readonly number[];
  readonly opens: number;
  readonly closes: number;
}

/** A single local date (ISO) that departs from the week: closed all day where the span is missing. */
export interface HolidayHours {
  readonly date: string;
  readonly opens?: number;
  readonly closes?: number;
}

/** Opening hours in the zone of the place (IANA name), and where the build has found it out, when its summer time is. */
export interface OpeningHours {
  readonly zone: string;
  readonly summer?: SummerTime | undefined;
  readonly weekly: readonly OpeningSpan[];
  readonly holidays: readonly HolidayHours[];
}

/** A telephone number with what it is for. `number` is written for people, `dial` for the telephone: empty while the number is MISSING. */
export interface Contact extends Verified, Spoken {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly number: string;
  readonly dial: string;
  readonly basis: Basis;
  readonly urgent: boolean;
  readonly hours?: OpeningHours;
  readonly hoursText?: string;
  /** As `lang`, for the hours. */
  readonly hoursLang?: string;
  readonly hoursBasis?: Basis;
  readonly hoursVerified?: Verified;
  /** What holds while it is closed. */
  readonly closed?: Block;
  readonly about: readonly Block[];
}
