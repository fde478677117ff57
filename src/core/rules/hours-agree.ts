import type { OpeningHours } from '../contact';
import { clockText } from '../opening-hours';
import type { Plan } from '../plan';
import type { Finding } from './finding';

/** Midnight is seldom written as a time: "hele døgnet". */
const MIDNIGHTS: readonly number[] = [0, 1440];

const timesIn = (text: string): number[] => [...text.matchAll(/(\d{1,2})(?:[.:](\d{2}))?/g)].map(([, hours, minutes = '0']) => Number(hours) * 60 + Number(minutes));
const without = (times: readonly (number | undefined)[], known: readonly (number | undefined)[]): number[] => [...new Set(times)].filter((time): time is number => time !== undefined && !MIDNIGHTS.includes(time) && !known.includes(time));
const timesOf = (spans: OpeningHours['holidays'] | OpeningHours['weekly']): (number | undefined)[] => spans.flatMap(({ opens, closes }) => [opens, closes]);

/** Numbers whose hours as they are read do not name the times that the badge reckons with. */
export function differingHours(plan: Plan): Finding[] {
  return plan.contacts.flatMap(({ id, hours, hoursText: text }) => {
    if (!hours || text === undefined) return [];
    const [weekly, read] = [timesOf(hours.weekly), timesIn(text)];
    return [
      ...without(weekly, read).map((time) => `text (»${text}«) nævner ikke kl. ${clockText(time, '.')}, som står under weekly`),
      ...without(read, [...weekly, ...timesOf(hours.holidays)]).map((time) => `text (»${text}«) nævner kl. ${clockText(time, '.')}, som ikke står under weekly`),
    ].map((message) => ({ id, text, message: `${message}. Skriv de samme tider begge steder.` }));
  });
}
