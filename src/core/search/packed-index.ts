import type { UnitId } from '../block';
import type { Answer } from './answers';
import type { FullIndex, Postings } from './make-index';
import type { ConceptGroup, Entry } from './word-groups';

/** An index as it is sent: small after compression, and quickly unpacked. Lists are strings; numbers are written as differences, one letter each; terms without what they share with the one before; answers by their place among the ids of the document, which also tells what they rest on. */
export interface PackedIndex {
  readonly endings: string;
  readonly whole: string;
  readonly ignore: string;
  readonly terms: string;
  readonly postings: string;
  /** Places among the ids of the document, ascending. */
  readonly answers: string;
  /** A kind for each answer. */
  readonly kinds: string;
  /** The first term of each concept, ascending, and its others. */
  readonly concepts: string;
  readonly same: string;
  /** For each group: kind, says, with, without, to, never, and where the statement stands that the plan is silent. */
  readonly groups: string;
}

const KINDS: readonly Answer['kind'][] = ['screen', 'contact', 'sign', 'law', 'provision', 'step', 'role', 'term', 'footnote', 'statement'];
const GROUP_KINDS: readonly ConceptGroup['kind'][] = ['lead', 'acute', 'neutral'];

// Letters that JSON does not escape, but for the one between groups; the last stands for a step that is longer than one letter can say.
const FIRST = 0x23;
const BACKSLASH = 0x5c;
const STEP = 0x7d - FIRST;
/** Numbers below this are written as one letter, where they are not distances. */
const SMALL = 70;
/** Between the parts of a group, whose entries stand one space apart, and between groups. */
const PARTS = '  ';
const GROUPS = '~';
/** As many letters can be said to be shared. */
const MOST_SHARED = 35;

const letter = (value: number): string => {
  const code = FIRST + value;
  return String.fromCharCode(code === BACKSLASH ? 0x21 : code);
};
const valueOf = (code: number): number => (code === 0x21 ? BACKSLASH : code) - FIRST;

/** Writes numbers, ascending or not: each as its distance from the one before, from -1. */
function packNumbers(numbers: readonly number[]): string {
  let before = -1;
  return numbers.map((number) => {
    let distance = number - before - 1;
    before = number;
    let out = '';
    for (; distance >= STEP; distance -= STEP) out += letter(STEP);
    return out + letter(distance);
  }).join('');
}

function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let before = -1;
  let distance = 0;
  for (let at = 0; at < packed.length; at++) {
    const value = valueOf(packed.charCodeAt(at));
    distance += value;
    if (value === STEP) continue;
    numbers.push((before += distance + 1));
    distance = 0;
  }
  return numbers;
}

const packPostings = (postings: Postings): string => postings.map(packNumbers).join(' ');
const unpackPostings = (packed: string): number[][] => packed.split(' ').map(unpackNumbers);

const list = (packed: string, separator: string): string[] => (packed === '' ? [] : packed.split(separator));

/** Writes numbers as they come: one letter for the small ones, two for the others. */
const packCodes = (numbers: readonly number[]): string => numbers.map((number) => (number < SMALL ? letter(number) : letter(SMALL + Math.floor((number - SMALL) / STEP)) + letter((number - SMALL) % STEP))).join('');

function unpackCodes(packed: string): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < packed.length; at++) {
    const value = valueOf(packed.charCodeAt(at));
    numbers.push(value < SMALL ? value : SMALL + (value - SMALL) * STEP + valueOf(packed.charCodeAt(++at)));
  }
  return numbers;
}

const packEntries = (entries: readonly Entry[]): string => entries.map(packCodes).join(' ');
const unpackEntries = (packed: string): number[][] => list(packed, ' ').map(unpackCodes);

/** Sorted words, each as how many letters it shares with the one before, and the others. */
function packTerms(terms: readonly string[]): string {
  let before = '';
  return terms.map((term) => {
    let shared = 0;
    while (shared < MOST_SHARED && shared < term.length && term[shared] === before[shared]) shared++;
    before = term;
    return shared.toString(36) + term.slice(shared);
  }).join(' ');
}

function unpackTerms(packed: string): string[] {
  let before = '';
  return packed.split(' ').map((term) => (before = before.slice(0, Number.parseInt(term.charAt(0), 36)) + term.slice(1)));
}

/** Packs an index; `ids` are those of the document, in order, and name every answer. */
export function packIndex({ inflection, ignore, terms, postings, answers, concepts, groups }: FullIndex, ids: readonly string[]): PackedIndex {
  const members = concepts.map((stems, concept) => ({ concept, terms: stems.map((word) => terms.indexOf(word)).toSorted((a, b) => a - b) })).toSorted((a, b) => (a.terms[0] as number) - (b.terms[0] as number));
  const order = members.map(({ concept }) => concept);
  // In the order that compresses best.
  return {
    endings: inflection.endings.join(' '),
    whole: [...inflection.whole].join(' '),
    ignore: [...ignore].join(' '),
    same: packPostings(members.map((member) => member.terms.slice(1))),
    concepts: packNumbers(members.map((member) => member.terms[0] as number)),
    terms: packTerms(terms),
    groups: groups.map(({ kind, absent, says, with: company, without, to, never }) =>
      [String(GROUP_KINDS.indexOf(kind)), ...[says, company, without].map((entries) => packEntries(entries.map((entry) => entry.map((concept) => order.indexOf(concept))))), packCodes(to), packCodes(never), absent === undefined ? '' : packCodes([ids.indexOf(absent)])].join(PARTS).trimEnd()).join(GROUPS),
    postings: packPostings(postings),
    kinds: answers.map(({ kind }) => KINDS.indexOf(kind)).join(''),
    answers: packNumbers(answers.map(({ id }) => ids.indexOf(id))),
  };
}

/** The document that an index was made for: its ids, in order, and the units that the answer at an id rests on. */
export interface SearchedDocument {
  readonly ids: readonly string[];
  unitsAt(id: string): readonly UnitId[];
}

/** Unpacks an index of a document. */
export function unpackIndex(packed: PackedIndex, { ids, unitsAt }: SearchedDocument): FullIndex {
  const terms = unpackTerms(packed.terms);
  const same = unpackPostings(packed.same);
  return {
    inflection: { endings: packed.endings.split(' '), whole: new Set(packed.whole.split(' ')) },
    ignore: new Set(packed.ignore.split(' ')),
    terms,
    postings: unpackPostings(packed.postings),
    answers: unpackNumbers(packed.answers).map((at, number) => {
      const id = ids[at] as string;
      let units: readonly UnitId[] | undefined;
      // Read when it is asked for: most answers never are.
      return { id, kind: KINDS[Number(packed.kinds[number])] as Answer['kind'], get units() { return (units ??= unitsAt(id)); } };
    }),
    concepts: unpackNumbers(packed.concepts).map((first, concept) => [first, ...(same[concept] as number[])].map((at) => terms[at] as string)),
    groups: list(packed.groups, GROUPS).map((line) => {
      const [kind = '', says = '', company = '', without = '', to = '', never = '', absent = ''] = line.split(PARTS);
      return {
        kind: GROUP_KINDS[Number(kind)] as ConceptGroup['kind'],
        ...(absent !== '' && { absent: ids[unpackCodes(absent)[0] as number] as string }),
        says: unpackEntries(says),
        with: unpackEntries(company),
        without: unpackEntries(without),
        to: unpackCodes(to),
        never: unpackCodes(never),
      };
    }),
  };
}
