import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan';
import { checkPlan } from '../../src/core/rules/check-plan';
import { expiredFacts } from '../../src/core/rules/expired-facts';
import { differingHours } from '../../src/core/rules/hours-agree';
import { PACKS, samplePlan, type Mutable } from '../helpers/sample-plan';

const found = (plant: (plan: Mutable<Plan>) => void): string[] => {
  const plan = samplePlan();
  plant(plan);
  return checkPlan(plan as Plan).map(({ id, message }) => `${id}: ${message}`);
};

it('finds nothing wrong with the plan as it is', () => {
  expect(checkPlan(samplePlan() as Plan)).toEqual([]);
});

describe('finds a planted fault', () => {
  const act = (plan: Mutable<Plan>) => plan.flows.find(({ id }) => id === 'act')!;

  it.each<[string, (plan: Mutable<Plan>) => void, RegExp]>([
    ['an id twice', (plan) => (plan.signs.signs[1]!.id = 'tegn-1'), /id "tegn-1" findes flere gange/],
    ['a contact twice', (plan) => (plan.contacts[1]!.id = 'hotline'), /kontakten "hotline" findes flere gange/],
    ['a source twice', (plan) => (plan.sources[1]!.id = plan.sources[0]!.id), /kilden ".*" findes flere gange/],
    ['a link to nowhere', (plan) => (plan.audience.links = [{ to: 'ingen-steder', label: 'x' }]), /for-hvem: linket peger på et sted, som ikke findes: "ingen-steder"/],
    ['a link to nowhere in a text', (plan) => (plan.audience.text = 'Se [her](#væk)'.replace('æ', 'ae')), /for-hvem: linket i teksten peger på .*"vaek"/],
    ['an unknown number', (plan) => (plan.audience.call = 'lokalpoliti'), /for-hvem: kontakten "lokalpoliti" findes ikke/],
    ['an unknown number card', (plan) => (plan.audience.contact = 'lokalpoliti'), /for-hvem: kontakten "lokalpoliti" findes ikke/],
    ['an unknown footnote', (plan) => (plan.audience.footnote = 'fn9'), /for-hvem: fodnoten "fn9" findes ikke/],
    ['an unknown source', (plan) => (plan.audience.basis = { kind: 'supplementary', source: 'rygte' }), /for-hvem: kilden "rygte" findes ikke/],
    ['an unknown unit', (plan) => (plan.audience.basis = { kind: 'reading', units: ['5.2.tegn.99'] }), /for-hvem: henvisningen "5.2.tegn.99" findes ikke i planen/],
    ['a unit left out', (plan) => (plan.signs.signs[6]!.basis = { kind: 'reading', units: ['5.2.tegn.7'] }), /planens enhed "5.2.tegn.7" er ikke dækket/],
    ['a citation that leads nowhere', (plan) => (plan.document[0]!.anchor = 'plan-0'), /1: anchor peger på et sted, som ikke findes: "plan-0"/],
    ['a hotline that is no contact', (plan) => (plan.hotline = 'telefon'), /telefon: hotline: kontakten "telefon" findes ikke/],
    ['an emergency number that is no contact', (plan) => (plan.emergency = '113'), /113: emergency: kontakten "113" findes ikke/],
    ['a sign out of order', (plan) => (plan.signs.signs[2]!.number = 4), /tegn-3: tegnet har nummer 4. Forventet: 3/],
    ['a sign in no group', (plan) => void plan.signs.groups[0]!.signs.shift(), /tegn-1: tegnet står i 0 grupper/],
    ['a group with an unknown sign', (plan) => void plan.signs.groups[0]!.signs.push('tegn-99'), /tegn-individ: tegnet "tegn-99" findes ikke/],
    ['a flow with no start', (plan) => (act(plan).start = 'begyndelse'), /start "begyndelse" findes ikke/],
    ['an edge to nowhere', (plan) => (act(plan).nodes[1]!.answers[0]!.to = [{ go: 'ingenting' }]), /svaret "ja" fører til "ingenting", som ikke findes/],
    ['a circle', (plan) => (act(plan).nodes[4]!.answers[1]!.to = [{ go: 'person' }]), /spørgsmålet "person" fører tilbage til sig selv/],
    ['a question that is never asked', (plan) => (act(plan).nodes[2]!.answers[2]!.to = [{ go: 'hotline' }]), /"handl-boern" kan ikke nås/],
    ['an answer that may have no way on', (plan) => void act(plan).nodes[4]!.answers[0]!.to.pop(), /svaret "ja" mangler en vej, når ingen "when" passer/],
    ['a condition on an answer that does not exist', (plan) => (act(plan).nodes[4]!.answers[0]!.to[0]!.when = { alder: 'gammel' }), /"when" nævner svaret "gammel" på "alder"/],
    ['a condition on a question that does not exist', (plan) => (act(plan).nodes[4]!.answers[0]!.to[0]!.when = { hvem: 'ja' }), /"when" nævner svaret "ja" på "hvem"/],
    ['a link that answers a question with what it does not know', (plan) => (act(plan).outcomes[1]!.blocks.at(-1)!.links![0]!.answers = { akut: 'måske' }), /linket svarer "måske" på "akut", som ikke findes/],
    ['everyday words that lead nowhere', (plan) => (plan.words.groups[0]!.to = ['svar-der-ikke-er']), /svaret "svar-der-ikke-er" findes ikke\. Forventet: et id, som søgningen kan finde/],
    ['everyday words that forbid what is not there', (plan) => (plan.words.groups[0]!.never = ['ingenting']), /svaret "ingenting" findes ikke/],
    ['a silence that is not said', (plan) => (plan.words.groups[0]!.absent = 'ikke-sagt'), /absent "ikke-sagt" findes ikke\. Forventet: et udsagn fra screens\/soeg\.yaml/],
    ['silences without their screen', (plan) => void (plan.screens = plan.screens.filter(({ id }) => id !== 'soeg')), /absent "ikke-religion" findes ikke/],
    ['a group of words twice', (plan) => (plan.words.groups[1]!.id = plan.words.groups[0]!.id), /ordgruppen ".*" findes flere gange/],
    ['a word that means two things', (plan) => void plan.words.same[0]!.push(plan.words.same[1]![0]!), /står to steder i same/],
    ['an answer twice', (plan) => (act(plan).nodes[0]!.answers[1]!.id = 'ja'), /svaret "ja" findes flere gange/],
  ])('%s', (_, plant, expected) => {
    expect(found(plant).join('\n')).toMatch(expected);
  });
});

describe('hours say the same to a reader and to the badge', () => {
  const hours = (text: string, weekly: { opens: number; closes: number }[], holidays: { date: string; opens: number; closes: number }[] = []): string[] => {
    const plan = samplePlan();
    Object.assign(plan.contacts[0]!, { hoursText: text, hours: { zone: 'Europe/Copenhagen', weekly: weekly.map((span) => ({ days: [1], ...span })), holidays } });
    return differingHours(plan as Plan).map(({ id, message }) => `${id}: ${message}`);
  };

  it('in both packs', () => {
    for (const pack of PACKS) expect(differingHours(samplePlan(pack) as Plan)).toEqual([]);
  });
  it.each<[string, string[], string[]]>([
    ['Alle dage kl. 8–22', hours('Alle dage kl. 8–22', [{ opens: 480, closes: 1200 }]), ['hotline: text (»Alle dage kl. 8–22«) nævner ikke kl. 20.00, som står under weekly. Skriv de samme tider begge steder.', 'hotline: text (»Alle dage kl. 8–22«) nævner kl. 22.00, som ikke står under weekly. Skriv de samme tider begge steder.']],
    ['half hours', hours('Hverdage kl. 8.30–15', [{ opens: 510, closes: 900 }]), []],
    ['round the clock', hours('Hele døgnet', [{ opens: 0, closes: 1440 }]), []],
    ['a holiday', hours('Kl. 8–22, nytårsaften til kl. 14', [{ opens: 480, closes: 1320 }], [{ date: '2026-12-31', opens: 480, closes: 840 }]), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

it('names the facts that have run out, and only those', () => {
  const plan = samplePlan();
  plan.audience.until = '2026-11-22';
  plan.contacts[0]!.hoursVerified!.until = '2026-11-23';
  const named = expiredFacts(plan as Plan, '2026-11-23').map(({ id, message }) => `${id}: ${message}`);
  expect(named).toContain('for-hvem: gjaldt til 2026-11-22. Tjek, om det stadig passer.');
  expect(named.filter((line) => line.startsWith('hotline'))).toEqual([]);
});
