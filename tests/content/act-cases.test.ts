import { describe, expect, it } from 'vitest';
import { graphOf, replay, type Answers } from '../../src/core/flow';
import type { Plan } from '../../src/core/plan';
import { samplePlan } from '../helpers/sample-plan';

const flow = (samplePlan() as Plan).flows.find(({ id }) => id === 'act')!;

/** Sagen, svarene på "Skal jeg handle?" og udfaldet. */
const CASES: readonly (readonly [string, Answers, string])[] = [
  // Fare: politiet, uanset alder og ansættelse
  ['En borger i receptionen truer en kollega med en kniv', { akut: 'ja' }, 'politi'],
  ['En elev skriver, at han skyder nogen på skolen i morgen', { akut: 'ja' }, 'politi'],
  ['En borger siger farvel og vil rejse til en væbnet konflikt i aften', { akut: 'ja' }, 'politi'],
  ['En borger viser et våben frem og fortæller, hvem det skal bruges mod', { akut: 'ja' }, 'politi'],
  ['Trusler på nettet; medarbejderen ved ikke, om de er alvorligt ment', { akut: 'ved-ikke' }, 'tvivl'],
  ['Om natten: en borger virker voldsparat, men medarbejderen er ikke sikker', { akut: 'ved-ikke' }, 'tvivl'],

  // Et barn eller en ung er selv tiltrukket af ekstremisme
  ['Elev på 15 deler voldsvideoer; læreren er ansat i kommunen', { akut: 'nej', person: 'ja', alder: 'barn', ansat: 'ja' }, 'pligt'],
  ['Barn på 11 tegner totalitære symboler og taler om fjender; pædagogen er ansat i kommunen', { akut: 'nej', person: 'ja', alder: 'barn', ansat: 'ja' }, 'pligt'],
  ['Ung på 17, der fylder 18 om en måned, er med i et lukket chatforum; klubmedarbejderen er ansat i kommunen', { akut: 'nej', person: 'ja', alder: 'snart-18', ansat: 'ja' }, 'pligt'],
  ['Ung på 16 i fritidsjob; mesteren er privat ansat', { akut: 'nej', person: 'ja', alder: 'barn', ansat: 'nej' }, 'andre'],
  ['Ung på snart 18 i en idrætsforening; træneren er frivillig', { akut: 'nej', person: 'ja', alder: 'snart-18', ansat: 'nej' }, 'andre'],
  ['Elev på 14; vikaren er sendt af et bureau og ved ikke, om det er offentlig ansættelse', { akut: 'nej', person: 'ja', alder: 'barn', ansat: 'ved-ikke' }, 'pligt-maaske'],
  ['Ung på snart 18; støttepersonen er ansat i en selvejende institution og er i tvivl om sin ansættelse', { akut: 'nej', person: 'ja', alder: 'snart-18', ansat: 'ved-ikke' }, 'pligt-maaske'],

  // Alderen er ikke kendt
  ['Ung på biblioteket, som ser ud til at være 17–19 år; bibliotekaren er ansat i kommunen', { akut: 'nej', person: 'ja', alder: 'ved-ikke', ansat: 'ja' }, 'pligt-maaske'],
  ['Stemme i et spilforum uden kendt alder; den, der hører den, er ikke offentligt ansat', { akut: 'nej', person: 'ja', alder: 'ved-ikke', ansat: 'nej' }, 'andre'],
  ['Hverken alder eller egen ansættelse er klar for den aktivitetsmedarbejder, der spørger', { akut: 'nej', person: 'ja', alder: 'ved-ikke', ansat: 'ved-ikke' }, 'pligt-maaske'],

  // En voksen, og ingen børn at være bekymret for
  ['Borger på 34 hylder vold på jobcentret; ingen børn i hjemmet', { akut: 'nej', person: 'ja', alder: 'voksen', boern: 'nej' }, 'hotline'],
  ['Borger på 19 vil ud af et ekstremistisk miljø og har selv spurgt om hjælp', { akut: 'nej', person: 'ja', alder: 'voksen', boern: 'nej' }, 'hotline'],
  ['Ældre borger får propaganda sendt og taler om den ved hvert besøg', { akut: 'nej', person: 'ja', alder: 'voksen', boern: 'nej' }, 'hotline'],

  // En voksen, men også et barn
  ['Far på 40 viser sine børn voldsvideoer; sagsbehandleren er ansat i kommunen', { akut: 'nej', person: 'ja', alder: 'voksen', boern: 'ja', ansat: 'ja' }, 'pligt'],
  ['Voksen søskende hverver sin lillebror på 13; jobkonsulenten er ansat i kommunen', { akut: 'nej', person: 'ja', alder: 'voksen', boern: 'ja', ansat: 'ja' }, 'pligt'],
  ['Mor i et ekstremistisk miljø; naboen er bekymret for barnet og er ikke offentligt ansat', { akut: 'nej', person: 'ja', alder: 'voksen', boern: 'ja', ansat: 'nej' }, 'andre'],
  ['Voksen i ekstremistisk miljø med børn i hjemmet; tolken ved ikke, om ansættelsen er offentlig', { akut: 'nej', person: 'ja', alder: 'voksen', boern: 'ja', ansat: 'ved-ikke' }, 'pligt-maaske'],
  ['Borger på 28; der står legetøj i lejligheden, men hjemmehjælperen har ikke set et barn', { akut: 'nej', person: 'ja', alder: 'voksen', boern: 'ved-ikke', ansat: 'ja' }, 'pligt-maaske'],
  ['Borger på 45; måske delebørn; viceværten er privat ansat', { akut: 'nej', person: 'ja', alder: 'voksen', boern: 'ved-ikke', ansat: 'nej' }, 'andre'],
  ['Borger på 50; måske børnebørn i hjemmet; både børn og ansættelse er uklare', { akut: 'nej', person: 'ja', alder: 'voksen', boern: 'ved-ikke', ansat: 'ved-ikke' }, 'pligt-maaske'],

  // Det er uklart, om nogen bestemt er ramt
  ['Klistermærker på skolens toiletter; læreren har nogle elever i tankerne', { akut: 'nej', person: 'ved-ikke', alder: 'barn', ansat: 'ja' }, 'pligt-maaske'],
  ['Uro i en ungdomsklub; hverken personen eller alderen er kendt; medarbejderen er ansat i kommunen', { akut: 'nej', person: 'ved-ikke', alder: 'ved-ikke', ansat: 'ja' }, 'pligt-maaske'],
  ['Rygter om unge, som måske snart fylder 18; den frivillige er ikke offentligt ansat', { akut: 'nej', person: 'ved-ikke', alder: 'snart-18', ansat: 'nej' }, 'andre'],
  ['Anonyme breve fra en voksen på et værested; ingen børn', { akut: 'nej', person: 'ved-ikke', alder: 'voksen', boern: 'nej' }, 'hotline'],
  ['Usikkert, hvem af flere voksne det er – men barnet i hjemmet er medarbejderen bekymret for', { akut: 'nej', person: 'ved-ikke', alder: 'voksen', boern: 'ja', ansat: 'ja' }, 'pligt'],
  ['Flere voksne på en adresse, måske også børn; medarbejderen er ansat i kommunen', { akut: 'nej', person: 'ved-ikke', alder: 'voksen', boern: 'ved-ikke', ansat: 'ja' }, 'pligt-maaske'],

  // Ingen bestemt person
  ['Skoleleder vil have oplæg om ekstremisme til personalet', { akut: 'nej', person: 'viden' }, 'viden'],
  ['Ny medarbejder vil kende kommunens forebyggende tilbud', { akut: 'nej', person: 'viden' }, 'viden'],
  ['Medarbejder har læst om emnet og er ikke bekymret for nogen bestemt', { akut: 'nej', person: 'nej' }, 'opmaerksom'],
];

describe('"Skal jeg handle?"', () => {
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
