import { describe, expect, it } from 'vitest';
import type { Basis } from '../../src/core/block';
import type { Plan } from '../../src/core/plan';
import { lostModals, silentModals, type UnitModal } from '../../src/core/rules/modal-verbs';
import { within } from '../../src/core/walk';
import { loadPlan } from '../../src/plan/load-plan';
import { readModals } from '../../src/plan/modals';
import { packFolder, type Mutable } from '../helpers/sample-plan';

const plan = loadPlan(packFolder());
const { modals } = readModals(packFolder(), plan.pack)!;
const planted = (plant: (plan: Mutable<Plan>) => void): string[] => {
  const copy = structuredClone(plan) as Mutable<Plan>;
  plant(copy);
  return lostModals(copy as Plan, modals).map(({ id, message }) => `${id}: ${message}`);
};

/** Where the plan's modals stand in the guide: what is written, and what an author may make of it. */
const LOST: readonly (readonly [name: string, id: string, from: string, to: string, message: RegExp])[] = [
  ['a duty that becomes a piece of advice', 'underret-pligt', 'Så **skal** du selv', 'Så bør du selv', /^underret-pligt: planens enhed 6\.bl133\.p1 siger »skal« om »underrette, .*Skriv »skal« i den sætning, eller henvis til en anden enhed\.$/],
  ['a duty that is denied', 'underret-hvem-du', 'du er selv forpligtet', 'du er ikke forpligtet', /^underret-hvem-du: .*siger »skal«/],
  ['an offer that becomes a duty', 'p52-hotline', 'Så **kan** du', 'Så **skal** du', /^p52-hotline: planens enhed 5\.2\.handling\.p1 siger »kan«/],
  ['a power that becomes a fact', 'rpl115a-politiet', '**kan** politiet give', 'giver politiet', /^rpl115a-politiet: planens enhed 6\.rpl115a\.p1 siger »kan« om »politiet«/],
  ['a reservation left out', 'akut-ikke-droeftes', ' **som udgangspunkt**', '', /^akut-ikke-droeftes: planens enhed 5\.3\.1\.p1 siger »som udgangspunkt« om »drøft-«/],
  ['"altid" left out', 'akut-vurderer', '**altid** ', '', /^akut-vurderer: planens enhed 5\.3\.1\.p2 siger »altid«/],
  ['"indledningsvist" left out', 'akut-politi', '**indledningsvist** ', '', /^akut-politi: .*siger »indledningsvist«/],
  ['a responsibility that becomes an act', 'p532-politi', '**har ansvar for** at hente', 'henter', /^p532-politi: planens enhed 5\.3\.2\.p2 siger »har ansvar for«/],
  ['a responsibility lost from what leads to a list', 'p532-kvalificering', '**har** den kommunale infohustovholder **ansvar for**', 'går den kommunale infohustovholder i gang med', /^p532-oplysninger: planens enhed 5\.3\.2\.p1 siger »har ansvar for«/],
  ['one of two modals in one text', 'sel12b-stk1', 'Opsøgende arbejde **kan** være', 'Opsøgende arbejde er', /^sel12b-stk1: planens enhed 6\.sel12b\.stk1 siger »kan« om »opsøgende«/],
];

describe('modal verbs are law', () => {
  it('the guide says skal, kan, altid … wherever the plan does, and each is spoken of somewhere', () => {
    expect(modals.length).toBeGreaterThan(40);
    expect(lostModals(plan, modals)).toEqual([]);
    expect(silentModals(plan, modals)).toEqual([]);
  });

  it.each(LOST)('finds %s', (_, id, from, to, message) => {
    const found = planted((copy) => {
      const all = [copy.sections.flatMap(function inside(section): Mutable<Plan>['screens'][number]['blocks'] { return [...section.body, ...section.sections.flatMap(inside)]; }), ...copy.screens.map(({ blocks }) => blocks), ...copy.laws.map(({ body }) => body)].flat();
      const block = [...within(all as Plan['screens'][number]['blocks'])].find((one) => one.id === id) as Mutable<Plan>['audience'];
      expect(block.text).toContain(from);
      block.text = block.text!.replace(from, to);
    });
    expect(found.join('\n')).toMatch(new RegExp(message, 'm'));
    expect(found.length).toBeLessThanOrEqual(2);
  });

  it('finds it in a sign, a term, a footnote and a question too, and names the flow of that', () => {
    const basis: Basis = { kind: 'plan', units: ['6.bl133.p1'] };
    const text = 'Du bør underrette.';
    const copy = structuredClone(plan) as Mutable<Plan>;
    Object.assign(copy.signs.signs[0]!, { text, basis });
    Object.assign(copy.glossary[0]!, { text, basis });
    Object.assign(copy.footnotes[0]!, { text, basis });
    Object.assign(copy.flows[0]!.nodes[0]!, { question: text, basis });
    expect(lostModals(copy as Plan, modals)).toMatchObject([{ id: 'tegn-1', text }, { id: 'ord-ekstremisme' }, { id: 'fn1' }, { id: 'akut', flow: 'act' }]);
  });

  it('asks nothing of what concludes from the plan, of a text about something else, or of what is excepted', () => {
    expect(planted((copy) => Object.assign(copy.audience, { text: 'Ring til hotlinen.', basis: { kind: 'reading', units: ['7.p1'] } }))).toEqual([]);
    expect(planted((copy) => Object.assign(copy.audience, { text: 'Hvem der har åbent.', basis: { kind: 'plan', units: ['7.p1'] } }))).toEqual([]);
    expect(planted((copy) => Object.assign(copy.audience, { text: 'Øvrige parter deltager ud fra relevans.', basis: { kind: 'plan', units: ['5.3.3.p1'] } }))).toEqual([]);
  });

  it('a modal about the whole unit is asked of every text', () => {
    expect(planted((copy) => Object.assign(copy.audience, { text: 'Planen støtter kommunen.', basis: { kind: 'plan', units: ['1.p3'] } }))).toEqual([
      'for-hvem: planens enhed 1.p3 siger »skal«, men det gør teksten ikke. Skriv »skal« i den sætning, eller henvis til en anden enhed.',
    ]);
  });

  it('finds "bør" where a second modal in the sentence would hide that one is lost, and says it once', () => {
    const found = planted((copy) => Object.assign(copy.audience, { text: 'Kommunalbestyrelsen skal vedtage det, og det bør offentliggøres.', basis: { kind: 'plan', units: ['1.p1'] } }));
    expect(found).toEqual(['for-hvem: teksten siger »bør«, men det gør planens enhed 1.p1 (»skal«) ikke. Skriv planens ord.']);
    expect(planted((copy) => Object.assign(copy.audience, { text: 'Hvornår bør der handles?', basis: { kind: 'plan', units: ['5.2'] } }))).toEqual([]);
  });

  it('reads a point with the end of what leads to it, and only where both rest on the same unit', () => {
    const point = (lead: string, unit: string): string[] => planted((copy) => {
      copy.audience.items = [{ id: 'punkt', text: 'at hente oplysninger', basis: { kind: 'plan', units: ['5.3.2.p1'] } }];
      Object.assign(copy.audience, { text: lead, basis: { kind: 'plan', units: [unit] } });
    });
    expect(point('Vurderes det relevant, har tovholderen ansvar for', '5.3.2.p1')).toEqual([]);
    expect(point('Har tovholderen ansvar for sagen, går han i gang med', '5.3.2.p1')).toHaveLength(1);
    expect(point('Tovholderen har ansvar for', '2')).toHaveLength(1);
    expect(planted((copy) => {
      copy.audience.items = [{ id: 'punkt', text: 'at hente oplysninger', basis: { kind: 'plan', units: ['5.3.2.p1'] } }];
      Object.assign(copy.audience, { text: 'Vi læser det sådan, at han har ansvar for', basis: { kind: 'reading', units: ['5.3.2.p1'] } });
    })).toHaveLength(1);
  });

  it('a text without a word lacks it too', () => {
    expect(planted((copy) => Object.assign(copy.audience, { text: '–', basis: { kind: 'plan', units: ['1.p3'] } }))).toHaveLength(1);
  });

  it('names a modal that nothing is asked for, and a unit that the plan does not have', () => {
    const one = (unit: string, about: string): UnitModal => ({ unit, modal: 'kan', about: [about], unless: [] });
    expect(silentModals(plan, [one('9.p1', 'x'), one('7.p1', 'brevdue')]).map(({ message }) => message)).toEqual([
      'enheden "9.p1" findes ikke i planen. Forventet: en enhed fra document i plan.yaml.',
      'ingen tekst med "source: 7.p1" taler om det, som planen siger »kan« om. Skriv det i guiden, eller ret about.',
    ]);
  });
});
