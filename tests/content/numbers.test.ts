import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan/load-plan';
import { packFolder } from '../helpers/sample-plan';
import { renderedDocument, textOf } from '../helpers/rendered';

const plan = loadPlan(packFolder());
const page = renderedDocument();
const all = (selector: string): Element[] => [...page.querySelectorAll(selector)];

describe('the plan\'s numbers', () => {
  it('has 15 signs, the fifteenth a circumstance', () => {
    expect(all('#tegn .sign').map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, at) => `tegn-${at + 1}`));
    expect(all('#tegn .circumstance').map(({ id }) => id)).toEqual(['tegn-15']);
  });
  it('sends signs 1, 2, 4 and 11 on to the acute screen: the first by the plan, the others by the guide\'s reading', () => {
    expect(plan.signs.signs.flatMap(({ number, acute }) => (acute ? [[number, acute.basis?.kind]] : []))).toEqual([[1, 'plan'], [2, 'reading'], [4, 'reading'], [11, 'reading']]);
    expect(all('#tegn .sign a[href="#akut"]').map((link) => link.closest('.sign')?.id)).toEqual(['tegn-1', 'tegn-2', 'tegn-4', 'tegn-11']);
  });
  it('groups the signs 1–10 and 11–15, and says that the groups are supplementary', () => {
    expect(plan.signs.groups.map(({ signs, basis }) => [signs.length, basis.kind])).toEqual([[10, 'supplementary'], [5, 'supplementary']]);
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
  it('has the hotline, every day 08.00–22.00, and the team, whose hours are supplementary', () => {
    const [hotline, team] = ['hotline', 'team-forebyggelse'].map((id) => plan.contacts.find((contact) => contact.id === id));
    expect(hotline).toMatchObject({ number: '41 74 90 90', dial: '+4541749090', hours: { zone: 'Europe/Copenhagen', weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: 480, closes: 1320 }], holidays: [] } });
    expect(team).toMatchObject({ number: '40 20 71 98', dial: '+4540207198' });
    expect(team).toMatchObject({ hoursText: 'Hverdage kl. 9–15', hoursBasis: { kind: 'supplementary' } });
  });
  it('says that the plan is revised at least every fourth year', () => {
    expect(textOf(page.querySelector('#plan-1 [data-source="1.p1"]')?.parentElement?.parentElement)).toMatch(/mindst hvert fjerde år/);
  });
  it('gives every number, hour and legal reference the date on which it was verified', () => {
    for (const { verified } of [...plan.contacts, ...plan.laws, ...plan.provisions.flatMap(({ provisions }) => provisions)]) expect(verified).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});
