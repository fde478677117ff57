import { allStatements } from '../walk';
import type { Rule } from './finding';

/** Every unit that a statement cites is one of the source document's. */
export const knownCitations: Rule = (plan) => {
  const known = new Set(plan.document.flatMap(({ id, units, headings }) => [id, ...units, ...headings]));
  return [...allStatements(plan)].flatMap(({ id, basis }) =>
    basis.kind === 'supplementary'
      ? []
      : basis.units.filter((unit) => !known.has(unit)).map((unit) => ({ id, message: `henvisningen "${unit}" findes ikke i planen. Forventet: en enhed eller et afsnit fra document i plan.yaml.` })));
};
