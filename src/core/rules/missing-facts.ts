import { MISSING } from '../missing';
import type { Plan } from '../plan';
import { allStatements } from '../walk';
import type { Finding } from './finding';

/** Facts that are still to be found in the source document. They break nothing: the guide shows it itself, and whoever builds is told. */
export const missingFacts = (plan: Plan): Finding[] => [
  ...[...allStatements(plan)].flatMap(({ id, basis }) => (basis.kind === 'missing' ? [{ id, message: 'er endnu ikke hentet fra planen.' }] : [])),
  ...plan.laws.flatMap(({ id, verified }) => (verified === MISSING ? [{ id, message: 'er endnu ikke sammenlignet med planen.' }] : [])),
];
