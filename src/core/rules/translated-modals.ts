import type { Plan } from '../plan';
import type { Finding } from './finding';
import { flat, MODALS, saidByPlan, says, type Modal } from './modal-verbs';

type Words = readonly [form: RegExp, written: string];

/** How a language says the plan's modals. "Is to" is said of what is done, "must" of who does it; that is the translator's to choose. */
const ENGLISH: Readonly<Record<Modal, Words>> = {
  'skal': [/ (?:must|shall|(?:is|are) to|obliged|obligation) /, 'must eller shall'],
  'kan': [/ (?:can|may|could|able) /, 'can eller may'],
  'som udgangspunkt': [/ as a (?:rule|starting point) /, 'as a starting point eller as a rule'],
  'altid': [/ always /, 'always'],
  'har ansvar for': [/ (?:responsible|responsibility) for /, 'responsible for'],
  'indledningsvist': [/ (?:at first|initially) /, 'at first eller initially'],
  'primært': [/ (?:primarily|mainly) /, 'primarily eller mainly'],
};
const LANGUAGES: Readonly<Record<string, Readonly<Record<Modal, Words>>>> = { en: ENGLISH };

/** What a translation may not make stronger, and what in the original is as strong. */
const STRONGER: readonly (readonly [form: RegExp, written: string, original: RegExp])[] = [
  [/ (?:must|shall|obliged|obligation) /, 'must', / (?:skal|må|forpligtet|pligt\p{L}*|kræve\p{L}*) /u],
  [/ always /, 'always', / altid /],
  [/ (?:should|ought) /, 'should', / (?:bør|burde) /],
];

/** Statements in the plan's name whose translation loses a modal, or has one that the original has not. What is not translated, and languages whose modals are not known, are not looked at. */
export function translatedModals(plan: Plan, translated: Plan): Finding[] {
  const words = LANGUAGES[translated.language];
  if (!words) return [];
  const others = saidByPlan(translated);
  return saidByPlan(plan).flatMap(({ id, text }, at) => {
    const other = (others[at] as { text: string }).text;
    if (other === text) return [];
    const [from, to] = [flat(text), flat(other)];
    return [
      ...MODALS.filter((modal) => says(from, modal) && !words[modal][0].test(to)).map((modal) => `oversættelsen siger ikke »${words[modal][1]}«, men originalen siger »${modal}«`),
      ...STRONGER.filter(([form, , original]) => form.test(to) && !original.test(from)).map(([, written]) => `oversættelsen siger »${written}«, men så stærkt eller svagt siger originalen det ikke`),
    ].map((message) => ({ id, text: other, message: `${message}: »${text.slice(0, 60)}…«. Ret oversættelsen.` }));
  });
}
