import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadPlan } from '../../src/plan/load-plan';
import { numberFacts, SIGNS } from '../helpers/plan-facts';
import { packFolder } from '../helpers/sample-plan';
import { renderedDocument, textOf } from '../helpers/rendered';

const plan = loadPlan(packFolder());
const page = renderedDocument();
const all = (selector: string): Element[] => [...page.querySelectorAll(selector)];

describe('the plan\'s numbers', () => {
  it('has the plan\'s signs, in its order, the fifteenth a circumstance', () => {
    expect(SIGNS).toBeGreaterThanOrEqual(15);
    expect(all('#tegn .sign').map(({ id }) => id)).toEqual(Array.from({ length: SIGNS }, (_, at) => `tegn-${at + 1}`));
    expect(all('#tegn .circumstance').map(({ id }) => id)).toContain('tegn-15');
  });
  it('sends signs 1, 2, 4 and 11 on to the acute screen: the first by the plan, the others by the guide\'s reading', () => {
    expect(plan.signs.signs.slice(0, 15).flatMap(({ number, acute }) => (acute ? [[number, acute.basis?.kind]] : []))).toEqual([[1, 'plan'], [2, 'reading'], [4, 'reading'], [11, 'reading']]);
    expect(all('#tegn .sign a[href="#akut"]').map((link) => link.closest('.sign')?.id)).toEqual(plan.signs.signs.flatMap(({ id, acute }) => (acute ? [id] : [])));
  });
  it('groups the signs 1–10 and 11–15, and says that the groups are supplementary', () => {
    const numbers = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, at) => `tegn-${from + at}`);
    expect(plan.signs.groups.map(({ basis }) => basis.kind)).toEqual(['supplementary', 'supplementary']);
    expect(plan.signs.groups[0]?.signs).toEqual(expect.arrayContaining(numbers(1, 10)));
    expect(plan.signs.groups[1]?.signs).toEqual(expect.arrayContaining(numbers(11, 15)));
  });
  it('has four legal texts, paragraph by paragraph', () => {
    expect(all('#jura .law').map(({ id }) => id)).toEqual(['lov-bl-133', 'lov-sel-12b', 'lov-rpl-115', 'lov-rpl-115a']);
    const labels = (law: string): string[] => all(`#${law} .label`).map(textOf);
    expect(labels('lov-sel-12b')).toEqual(['Stk. 1', 'Stk. 2', 'Stk. 3', 'Stk. 4']);
    expect(labels('lov-rpl-115')).toEqual(['Stk. 1', 'Nr. 1', 'Nr. 2', 'Nr. 3', 'a)', 'b)', 'c)', 'Stk. 2', 'Stk. 3', 'Stk. 4']);
  });
  it.each([
    ['muligheder-under-18', [
      'Rådgivning BL §§ 28 og 29', 'Tidligt forebyggende indsatser BL §§ 30 og 31', 'Børnefaglig undersøgelse BL § 20', 'Børnefaglig undersøgelse uden samtykke BL § 23', 'Støttende indsatser BL § 32', 'Anbringelse BL §§ 46 og 47',
      'Forældrepålæg BL § 38', 'Ungepålæg BL § 39', 'Netværkssamråd BL § 130', 'Udslusning BL § 131', 'Uddannelsesvejledning vejledningsloven § 2 a',
    ]],
    ['muligheder-over-18', [
      'Ungestøtte BL §§ 113–116', 'Rådgivning SEL § 10', 'Rådgivning SEL § 12 b', 'Mentor SEL § 12 b', 'Mentorstøtte LAB kap. 26', 'Tilbudsmuligheder LAB kap. 10', 'Virksomhedspraktik LAB kap. 11', 'Ansættelse med løntilskud LAB kap. 12',
      'Koordinerende sagsbehandler LAB § 36',
    ]],
  ])('lists the provisions of %s', (id, expected) => {
    expect(all(`#${id} .provisions > li`).map((item) => `${textOf(item.querySelector('b'))} ${textOf(item.querySelector('.reference'))}`)).toEqual(expected);
  });
  it('has six footnotes, five with an address', () => {
    expect(plan.footnotes.map(({ id, address }) => [id, address !== undefined])).toEqual([['fn1', false], ['fn2', true], ['fn3', true], ['fn4', true], ['fn5', true], ['fn6', true]]);
  });
  it('has five strategic entries, four of them with an address', () => {
    const entries = all('#p4-forankret li');
    expect(entries).toHaveLength(5);
    expect(entries.filter((entry) => entry.querySelector('a[href^="#fn"]'))).toHaveLength(4);
  });
  it('names six administrations', () => {
    expect(all('#p52-forvaltninger li').map((item) => textOf(item).replace(/ Plan.*/, ''))).toEqual([
      'Beskæftigelses- og Integrationsforvaltningen', 'Børne- og Ungdomsforvaltningen', 'Kultur- og Fritidsforvaltningen', 'Socialforvaltningen', 'Sundheds- og Omsorgsforvaltningen', 'Teknik- og Miljøforvaltningen',
    ]);
  });
  it.each(['hotline', 'team-forebyggelse'] as const)('has the number and the hours of %s as facts.yaml says', (id) => {
    const facts = numberFacts(id);
    const { weekly } = (parse(readFileSync(join(packFolder(), 'contacts.yaml'), 'utf8')) as { contacts: { id: string; hours: { weekly: unknown } }[] }).contacts.find((contact) => contact.id === id)!.hours;
    expect(weekly, 'tests/content/facts.yaml and contacts.yaml differ').toEqual(facts.weekly);
    expect(plan.contacts.find((contact) => contact.id === id)).toMatchObject({ number: facts.number, dial: `+45${facts.number.replaceAll(' ', '')}`, hours: { zone: 'Europe/Copenhagen' } });
  });
  it('says that the hours of the team are not the plan\'s', () => {
    expect(plan.contacts.find(({ id }) => id === 'team-forebyggelse')?.hoursBasis).toMatchObject({ kind: 'supplementary' });
  });
  it('says that the plan is revised at least every fourth year', () => {
    expect(textOf(page.querySelector('#plan-1 [data-source="1.p1"]')?.parentElement?.parentElement)).toMatch(/mindst hvert fjerde år/);
  });
  it('gives every number, hour and legal reference the date on which it was verified', () => {
    for (const { verified } of [...plan.contacts, ...plan.laws, ...plan.provisions.flatMap(({ provisions }) => provisions)]) expect(verified).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
