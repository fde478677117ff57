import { describe, expect, it } from 'vitest';
import { graphOf, replay, type Answers } from '../../src/core/flow';
import type { Plan } from '../../src/core/plan';
import { samplePlan } from '../helpers/sample-plan';

const flow = (samplePlan() as Plan).flows.find(({ id }) => id === 'share')!;

/** Sagen, svarene på "Må jeg give oplysninger videre?" og udfaldet. */
const CASES: readonly (readonly [string, Answers, string])[] = [
  // Fare går forud for spørgsmålet om at dele
  ['En borger vil skade sin sagsbehandler i dag; kollegaen tænker på sin tavshedspligt', { akut: 'ja' }, 'politi'],
  ['En elev har et våben med i skole', { akut: 'ja' }, 'politi'],
  ['En borger taler om vold; medarbejderen ved ikke, om det haster', { akut: 'ved-ikke' }, 'tvivl'],

  // Til kommunen om et barn eller en ung: Barnets lov § 133
  ['Lærer i folkeskolen vil fortælle kommunen om en elev på 13', { akut: 'nej', hvem: 'ansat', til: 'kommunen' }, 'pligt'],
  ['Jobkonsulent er bekymret for børnene hos en borger i et ekstremistisk miljø', { akut: 'nej', hvem: 'ansat', til: 'kommunen' }, 'pligt'],
  ['Pædagog i en selvejende daginstitution vil fortælle kommunen om et barn', { akut: 'nej', hvem: 'institution', til: 'kommunen' }, 'pligt-maaske'],
  ['Politiet vil fortælle kommunen om en dreng på 14', { akut: 'nej', hvem: 'politiet', til: 'kommunen' }, 'pligt-maaske'],
  ['En frivillig i en klub vil fortælle kommunen om en ung', { akut: 'nej', hvem: 'ved-ikke', til: 'kommunen' }, 'pligt-maaske'],

  // I et samarbejde: retsplejelovens § 115
  ['SSP-medarbejder i kommunen vil fortælle politiet om en elev, så de kan forebygge sammen', { akut: 'nej', hvem: 'ansat', til: 'myndighed', samarbejde: 'ssp', formaal: 'samarbejdet' }, 'myndighed-kan'],
  ['Socialforvaltningen vil fortælle psykiatrien om en socialt udsat borger i PSP', { akut: 'nej', hvem: 'ansat', til: 'myndighed', samarbejde: 'psp', formaal: 'samarbejdet' }, 'myndighed-kan'],
  ['Kommunen vil fortælle kriminalforsorgen om en borger, der løslades, i KSP', { akut: 'nej', hvem: 'ansat', til: 'myndighed', samarbejde: 'ksp', formaal: 'samarbejdet' }, 'myndighed-kan'],
  ['Politiet vil fortælle skolen om en elevs private forhold i SSP', { akut: 'nej', hvem: 'politiet', til: 'myndighed', samarbejde: 'ssp', formaal: 'samarbejdet' }, 'politiet-kan'],
  ['Politiet vil fortælle kommunen om en borger, der løslades og skønnes at være radikaliseret, i KSP', { akut: 'nej', hvem: 'politiet', til: 'myndighed', samarbejde: 'ksp', formaal: 'samarbejdet' }, 'politiet-kan'],
  ['Selvejende opholdssted, som er med i SSP, vil fortælle kommunen og politiet om en ung', { akut: 'nej', hvem: 'institution', til: 'myndighed', samarbejde: 'ssp', formaal: 'samarbejdet' }, 'institution-kan'],
  ['Selvejende bosted, som er med i PSP, vil fortælle politiet om en beboer', { akut: 'nej', hvem: 'institution', til: 'myndighed', samarbejde: 'psp', formaal: 'samarbejdet' }, 'institution-kan'],

  // For at efterforske: ikke i de samarbejder
  ['Politiet beder i SSP skolen om oplysninger til en straffesag', { akut: 'nej', hvem: 'ansat', til: 'myndighed', samarbejde: 'ssp', formaal: 'efterforske' }, 'efterforskning'],
  ['Politiet vil i PSP give oplysninger videre til brug for en straffesag', { akut: 'nej', hvem: 'politiet', til: 'myndighed', samarbejde: 'psp', formaal: 'efterforske' }, 'efterforskning'],
  ['Selvejende institution bliver i KSP bedt om oplysninger til en straffesag', { akut: 'nej', hvem: 'institution', til: 'myndighed', samarbejde: 'ksp', formaal: 'efterforske' }, 'efterforskning'],
  ['Oplysninger til en straffesag i SSP – uklart, hvem der giver dem', { akut: 'nej', hvem: 'ved-ikke', til: 'myndighed', samarbejde: 'ssp', formaal: 'efterforske' }, 'efterforskning'],

  // Familien: retsplejelovens § 115 a er politiets
  ['Politiet overvejer at fortælle forældrene til en mand på 22 om ham', { akut: 'nej', hvem: 'politiet', til: 'familien' }, 'naermeste-politi'],
  ['Mentor i kommunen overvejer at fortælle en mor om hendes voksne datter', { akut: 'nej', hvem: 'ansat', til: 'familien' }, 'naermeste'],
  ['Leder af en selvejende institution vil fortælle en bror om en beboer', { akut: 'nej', hvem: 'institution', til: 'familien' }, 'naermeste'],
  ['Nogen vil fortælle familien noget – uklart hvem', { akut: 'nej', hvem: 'ved-ikke', til: 'familien' }, 'naermeste'],

  // Infohuset og hotlinen: planen siger ikke, hvilket samarbejde det er
  ['Underviser vil ringe til hotlinen om en kursist på 25', { akut: 'nej', hvem: 'ansat', til: 'infohus' }, 'infohus'],
  ['Selvejende værested vil ringe til hotlinen om en gæst', { akut: 'nej', hvem: 'institution', til: 'infohus' }, 'infohus'],
  ['Ukendt afsender vil ringe til hotlinen', { akut: 'nej', hvem: 'ved-ikke', til: 'infohus' }, 'infohus'],

  // Planen siger det ikke
  ['Medarbejder vil fortælle udlejeren om en borger', { akut: 'nej', hvem: 'ansat', til: 'andre' }, 'uvist'],
  ['Medarbejder vil advare en arbejdsgiver mod en borger', { akut: 'nej', hvem: 'ansat', til: 'andre' }, 'uvist'],
  ['Medarbejder skal på møde og ved ikke, hvem der får referatet', { akut: 'nej', hvem: 'ansat', til: 'ved-ikke' }, 'uvist'],
  ['Kommunen vil fortælle politiet noget, der ikke haster, uden for SSP, PSP og KSP', { akut: 'nej', hvem: 'ansat', til: 'myndighed', samarbejde: 'intet' }, 'uvist'],
  ['Indkaldt til arbejdsgruppemøde i Infohuset; uklart, hvilket samarbejde det er', { akut: 'nej', hvem: 'ansat', til: 'myndighed', samarbejde: 'ved-ikke' }, 'uvist'],
  ['SSP-møde, men uklart, hvad oplysningerne skal bruges til', { akut: 'nej', hvem: 'ansat', til: 'myndighed', samarbejde: 'ssp', formaal: 'ved-ikke' }, 'uvist'],
  ['PSP-møde, men uklart, om det er kommunen eller institutionen, der giver oplysningerne', { akut: 'nej', hvem: 'ved-ikke', til: 'myndighed', samarbejde: 'psp', formaal: 'samarbejdet' }, 'uvist'],
];

describe('"Må jeg give oplysninger videre?"', () => {
  it.each(CASES)('%s', (_, answers, expected) => {
    const { trail, at, ended } = replay(graphOf(flow), answers);
    expect({ at, ended }).toEqual({ at: expected, ended: true });
    expect(Object.fromEntries(trail.map(({ node, answer }) => [node, answer])), 'sagen svarer på netop de spørgsmål, der bliver stillet').toEqual(answers);
  });
  it('har en sag til hvert udfald og til hvert svar', () => {
    expect(new Set(CASES.map(([, , outcome]) => outcome))).toEqual(new Set(flow.outcomes.map(({ id }) => id)));
    expect(new Set(CASES.flatMap(([, answers]) => Object.entries(answers).map((pair) => pair.join('=')))))
      .toEqual(new Set(flow.nodes.flatMap(({ id, answers }) => answers.map((answer) => `${id}=${answer.id}`))));
  });
});
