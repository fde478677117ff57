import type { Plan } from '../plan';
import { allStatements } from '../walk';
import type { Finding } from './finding';

const DAY = 86_400_000;

const dated = (plan: Plan): { readonly id: string; readonly text: string; readonly until: string }[] =>
  [...allStatements(plan), ...plan.laws.map(({ id, reference, until }) => ({ id, text: reference, until }))].flatMap(({ id, text, until }) => (until === undefined ? [] : [{ id, text, until }]));

/** Facts whose last day lies before `today` (ISO). They break nothing: the guide shows it itself, and whoever builds is told. */
export const expiredFacts = (plan: Plan, today: string): Finding[] =>
  dated(plan).flatMap(({ id, text, until }) => (until < today ? [{ id, text, message: `gjaldt til ${until}. Tjek, om det stadig passer.` }] : []));

/** Facts whose last day is `today` (ISO) or one of the next `days`. */
export const expiringFacts = (plan: Plan, today: string, days: number): Finding[] =>
  dated(plan).flatMap(({ id, text, until }) => {
    const left = Math.round((Date.parse(until) - Date.parse(today)) / DAY);
    return left >= 0 && left <= days ? [{ id, text, message: `gælder kun til ${until} (${left === 0 ? 'i dag' : left === 1 ? '1 dag endnu' : `${left} dage endnu`}). Find ud af, hvad der gælder bagefter, og ret teksten eller until.` }] : [];
  });
