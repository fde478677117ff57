import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan';
import { samplePlan } from '../helpers/sample-plan';
import { sampleSearch, shownBy } from '../helpers/sample-search';
import { ABSENT, ACUTE } from '../helpers/search-questions';

const results = (q: string): string[] => shownBy(q).map(({ result }) => result);
const units = (q: string): string[] => shownBy(q).flatMap((shown) => shown.units);
const first = (q: string): string => results(q)[0] ?? '';
const signs = (q: string): string[] => results(q).filter((result) => /^tegn-\d+$/.test(result));

describe('danger comes first', () => {
  it.each(['truer med at skyde', 'han truer mig', 'har våben med i skole', 'hun har en kniv i tasken', 'bombe', 'vil slå nogen ihjel', 'selvmord', 'hun siger hun ikke vil leve mere', 'han vil dø', 'taler om at tage sit eget liv', 'han rejser i morgen for at kæmpe', 'planlægger et angreb', 'haster', 'fare', 'akut', 'selvmrod'])('%s', (q) => {
    expect(first(q)).toBe(ACUTE);
  });
});

describe('religion, origin, party and lawful acts lead to no sign', () => {
  it.each(['tørklæde', 'beder fem gange om dagen', 'er blevet muslim', 'konverteret til islam', 'går i moské', 'faster under ramadan', 'skæg', 'kommer fra Syrien', 'er palæstinenser', 'stemmer på et bestemt parti', 'medlem af et parti', 'demonstration', 'har deltaget i en lovlig demonstration', 'rejser til Tyrkiet på ferie', 'jøde', 'veganer', 'vil ikke spise svinekød'])('%s', (q) => {
    expect(signs(q)).toEqual([]);
  });
});

describe('violence at home, fear and absence lead to the duty', () => {
  it.each(['slået derhjemme', 'vold i hjemmet', 'bange for at gå hjem', 'meget fravær', 'pjækker fra skole', 'blå mærker på armene'])('%s', (q) => {
    expect(units(q).slice(0, 4)).toContain('6.bl133.p1');
    expect(results(q).slice(0, 3).some((result) => result === 'underret' || result.startsWith('underret-'))).toBe(true);
    expect(results(q)).not.toContain('tegn-14');
    expect(results(q)).not.toContain('tegn-15');
  });
});

describe('Danish', () => {
  it.each([['§133', '§ 133'], ['§ 133', 'paragraf 133'], ['åbningstid hotline', 'aabningstid hotline'], ['41 74 90 90', '41749090'], ['41 74 90 90', '+45 41-74-90-90'], ['12b', '§ 12 b']])('%s is %s', (one, other) => {
    expect(results(one)).toEqual(results(other));
    expect(results(one).length).toBeGreaterThan(0);
  });
  it.each([['underretningspligten', '6.bl133.p1'], ['undereting', '6.bl133.p1'], ['underretnings pligt', '6.bl133.p1'], ['pligt', '6.bl133.p1'], ['tavshedpligt', '6.bl133.p1'], ['infohusettt', '2.infohus.p1'], ['voldsparate', '5.2.tegn.1'], ['parathed vold', '5.2.tegn.1'], ['radikaliseret', '3.p4'], ['vurderingsværktøjet', '5.3.3.p2'], ['115a', '6.rpl115a.p1']])('%s finds %s', (q, unit) => {
    expect(shownBy(q).slice(0, 3).flatMap((shown) => shown.units)).toContain(unit);
  });
  it('finds while a word is being typed', () => {
    expect(units('underretningspl')).toContain('6.bl133.p1');
    expect(units('vurderingsv')).toContain('5.3.3.p2');
  });
});

describe('what the plan does not say', () => {
  it.each(['hvor lang tid går der før infohuset svarer', 'får jeg svar fra infohuset', 'adressen på infohus københavn', 'hvilken dato er planen fra', 'skal jeg have samtykke for at ringe', 'blanket til underretning', 'PETs telefonnummer', 'hvad er straffen for terror', 'opskrift på pandekager', 'xyzzy'])('%s', (q) => {
    expect(results(q)).toContain(ABSENT);
  });
  it('is said with a statement of the content wherever a group knows the subject', () => {
    const plan = samplePlan() as Plan;
    const silences = plan.screens.find(({ id }) => id === 'soeg')?.blocks.map(({ id }) => id);
    expect(silences).toContain(sampleSearch.find('hvor lang tid går der før infohuset svarer').absent);
  });
});

describe('every answer can be found', () => {
  it.each((samplePlan() as Plan).signs.signs.map(({ id, text }) => [id, text] as const))('%s by its own words', (id, text) => {
    expect(results(text).slice(0, 3)).toContain(id);
  });
  it('everyday words: at least 60 groups', () => {
    expect((samplePlan() as Plan).words.groups.length).toBeGreaterThanOrEqual(60);
  });
});
