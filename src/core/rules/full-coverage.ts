import { allStatements } from '../walk';
import type { Rule } from './finding';

/** Every unit of the source document that carries a fact is cited by a statement of the kind `plan`. */
export const fullCoverage: Rule = (plan) => {
  const cited = new Set([...allStatements(plan)].flatMap(({ basis }) => (basis.kind === 'plan' ? basis.units : [])));
  return plan.document.flatMap(({ id, units }) =>
    units.filter((unit) => !cited.has(unit)).map((unit) => ({ id, message: `planens enhed "${unit}" er ikke dækket. Forventet: mindst ét udsagn med "source: ${unit}".` })));
};
