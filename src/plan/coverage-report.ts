import type { Plan } from '../core/plan';
import { allStatements } from '../core/walk';
import { textsOf, type PlanText } from './translate-plan';

/** What rests on a unit of the plan, or on a whole section: ids of statements, those that say what the plan says apart from those that conclude from it. */
export interface UnitUse {
  readonly unit: string;
  /** Carries a fact, and so must be covered. */
  readonly required: boolean;
  readonly plan: readonly string[];
  readonly readings: readonly string[];
}

/** A section of the plan with what rests on it as a whole and on each of its units. */
export interface SectionUse {
  readonly id: string;
  readonly uses: readonly UnitUse[];
}

/** The guide seen from the plan: what rests on each section, what rests on sources outside the plan, and texts that rest on nothing of their own. */
export interface CoverageReport {
  readonly sections: readonly SectionUse[];
  readonly supplementary: readonly { readonly source: string; readonly ids: readonly string[] }[];
  /** Statements whose place in the plan is still to be found. */
  readonly missing: readonly string[];
  readonly unsourced: readonly PlanText[];
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Tells, for each section of the plan, what in the guide rests on it, and what in the guide rests on nothing. */
export function coverageOf(plan: Plan): CoverageReport {
  const statements = [...allStatements(plan)];
  const citing = (unit: string, kind: 'plan' | 'reading'): string[] => unique(statements.flatMap(({ id, basis }) => (basis.kind === kind && basis.units.includes(unit) ? [id] : [])));
  const use = (unit: string, required: boolean): UnitUse => ({ unit, required, plan: citing(unit, 'plan'), readings: citing(unit, 'reading') });
  const stated = new Set(statements.map(({ text }) => text));
  return {
    sections: plan.document.map(({ id, units, headings }) => ({ id, uses: [use(id, false), ...headings.map((unit) => use(unit, false)), ...units.map((unit) => use(unit, true))] })),
    supplementary: plan.sources.map(({ id: source }) => ({ source, ids: unique(statements.flatMap(({ id, basis }) => (basis.kind === 'supplementary' && basis.source === source ? [id] : []))) })),
    missing: statements.flatMap(({ id, basis }) => (basis.kind === 'missing' ? [id] : [])),
    unsourced: textsOf(plan).filter(({ text }) => !stated.has(text)),
  };
}
