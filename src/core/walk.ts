import type { Basis, Block } from './block';
import type { Flow } from './flow-content';
import type { Plan, PlanSection } from './plan';

/** Something in the plan that says what it rests on. */
export interface Statement {
  readonly id: string;
  readonly text: string;
  readonly basis: Basis;
  readonly until?: string | undefined;
}

/** Blocks with those inside them. */
export function* within(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* within(block.items ?? []);
    yield* within(block.blocks ?? []);
  }
}

/** Every section of the source document, nested ones after their parent. */
export function* allSections(sections: readonly PlanSection[]): Generator<PlanSection> {
  for (const section of sections) {
    yield section;
    yield* allSections(section.sections);
  }
}

/** Every block of the plan, with those inside it. */
export function* allBlocks(plan: Plan): Generator<Block> {
  const lists: (readonly Block[])[] = [
    [plan.audience, plan.slotMissing],
    plan.slots.flatMap((slot) => slot.value ?? []),
    ...plan.contacts.map((contact) => [...contact.about, ...(contact.closed ? [contact.closed] : [])]),
    ...[...allSections(plan.sections)].map((section) => section.body),
    ...plan.screens.map((screen) => screen.blocks),
    plan.signs.caveat,
    ...plan.signs.signs.map((sign) => [sign.explanation, ...(sign.acute ? [sign.acute] : [])]),
    ...plan.laws.map((law) => law.body),
    ...plan.provisions.flatMap((group) => [group.intro, group.provisions.flatMap((provision) => provision.note ?? [])]),
    ...plan.roles.map((role) => role.does),
    plan.steps.intro,
    ...plan.steps.steps.map((step) => step.body),
    ...plan.glossary.map((term) => term.items ?? []),
    ...plan.flows.flatMap((flow) => [flow.intro, flow.after, ...flow.nodes.map((node) => node.help), ...flow.outcomes.map((outcome) => outcome.blocks)]),
    plan.changes,
  ];
  for (const list of lists) yield* within(list);
}

/** Every statement of the plan: blocks with a text, and the entries that carry their own. */
export function* allStatements(plan: Plan): Generator<Statement> {
  for (const { id, text, basis, until } of allBlocks(plan)) if (text !== undefined && basis) yield { id, text, basis, until };
  for (const { id, name, basis, hoursText, hoursBasis, hoursVerified, until } of plan.contacts) {
    yield { id, text: name, basis, until };
    if (hoursText !== undefined && hoursBasis) yield { id, text: hoursText, basis: hoursBasis, until: hoursVerified?.until };
  }
  for (const { id, text, basis } of plan.signs.signs) yield { id, text, basis };
  for (const { id, name, basis } of plan.signs.groups) yield { id, text: name, basis };
  for (const { provisions } of plan.provisions) for (const { id, name, basis, until } of provisions) yield { id, text: name, basis, until };
  for (const { id, text, basis } of plan.glossary) yield { id, text, basis };
  for (const { id, text, basis } of plan.footnotes) yield { id, text, basis };
  for (const { nodes } of plan.flows) for (const { id, question, basis } of nodes) yield { id, text: question, basis };
}

/** Parts of screens that the document itself names. */
const PARTS = ['roller', 'ordforklaring', 'fodnoter', 'nyt'] as const;

/** The ids that can be linked to as `#id`, each as often as it is given. */
export function elementIds(plan: Plan, screens: readonly string[]): string[] {
  return [
    ...screens,
    ...PARTS,
    ...[...allSections(plan.sections)].map((section) => section.id),
    ...[...allBlocks(plan)].map((block) => block.id),
    ...plan.signs.groups.map((group) => group.id),
    ...plan.signs.signs.map((sign) => sign.id),
    ...plan.laws.map((law) => law.id),
    ...plan.provisions.flatMap((group) => [group.id, ...group.provisions.map((provision) => provision.id)]),
    ...plan.roles.map((role) => role.id),
    ...plan.steps.steps.map((step) => step.id),
    ...plan.glossary.map((term) => term.id),
    ...plan.footnotes.map((note) => note.id),
    ...plan.slots.map((slot) => slot.id),
    ...plan.flows.flatMap((flow) => [...flow.nodes, ...flow.outcomes].map(({ id }) => flowElement(flow, id))),
  ];
}

/** The element id of a flow's node or outcome, e.g. `handl-akut`. */
export const flowElement = ({ screen }: Pick<Flow, 'screen'>, part: string): string => `${screen}-${part}`;
