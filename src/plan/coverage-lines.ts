import type { Plan } from '../core/plan';
import { allStatements } from '../core/walk';
import { coverageOf, type CoverageReport, type UnitUse } from './coverage-report';
import { readPlan } from './load-plan';
import { placeFinder } from './places';

const MOST_WORDS = 90;

const short = (text: string): string => (text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)} …` : text);
const listed = (ids: readonly string[]): string => ids.join(', ');

function usesIn({ unit, required, plan, readings }: UnitUse, whole: boolean): string[] {
  if (plan.length + readings.length === 0) return required ? [`  ${unit}`, '    INTET hviler på den. Skriv mindst ét udsagn med "source".'] : [];
  return [
    `  ${whole ? `${unit} – hele afsnittet` : unit}`,
    ...(plan.length > 0 ? [`    planen siger det:  ${listed(plan)}`] : []),
    ...(readings.length > 0 ? [`    guidens læsning:   ${listed(readings)}`] : []),
  ];
}

function unsourcedIn({ unsourced }: CoverageReport): string[] {
  const groups = new Map<string, string[]>();
  for (const { key, text } of unsourced) {
    const last = key.split('.').at(-1) ?? '';
    const kind = ['heading', 'question', 'title'].includes(last) ? 'Overskrifter' : ['name', 'short', 'term', 'reference', 'hoursText', 'municipality', 'edition', 'note'].includes(last) ? 'Navne og henvisninger' : last === 'prompt' ? 'Spørgsmål ved tegnene' : key.includes('.') ? 'Svar, knapper og mærkater' : 'Andre tekster';
    groups.set(kind, [...(groups.get(kind) ?? []), `    ${key}: ${short(text)}`]);
  }
  return [...groups].flatMap(([kind, lines]) => [`  ${kind} (${lines.length})`, ...lines]);
}

/** The whole report: section by section, then what rests on sources outside the plan, then what has no source of its own. */
function wholeReport(plan: Plan, report: CoverageReport): string[] {
  const required = report.sections.flatMap(({ uses }) => uses.filter((use) => use.required));
  const uncovered = required.filter((use) => use.plan.length === 0);
  return [
    `content/${plan.pack}: hvad i guiden hviler på planens afsnit`,
    '',
    ...report.sections.flatMap(({ id, uses }) => {
      const lines = uses.flatMap((use) => usesIn(use, use.unit === id));
      return [`Afsnit ${id}`, ...(lines.length > 0 ? lines : ['  Intet hviler på det.']), ''];
    }),
    'Hviler ikke på planen, men på en anden kilde (supplementary)',
    ...report.supplementary.map(({ source, ids }) => `  ${source}: ${ids.length > 0 ? listed(ids) : 'INTET bruger kilden'}`),
    '',
    ...(report.missing.length > 0 ? ['Hviler på intet endnu (missing: true)', `  ${listed(report.missing)}`, ''] : []),
    'Hviler på intet for sig selv – hold dem op mod det, de står ved',
    ...unsourcedIn(report),
    '',
    `${required.length - uncovered.length} af ${required.length} enheder er dækket af et udsagn.${uncovered.length > 0 ? ` Mangler: ${listed(uncovered.map(({ unit }) => unit))}.` : ''}`,
  ];
}

/** What in the guide of the pack in `root` rests on the plan, in lines for its author; with ids of sections or units: each text that rests on them, with file and line. Throws ContentError, and an Error where there is no such section. */
export function coverageLines(root: string, wanted: readonly string[]): string[] {
  const { plan, files } = readPlan(root);
  const report = coverageOf(plan);
  if (wanted.length === 0) return wholeReport(plan, report);
  const place = placeFinder(files);
  return wanted.flatMap((name) => {
    const uses = report.sections.flatMap(({ id, uses: all }) => (id === name ? all : all.filter(({ unit }) => unit === name)));
    if (uses.length === 0) throw new Error(`Planen har intet afsnit "${name}". Der er: ${listed(report.sections.map(({ id }) => id))}.`);
    const units = new Set(uses.map(({ unit }) => unit));
    const resting = [...allStatements(plan)].filter(({ basis }) => basis.kind !== 'supplementary' && basis.units.some((unit) => units.has(unit)));
    return [
      `På ${name} hviler:`,
      ...resting.map(({ id, text, basis }) => {
        const at = place(text, id);
        return `  ${at ? `${at.file}:${at.line}: ` : ''}${id}${basis.kind === 'reading' ? ' (læsning)' : ''}: ${short(text)}`;
      }),
    ];
  });
}
