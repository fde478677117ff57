import type { Plan } from '../plan';
import { allStatements } from '../walk';
import type { Finding } from './finding';

/** Facts whose last day lies before `today` (ISO). They break nothing: the guide shows it itself, and whoever builds is told. */
export const expiredFacts = (plan: Plan, today: string): Finding[] =>
  [...allStatements(plan)].flatMap(({ id, until }) => (until !== undefined && until < today ? [{ id, message: `gjaldt til ${until}. Tjek, om det stadig passer.` }] : []));
