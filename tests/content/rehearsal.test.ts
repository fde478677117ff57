import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan';
import { soundRehearsal } from '../../src/core/rules/sound-rehearsal';
import { schemas } from '../../src/plan/schema';
import { PACKS, samplePlan, type Mutable } from '../helpers/sample-plan';

const plan = samplePlan();
const planted = (plant: (broken: Mutable<Plan>) => void): string => {
  const broken = structuredClone(plan) as Mutable<Plan>;
  plant(broken);
  return soundRehearsal(broken as Plan).map(({ id, message }) => `${id}: ${message}`).join('\n');
};

// A pack may do without.
const rehearsed = PACKS.map((pack) => (pack === plan.pack ? plan : samplePlan(pack))).filter(({ rehearsal }) => rehearsal.length > 0);

it('is in both packs', () => expect(rehearsed.map(({ pack }) => pack)).toEqual(expect.arrayContaining(['eksempelkommune', 'koebenhavn'])));

describe.each(rehearsed)('the rehearsal of $pack', ({ rehearsal, flows }) => {

  it('has ten cases, and one leads to each of what a reader must tell apart', () => {
    expect(rehearsal).toHaveLength(10);
    expect(rehearsal.map(({ flow, outcome }) => `${flow}: ${outcome}`)).toEqual(expect.arrayContaining(['act: politi', 'act: tvivl', 'act: pligt', 'act: pligt-maaske', 'act: hotline', 'act: opmaerksom', 'act: viden', 'share: naermeste']));
    expect(new Set(rehearsal.map(({ name }) => name)).size).toBe(10);
    expect(new Set(rehearsal.map(({ flow }) => flow))).toEqual(new Set(flows.map(({ id }) => id)));
  });
  it('says what people say and do, not what they believe or where they come from', () => {
    const carried = /muslim|islam|krist|jød|kirke|moské|synagoge|koran|bibel|tørklæde|bøn|beder|indvandr|flygtning|etni|hudfarve|udlænding|dansker|arab|somal|tyrk|ghetto|kvarter(?!,|:| time)|bydel|boligområde|nørrebro|vollsmose/i;
    // "Et kvarter" is also a quarter of an hour.
    for (const { id, text } of rehearsal) expect(text.replace(' i et kvarter:', ''), id).not.toMatch(carried);
  });
});

describe('finds a planted fault in the rehearsal', () => {
  const first = (broken: Mutable<Plan>) => broken.rehearsal[0]!;

  it('and none in the rehearsal as it is', () => expect(planted(() => undefined)).toBe(''));
  it.each<[string, (broken: Mutable<Plan>) => void, RegExp]>([
    ['a case twice', (broken) => (broken.rehearsal[1]!.id = 'oev-laerer'), /^oev-laerer: øvelsen "oev-laerer" findes flere gange/],
    ['an unknown flow', (broken) => (first(broken).flow = 'ring'), /oev-laerer: øvelsen: forløbet "ring" findes ikke\. Forventet: act eller share/],
    ['an unknown question', (broken) => (first(broken).answers['vejret'] = 'ja'), /svarer "ja" på "vejret", som ikke findes i forløbet "act"/],
    ['an unknown answer', (broken) => (first(broken).answers['akut'] = 'tja'), /svarer "tja" på "akut"/],
    ['an answer too few', (broken) => void delete first(broken).answers['ansat'], /svarene stopper ved spørgsmålet "ansat"\. Forventet: et svar/],
    ['an answer too many', (broken) => (first(broken).answers['boern'] = 'ja'), /der bliver aldrig spurgt om "boern" på den vej/],
    ['answers that lead elsewhere', (broken) => (first(broken).outcome = 'hotline'), /svarene fører til "pligt"\. Forventet: udfaldet "hotline"/],
    ['an unknown unit', (broken) => (first(broken).reads[0]!.units = ['6.bl134']), /oev-laerer-1: henvisningen "6\.bl134" findes ikke i planen/],
  ])('%s', (_, plant, expected) => expect(planted(plant)).toMatch(expected));

  it('but walks no flow that is broken itself', () => {
    expect(planted((broken) => (broken.flows[0]!.start = 'begyndelse'))).toBe('');
  });
  it('a situation that is too short or too long, and three readings, by file and field', () => {
    const [one] = plan.rehearsal;
    const raw = { id: 'oev', name: 'Lærer', flow: 'act', text: one?.text, answers: {}, outcome: 'pligt', reads: [{ id: 'oev-1', text: 'Læst.', reading: '7.p1' }] };
    const messages = (change: object): string[] => schemas.rehearsal.safeParse({ cases: [{ ...raw, ...change }] }).error?.issues.map(({ path, message }) => `${path.at(-1)?.toString()}: ${message}`) ?? [];
    expect(messages({})).toEqual([]);
    expect(messages({ text: 'Du er lærer.' })).toEqual(['text: en situation på 40 til 70 ord']);
    expect(messages({ text: `${one?.text} ${one?.text}` })).toEqual(['text: en situation på 40 til 70 ord']);
    expect(messages({ reads: [1, 2, 3].map(() => raw.reads[0]) })).toEqual(['reads: højst to udsagn']);
  });
});
