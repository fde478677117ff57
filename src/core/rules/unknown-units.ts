import type { UnitId } from '../block';
import type { Plan } from '../plan';
import type { Finding } from './finding';

/** Gives a finding at `id` for each of the units that the source document does not have, as units or as whole sections. */
export function unknownUnits({ document }: Plan): (id: string, units: readonly UnitId[]) => Finding[] {
  const known = new Set(document.flatMap(({ id, units, headings }) => [id, ...units, ...headings]));
  return (id, units) => units.filter((unit) => !known.has(unit)).map((unit) => ({ id, message: `henvisningen "${unit}" findes ikke i planen. Forventet: en enhed eller et afsnit fra document i plan.yaml.` }));
}
