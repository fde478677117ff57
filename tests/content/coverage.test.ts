import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan/load-plan';
import { UNITS } from '../helpers/plan-facts';
import { renderedDocument, textOf } from '../helpers/rendered';
import { packFolder } from '../helpers/sample-plan';

const page = renderedDocument();
const cited = (selector: string): string[] => [...page.querySelectorAll(selector)].flatMap((element) => (element.getAttribute('data-source') ?? '').split(' '));

describe('the whole plan is in the document', () => {
  const stated = new Set(cited('[data-kind="plan"]'));

  it.each(UNITS)('%s', (unit) => {
    expect(stated).toContain(unit);
  });

  it('and plan.yaml asks for exactly these units', () => {
    const { document } = loadPlan(packFolder());
    expect(document.flatMap((section) => section.units).toSorted()).toEqual([...UNITS].toSorted());
  });
});

describe('every statement says what it is', () => {
  const statements = [...page.querySelectorAll('[data-kind]')];

  it('is the plan, a reading, or supplementary', () => {
    expect(statements.length).toBeGreaterThan(300);
    expect(new Set(statements.map((element) => element.getAttribute('data-kind')))).toEqual(new Set(['plan', 'reading', 'supplementary']));
  });
  it('names its units where it rests on the plan, and is not passed off as the plan where it does not', () => {
    for (const element of statements) {
      const supplementary = element.getAttribute('data-kind') === 'supplementary';
      expect(element.hasAttribute('data-source'), element.outerHTML.slice(0, 120)).toBe(!supplementary);
    }
  });
  it('shows it: "Plan 5.2", "Guidens læsning", or "Supplerende" with source and date', () => {
    const shown = { plan: /Plan \d/, reading: /Guidens læsning/, supplementary: /Supplerende – står ikke i planen.*Kilde: .+, tjekket \p{L}+ \d{4}/u } as const;
    for (const element of statements) {
      if (element.classList.contains('hours') && element.closest('.cards')) continue;
      expect(textOf(element), element.outerHTML.slice(0, 160)).toMatch(shown[element.getAttribute('data-kind') as keyof typeof shown]);
    }
  });
  it('cites at most eight units', () => {
    for (const element of statements) expect((element.getAttribute('data-source') ?? '').split(' ').length).toBeLessThanOrEqual(8);
  });
  it('leaves no paragraph of the content without a kind', () => {
    const own = [...page.querySelectorAll('.block > p, .block li')].filter((element) => !element.closest('[data-kind], .doors, .address') && textOf(element) !== '');
    expect(own.map(textOf)).toEqual([]);
  });
});
