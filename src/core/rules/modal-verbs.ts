import type { Block } from '../block';
import type { Plan } from '../plan';
import { sentencesOf } from '../sentences';
import { allBlocks } from '../walk';
import type { Finding } from './finding';

/** The words by which a plan says who must, may or answers for what, and with what reservation. */
export const MODALS = ['skal', 'kan', 'som udgangspunkt', 'altid', 'har ansvar for', 'indledningsvist', 'primært'] as const;

/** One of the words of `MODALS`. */
export type Modal = (typeof MODALS)[number];

/** What the plan says of one matter of a unit. A sentence is asked for the modal where it has a phrase of `about` (all its words; `hent-` stands for every word that begins so) and none of `unless`; with no `about` the whole text is. */
export interface UnitModal {
  readonly unit: string;
  readonly modal: Modal;
  readonly about: readonly string[];
  readonly unless: readonly string[];
}

const FORMS: Readonly<Record<Modal, RegExp>> = {
  'skal': / (?:skal|forpligtet) /,
  'kan': / (?:kan|kunne) /,
  'som udgangspunkt': / som udgangspunkt /,
  'altid': / altid /,
  'har ansvar for': / har (?:.* )?ansvar for /,
  'indledningsvist': / indledningsvist /,
  'primært': / primært /,
};
/** What a duty or a power is watered down to. */
const WEAK = / (?:bør|burde) /;
// "Du skal ikke" and "er ikke forpligtet" say the opposite.
const DENIED = / (?:(?:skal|kan|kunne) ikke|ikke (?:forpligtet|altid)) /g;

/** A sentence as its words, with a space on either side of each. */
export const flat = (sentence: string): string => ` ${(sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
const has = (words: string, phrase: string): boolean => phrase.toLowerCase().split(' ').every((word) => (word.endsWith('-') ? words.includes(` ${word.slice(0, -1)}`) : words.includes(` ${word} `)));
const hasAny = (words: string, phrases: readonly string[]): boolean => phrases.some((phrase) => has(words, phrase));
/** Whether a sentence as its words has a modal, and does not deny it. */
export const says = (words: string, modal: Modal): boolean => FORMS[modal].test(words.replace(DENIED, ' '));

/** The end of a text that leads to a list: "…, har politiet ansvar for". */
const tailOf = (lead: string): string => (sentencesOf(lead).at(-1) as string).split(',').at(-1) as string;

/** Something that the guide says in the plan's name. A point of a list is read with the end of the text that leads to it, where that rests on the same unit. */
export interface Said extends Pick<Finding, 'id' | 'flow'> {
  readonly text: string;
  readonly read: string;
  readonly units: readonly string[];
}

/** Everything that the guide says in the plan's name, in the order of the plan. */
export function saidByPlan(plan: Plan): Said[] {
  const leads = new Map<Block, Block>();
  const said: Said[] = [];
  for (const block of allBlocks(plan)) {
    for (const item of block.items ?? []) leads.set(item, block);
    const { id, text, basis } = block;
    if (text === undefined || basis?.kind !== 'plan') continue;
    const lead = leads.get(block);
    const led = lead?.text !== undefined && lead.basis?.kind === 'plan' && lead.basis.units.some((unit) => basis.units.includes(unit));
    said.push({ id, text, read: led ? `${tailOf(lead.text)} ${text}` : text, units: basis.units });
  }
  for (const { id, text, basis } of [...plan.signs.signs, ...plan.glossary, ...plan.footnotes]) if (basis.kind === 'plan') said.push({ id, text, read: text, units: basis.units });
  for (const { id: flow, nodes } of plan.flows) for (const { id, question, basis } of nodes) if (basis.kind === 'plan') said.push({ id, flow, text: question, read: question, units: basis.units });
  return said;
}

/** The parts of a text that are asked for a modal. */
function asked(read: string, { about, unless }: UnitModal): string[] {
  const parts = about.length === 0 ? [flat(read)] : sentencesOf(read).map(flat).filter((words) => hasAny(words, about));
  return parts.filter((words) => !hasAny(words, unless));
}

/** Texts that cite a unit and speak of what it qualifies, but without its modal; and those that say "bør" where the plan says what must or may be done. */
export function lostModals(plan: Plan, modals: readonly UnitModal[]): Finding[] {
  return saidByPlan(plan).flatMap(({ id, flow, text, read, units }) => {
    const own = modals.filter(({ unit }) => units.includes(unit));
    const at = { id, ...(flow !== undefined && { flow }), text };
    const lost = own.filter((one) => asked(read, one).some((words) => !says(words, one.modal)));
    if (lost.length === 0 && own.length > 0 && WEAK.test(flat(text))) return [{ ...at, message: `teksten siger »bør«, men det gør planens enhed ${own.map(({ unit, modal }) => `${unit} (»${modal}«)`).join(', ')} ikke. Skriv planens ord.` }];
    return lost.map(({ unit, modal, about }) => ({ ...at, message: `planens enhed ${unit} siger »${modal}«${about.length > 0 ? ` om »${about.join(', ')}«` : ''}, men det gør teksten ikke. Skriv »${modal}« i den sætning, eller henvis til en anden enhed.` }));
  });
}

/** Modals that no text of the guide is asked for: the plan's unit is unknown, or nothing speaks of the matter any more. */
export function silentModals(plan: Plan, modals: readonly UnitModal[]): { readonly modal: UnitModal; readonly message: string }[] {
  const known = new Set(plan.document.flatMap(({ units, headings }) => [...units, ...headings]));
  const said = saidByPlan(plan);
  return modals.flatMap((modal) => {
    if (!known.has(modal.unit)) return [{ modal, message: `enheden "${modal.unit}" findes ikke i planen. Forventet: en enhed fra document i plan.yaml.` }];
    const spoken = said.some(({ read, units }) => units.includes(modal.unit) && asked(read, modal).length > 0);
    return spoken ? [] : [{ modal, message: `ingen tekst med "source: ${modal.unit}" taler om det, som planen siger »${modal.modal}« om. Skriv det i guiden, eller ret about.` }];
  });
}
