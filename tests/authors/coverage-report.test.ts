import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan';
import { coverageLines } from '../../src/plan/coverage-lines';
import { coverageOf } from '../../src/plan/coverage-report';
import { loadPlan } from '../../src/plan/load-plan';
import { UNITS } from '../helpers/plan-facts';
import { packFolder, type Mutable } from '../helpers/sample-plan';

const plan = loadPlan(packFolder());
const report = coverageOf(plan);
const lines = coverageLines(packFolder(), []);
const use = (unit: string, of = report) => of.sections.flatMap(({ uses }) => uses).find((one) => one.unit === unit);

describe('npm run coverage', () => {
  it('tells of every section and every unit of the plan what rests on it', () => {
    expect(report.sections.map(({ id }) => id)).toEqual(plan.document.map(({ id }) => id));
    for (const unit of UNITS) expect(use(unit)?.plan, unit).not.toEqual([]);
    expect(use('5.2.tegn.7')).toEqual({ unit: '5.2.tegn.7', required: true, plan: ['tegn-7'], readings: ['tegn-7-forklaring'] });
    expect(use('5.3.4')).toEqual({ unit: '5.3.4', required: false, plan: [], readings: ['efter-genopbygget'] });
  });
  it('prints it section by section', () => {
    const at = lines.indexOf('Afsnit 5.3.4');
    expect(lines.slice(at, at + 3)).toEqual(['Afsnit 5.3.4', '  5.3.4 – hele afsnittet', '    guidens læsning:   efter-genopbygget']);
    expect(lines.at(-1)).toBe(`${UNITS.length} af ${UNITS.length} enheder er dækket af et udsagn.`);
  });
  it('tells what rests on sources outside the plan, and what on nothing of its own', () => {
    expect(lines).toContain('  star-lab: o18-lab, ord-lab-ny-lov');
    expect(report.unsourced.map(({ key }) => key)).toEqual(expect.arrayContaining(['handl-pligt.heading', 'tegn-1.prompt', 'nyt-foerste-udgave', 'rolle-bif.name']));
    expect(report.unsourced.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['tegn-1']));
    expect(lines).toContain('    handl-pligt.heading: Du skal underrette – og du kan ringe til hotlinen');
  });
  it('tells of a unit that nothing rests on, and of what is not found in the plan yet', () => {
    const copy = structuredClone(plan) as Mutable<Plan>;
    copy.signs.signs[6]!.basis = { kind: 'missing', units: [] };
    const after = coverageOf(copy as Plan);
    expect(use('5.2.tegn.7', after)?.plan).toEqual([]);
    expect(after.missing).toEqual(['tegn-7']);
  });
  it('shows the texts that rest on a section, with file and line', () => {
    const shown = coverageLines(packFolder(), ['5.3.4', '7.p1']);
    expect(shown[0]).toBe('På 5.3.4 hviler:');
    expect(shown[1]).toMatch(/^ {2}content\/koebenhavn\/steps\.yaml:4: efter-genopbygget \(læsning\): Planens figur over sagens skridt/);
    expect(shown).toContain('På 7.p1 hviler:');
  });
  it('says so where the plan has no such section', () => {
    expect(() => coverageLines(packFolder(), ['9'])).toThrow(/Planen har intet afsnit "9"\. Der er: 1, 2, /);
  });
});
