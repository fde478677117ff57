import { describe, expect, it } from 'vitest';
import { sampleSearch } from '../helpers/sample-search';
import { ABSENT, ACUTE, LANGUAGES } from '../helpers/search-questions';

/** What is asked in a language, by what is promised of it. */
interface Asked {
  readonly danger: readonly string[];
  readonly noSign: readonly string[];
  readonly sign: readonly string[];
  /** Of violence at home, fear and absence. */
  readonly duty: readonly string[];
  /** Two spellings of the same. */
  readonly alike: readonly (readonly [string, string])[];
  /** What is typed, and a unit that one of the first three answers rests on. */
  readonly finds: readonly (readonly [string, string])[];
  readonly begun: readonly (readonly [string, string])[];
  readonly silent: readonly string[];
  /** A silence that a group of everyday words knows. */
  readonly known: string;
}

const ASKED: Readonly<Record<(typeof LANGUAGES)[number], Asked>> = {
  da: {
    danger: ['truer med at skyde', 'han truer mig', 'har våben med i skole', 'hun har en kniv i tasken', 'bombe', 'vil slå nogen ihjel', 'selvmord', 'hun siger hun ikke vil leve mere', 'han vil dø', 'taler om at tage sit eget liv', 'han rejser i morgen for at kæmpe', 'planlægger et angreb', 'haster', 'fare', 'akut', 'selvmrod'],
    noSign: ['tørklæde', 'beder fem gange om dagen', 'er blevet muslim', 'konverteret til islam', 'går i moské', 'faster under ramadan', 'skæg', 'kommer fra Syrien', 'er palæstinenser', 'stemmer på et bestemt parti', 'medlem af et parti', 'demonstration', 'har deltaget i en lovlig demonstration', 'rejser til Tyrkiet på ferie', 'jøde', 'veganer', 'vil ikke spise svinekød', 'laver skoleopgave om nazismen', 'ser dokumentar om terror', 'elev læser mein kampf til projektopgave', 'er muslimer ekstremister', 'salafist', 'vil ikke give hånd til mandlige lærere', 'han er imod indvandring', 'hader fodbold', 'demonstration mod krigen i gaza', 'nye venner fra moskeen', 'citerer koranen'],
    sign: ['hylder IS', 'hagekors', 'vil til Syrien og kæmpe', 'hader alle muslimer', 'prædiker had', 'tvinger andre elever til at bede', 'læser propaganda fra isis', 'laver hagekors i en skoleopgave om nazismen'],
    duty: ['slået derhjemme', 'vold i hjemmet', 'bange for at gå hjem', 'meget fravær', 'pjækker fra skole', 'blå mærker på armene'],
    alike: [['§133', '§ 133'], ['§ 133', 'paragraf 133'], ['åbningstid hotline', 'aabningstid hotline'], ['41 74 90 90', '41749090'], ['41 74 90 90', '+45 41-74-90-90'], ['12b', '§ 12 b']],
    finds: [['underretningspligten', '6.bl133.p1'], ['undereting', '6.bl133.p1'], ['underretnings pligt', '6.bl133.p1'], ['pligt', '6.bl133.p1'], ['tavshedpligt', '6.bl133.p1'], ['infohusettt', '2.infohus.p1'], ['voldsparate', '5.2.tegn.1'], ['parathed vold', '5.2.tegn.1'], ['radikaliseret', '3.p4'], ['vurderingsværktøjet', '5.3.3.p2'], ['115a', '6.rpl115a.p1']],
    begun: [['underretningspl', '6.bl133.p1'], ['vurderingsv', '5.3.3.p2']],
    silent: ['hvor lang tid går der før infohuset svarer', 'får jeg svar fra infohuset', 'adressen på infohus københavn', 'hvilken dato er planen fra', 'skal jeg have samtykke for at ringe', 'blanket til underretning', 'PETs telefonnummer', 'hvad er straffen for terror', 'opskrift på pandekager', 'xyzzy'],
    known: 'hvor lang tid går der før infohuset svarer',
  },
  en: {
    danger: ['threatens to shoot', 'he threatened the security guard', 'brought a weapon to school', 'she is holding a knife', 'bomb', 'he looked at me and said he would kill me', 'suicide', 'says he does not want to live', 'wants to die', 'talks about ending his own life', 'leaving for Syria tomorrow to fight', 'on her way to join Islamic State', 'planning an attack', 'posts online that he will shoot people', 'it is urgent who do I call', 'danger', 'there is an actual bomb', 'shooting at the football game', 'suicde', 'threatning'],
    noSign: ['headscarf', 'niqab', 'prays five times a day', 'has become a Muslim', 'converted to Islam', 'goes to the mosque', 'fasts during Ramadan', 'beard', 'comes from Syria', 'is Palestinian', 'votes for a certain party', 'member of a political party', 'demonstration', 'took part in a lawful protest', 'holiday in Turkey', 'student exchange abroad', 'Jewish', 'vegan', 'wears a dress', 'plays violent video games', 'writes an essay about nazism', 'watches a documentary about terror', 'are muslims extremists', 'is gay', 'fled from the war in Syria', 'new friends from the mosque'],
    sign: ['praises Islamic State', 'swastika on his bag', 'wants to go to Syria to fight', 'hates all Muslims', 'preaches hate'],
    duty: ['beaten at home', 'violence in the home', 'domestic violence against a child', 'afraid to go home', 'a lot of absence', 'skips school', 'bruises on his face', 'mother hits her kids'],
    alike: [['§133', '§ 133'], ['§ 133', 'section 133'], ['SECTION 133', 'paragraph 133'], ['41 74 90 90', '41749090'], ['41 74 90 90', '+45 41-74-90-90'], ['12b', '§ 12 b'], ['radicalisation', 'radicalization'], ['child’s welfare', 'child\'s welfare']],
    finds: [['duty of notification', '6.bl133.p1'], ['notifcation', '6.bl133.p1'], ['underretning', '6.bl133.p1'], ['mandatory reporting', '6.bl133.p1'], ['confidentality', '6.bl133.p1'], ['infohouse', '2.infohus.p1'], ['ready for violence', '5.2.tegn.1'], ['radicalised', '3.p4'], ['assesment tool', '5.3.3.p2'], ['hotlne', '7.p1'], ['115a', '6.rpl115a.p1']],
    begun: [['notificat', '6.bl133.p1'], ['assessment to', '5.3.3.p2']],
    silent: ['how long does it take until they answer', 'will I get an answer', 'address of the info-house', 'what date is the plan from', 'do I need consent to call', 'form for reporting', 'the phone number of PET', 'punishment for not reporting', 'pancake recipe', 'xyzzy'],
    known: 'how long does it take until they answer',
  },
};

describe.each(LANGUAGES)('in %s', (language) => {
  const { plan, find, shownBy } = sampleSearch(language);
  const asked = ASKED[language];
  const results = (q: string): string[] => shownBy(q).map(({ result }) => result);
  const units = (q: string): string[] => shownBy(q).flatMap((shown) => shown.units);

  it.each(asked.danger)('danger comes first: %s', (q) => {
    expect(results(q)[0]).toBe(ACUTE);
  });

  it.each(asked.noSign)('religion, origin, party and lawful acts lead to no sign: %s', (q) => {
    expect(shownBy(q).filter(({ kind }) => kind === 'sign')).toEqual([]);
  });

  it.each(asked.sign)('what is a sign leads to one: %s', (q) => {
    expect(shownBy(q).slice(0, 3).some(({ kind }) => kind === 'sign')).toBe(true);
  });

  it.each(asked.duty)('violence at home, fear and absence lead to the duty: %s', (q) => {
    expect(units(q).slice(0, 4)).toContain('6.bl133.p1');
    expect(results(q).slice(0, 3).some((result) => result === 'underret' || result.startsWith('underret-'))).toBe(true);
    expect(results(q)).not.toContain('tegn-14');
    expect(results(q)).not.toContain('tegn-15');
  });

  it.each(asked.alike)('%s is %s', (one, other) => {
    expect(results(one)).toEqual(results(other));
    expect(results(one).length).toBeGreaterThan(0);
  });
  it.each(asked.finds)('%s finds %s', (q, unit) => {
    expect(shownBy(q).slice(0, 3).flatMap((shown) => shown.units)).toContain(unit);
  });
  it.each(asked.begun)('finds while a word is being typed: %s', (q, unit) => {
    expect(units(q)).toContain(unit);
  });

  it.each(asked.silent)('what the plan does not say is said not to be there: %s', (q) => {
    expect(results(q)).toContain(ABSENT);
  });
  it('and with a statement of the content wherever a group knows the subject', () => {
    const silences = plan.screens.find(({ id }) => id === 'soeg')?.blocks.map(({ id }) => id);
    expect(silences).toContain(find(asked.known).absent);
  });

  it.each(plan.signs.signs.map(({ id, text }) => [id, text] as const))('%s is found by its own words', (id, text) => {
    expect(results(text).slice(0, 3)).toContain(id);
  });
  it('there are at least 60 groups of everyday words', () => {
    expect(plan.words.groups.length).toBeGreaterThanOrEqual(60);
  });
});
