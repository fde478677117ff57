import type { Basis, Block, UnitId } from '../block';
import type { Plan } from '../plan';
import { SEARCH_SCREEN } from '../screens';
import { allSections, within } from '../walk';

/** What a search can find: one place of the document with the words that it is found by. */
export interface Answer {
  /** The id of its element in the document, to which a result links. */
  readonly id: string;
  readonly kind: 'screen' | 'contact' | 'sign' | 'law' | 'provision' | 'step' | 'role' | 'term' | 'footnote' | 'statement';
  /** What it is called: a heading, a name, a reference; nothing for a statement. */
  readonly title: string;
  readonly text: string;
  /** The units of the source document that it rests on; none where it is supplementary. */
  readonly units: readonly UnitId[];
}

const unitsOf = (basis: Basis | undefined): readonly UnitId[] => (basis === undefined || basis.kind === 'supplementary' ? [] : basis.units);

const once = <T>(values: readonly T[]): T[] => [...new Set(values)];


const textOf = (blocks: readonly Block[]): string => blocks.map(({ label, text }) => [label, text].filter(Boolean).join(' ')).filter(Boolean).join(' ');

const unitsIn = (blocks: readonly Block[]): UnitId[] => once(blocks.flatMap(({ basis }) => unitsOf(basis)));

type Statements = (blocks: readonly Block[]) => Generator<Answer>;

/** The statements among blocks, found by their own words alone; a list rests on what its entries rest on. An entry is an answer of its own where it rests on something of its own, or where `named`. */
function statementsOf(named: ReadonlySet<string>): Statements {
  const standsAlone = (item: Block, list: Block): boolean => named.has(item.id) || unitsOf(item.basis).join() !== unitsOf(list.basis).join();
  const inside = (block: Block): Block[] => [block, ...(block.items ?? []).filter((item) => !standsAlone(item, block)).flatMap(inside)];
  return function* statements(blocks: readonly Block[]): Generator<Answer> {
    for (const block of blocks) {
      if (block.text !== undefined) yield { id: block.id, kind: 'statement', title: '', text: textOf(inside(block)), units: unitsIn([block, ...within(block.items ?? [])]) };
      yield* statements((block.items ?? []).filter((item) => standsAlone(item, block)));
      yield* statements(block.blocks ?? []);
    }
  };
}


/** A screen is found by its heading; what it rests on is its first statement of the plan, unless it is a list. */
function screen(id: string, title: string, blocks: readonly Block[]): Answer {
  const first = [...[...within(blocks)].filter(({ basis }) => basis?.kind === 'plan'), ...blocks].slice(0, 1);
  return { id, kind: 'screen', title, text: textOf(first), units: unitsIn(first) };
}

function* screens({ screens: all, flows, signs, steps }: Plan, headings: Readonly<Record<string, string>>, statements: Statements): Generator<Answer> {
  for (const { id, heading, blocks } of all) {
    const flow = flows.find((candidate) => candidate.screen === id);
    if (id === SEARCH_SCREEN || blocks.some(({ contact }) => contact)) continue;
    yield flow ? { id, kind: 'screen', title: heading, text: '', units: once(flow.nodes.flatMap(({ basis }) => unitsOf(basis))) } : screen(id, heading, blocks);
    yield* statements(blocks);
  }
  for (const { screen: id, nodes } of flows) if (!all.some((known) => known.id === id)) yield { id, kind: 'screen', title: headings[id] ?? '', text: '', units: once(nodes.flatMap(({ basis }) => unitsOf(basis))) };
  yield screen('tegn', headings['tegn'] ?? '', signs.caveat);
  yield* statements(signs.caveat);
  const allSteps = steps.steps.flatMap(({ body }) => body);
  yield { ...screen('efter', headings['efter'] ?? '', allSteps), units: unitsIn([...within(allSteps)]) };
  yield* statements(steps.intro);
}

function* contacts(plan: Plan, statements: Statements): Generator<Answer> {
  const places = plan.screens.flatMap(({ blocks }) => [...within(blocks)]);
  for (const { id, name, short, number, hoursText = '', basis, hoursBasis, about, closed } of plan.contacts) {
    for (const place of places.filter((block) => block.contact === id && block.text === undefined).slice(0, 1)) {
      yield { id: place.id, kind: 'contact', title: `${name} ${short} ${number}`, text: hoursText, units: once([...unitsOf(basis), ...unitsOf(hoursBasis)]) };
      yield* statements([...about, ...(closed ? [closed] : [])]);
    }
  }
}

/** The law that a reference such as "BL § 20" shortens, as the words of the plan explain it. */
const lawOf = ({ glossary }: Plan, reference: string): string => glossary.find(({ term }) => term === reference.split(' ', 1)[0])?.text.split(/[.,]/, 1)[0] ?? '';

function* laws(plan: Plan, statements: Statements): Generator<Answer> {
  for (const { id, reference, heading, body } of plan.laws) {
    const title = `${reference} ${heading}`;
    const parts = [...statements(body)];
    yield { id, kind: 'law', title, text: '', units: once(parts.flatMap(({ units }) => units)) };
    yield* parts;
  }
  for (const { id, heading, intro, provisions } of plan.provisions) {
    yield { ...screen(id, heading, intro), units: once(provisions.flatMap(({ basis }) => unitsOf(basis))) };
    yield* statements(intro);
    for (const { id: own, name, reference, basis, note } of provisions) yield { id: own, kind: 'provision', title: `${name} ${reference}`, text: [heading, lawOf(plan, reference), note?.text].filter(Boolean).join(' '), units: unitsOf(basis) };
  }
}

function* people(plan: Plan): Generator<Answer> {
  for (const { id, name, does } of plan.roles) {
    // By name only: what it does stands in the sections too.
    yield { id, kind: 'role', title: name, text: '', units: unitsIn([...within(does)]) };
  }
  for (const { id, name, body } of plan.steps.steps) {
    const all = [...within(body)];
    yield { id, kind: 'step', title: name, text: '', units: unitsIn(all) };
  }
}

/** Everything that a search can find in a plan. `headings` are those of the screens that the guide itself names. */
export function answersOf(plan: Plan, headings: Readonly<Record<string, string>>): Answer[] {
  const statements = statementsOf(new Set(plan.words.groups.flatMap(({ to }) => to)));
  return [
    ...screens(plan, headings, statements),
    ...contacts(plan, statements),
    // WARNING: a sign's explanation says what is no sign, so it must not be found by it.
    ...plan.signs.signs.map(({ id, number, text, basis }): Answer => ({ id, kind: 'sign', title: String(number), text, units: unitsOf(basis) })),
    ...laws(plan, statements),
    ...people(plan),
    ...plan.glossary.map(({ id, term, text, basis, items = [] }): Answer => ({ id, kind: 'term', title: term, text: [text, textOf(items)].join(' '), units: once([...unitsOf(basis), ...unitsIn(items)]) })),
    ...[...allSections(plan.sections)].flatMap(({ body }) => [...statements(body)]),
    ...plan.footnotes.map(({ id, text, basis, address }): Answer => ({ id, kind: 'footnote', title: address?.title ?? '', text, units: unitsOf(basis) })),
  ];
}
