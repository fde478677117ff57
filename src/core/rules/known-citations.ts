import { allStatements } from '../walk';
import type { Rule } from './finding';
import { unknownUnits } from './unknown-units';

/** Every unit that a statement cites is one of the source document's. */
export const knownCitations: Rule = (plan) => {
  const unknown = unknownUnits(plan);
  return [...allStatements(plan)].flatMap(({ id, basis }) => (basis.kind === 'supplementary' ? [] : unknown(id, basis.units)));
};
