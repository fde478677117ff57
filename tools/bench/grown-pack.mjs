// @ts-check
import { otherText, otherWord } from './grown-text.mjs';

/** @typedef {Record<string, any>} Entry what stands in a file of a pack */

/** The fields that are read. */
const PROSE = new Set(['text', 'heading', 'name', 'term', 'prompt', 'label']);

/** The id of what `id` became in a copy. @param {string} id @param {number} copy */
const otherId = (id, copy) => `${id}-copy-${copy}`;

/** An entry of the same form that says something else, with ids of its own; where it leads stays. @template T @param {T} value @param {number} copy @returns {T} */
export function otherEntry(value, copy) {
  if (Array.isArray(value)) return /** @type {T} */ (value.map((one) => otherEntry(one, copy)));
  if (typeof value !== 'object' || value === null) return value;
  return /** @type {T} */ (Object.fromEntries(Object.entries(value).map(([key, inner]) => {
    if (key === 'id') return [key, otherId(inner, copy)];
    if (typeof inner === 'string' && PROSE.has(key)) return [key, otherText(inner, copy)];
    return [key, otherEntry(inner, copy)];
  })));
}

/** The list, with as many others like it. @template T @param {readonly T[]} list @param {number} times @param {(entry: T, copy: number) => T} [other] @returns {T[]} */
const grown = (list, times, other = otherEntry) => Array.from({ length: times }, (_, at) => list.map((entry) => (at === 0 ? entry : other(entry, at + 1)))).flat();

/** @param {Entry} signs @param {number} times */
function grownSigns({ groups, signs, ...rest }, times) {
  return {
    ...rest,
    groups: grown(groups, times, (group, copy) => ({ ...otherEntry(group, copy), signs: group.signs.map((/** @type {string} */ sign) => otherId(sign, copy)) })),
    signs: grown(signs, times).map((sign, at) => ({ ...sign, number: at + 1 })),
  };
}

/** Everyday words: other words that lead to the same answers. @param {Entry} words @param {number} times */
function grownWords({ groups, ...rest }, times) {
  /** @param {any} said @param {number} copy @returns {any} */
  const other = (said, copy) => (Array.isArray(said) ? said.map((one) => other(one, copy)) : String(said).replace(/\p{L}+/gu, (word) => otherWord(word, copy)));
  const spoken = ['says', 'with', 'without'];
  return {
    ...rest,
    groups: grown(groups, times, (group, copy) => ({ ...group, id: otherId(group.id, copy), ...Object.fromEntries(spoken.flatMap((key) => (group[key] === undefined ? [] : [[key, other(group[key], copy)]]))) })),
  };
}

/** @param {Entry} flow @param {number} times */
const grownFlow = ({ nodes, outcomes, ...rest }, times) => ({
  ...rest,
  nodes: nodes.map((/** @type {Entry} */ node) => ({ ...node, ...(node['help'] && { help: grown(node['help'], times) }) })),
  outcomes: outcomes.map((/** @type {Entry} */ outcome) => ({ ...outcome, blocks: grown(outcome['blocks'], times) })),
});

/** How each file of a pack grows; what is not named stays: the number of questions in a flow, the numbers to call, the sections of the source. @type {readonly { file: RegExp, grow: (entry: Entry, times: number) => Entry }[]} */
const GROWTH = [
  { file: /^signs\.yaml$/, grow: grownSigns },
  { file: /^words\.yaml$/, grow: grownWords },
  { file: /^laws\.yaml$/, grow: ({ laws }, times) => ({ laws: grown(laws, times) }) },
  { file: /^roles\.yaml$/, grow: ({ roles }, times) => ({ roles: grown(roles, times) }) },
  { file: /^glossary\.yaml$/, grow: ({ terms }, times) => ({ terms: grown(terms, times) }) },
  { file: /^rehearsal\.yaml$/, grow: ({ cases }, times) => ({ cases: grown(cases, times) }) },
  { file: /^steps\.yaml$/, grow: ({ steps, ...rest }, times) => ({ ...rest, steps: grown(steps, times) }) },
  { file: /^footnotes\.yaml$/, grow: ({ footnotes }, times) => ({ footnotes: grown(footnotes, times).map((note, at) => ({ ...note, number: at + 1 })) }) },
  { file: /^provisions\.yaml$/, grow: ({ groups }, times) => ({ groups: groups.map((/** @type {Entry} */ group) => ({ ...group, provisions: grown(group['provisions'], times) })) }) },
  { file: /^screens\//, grow: ({ blocks = [], ...rest }, times) => ({ ...rest, blocks: grown(blocks, times) }) },
  { file: /^sections\//, grow: ({ body = [], sections = [], ...rest }, times) => ({ ...rest, body: grown(body, times), sections: grown(sections, times) }) },
  { file: /^flows\//, grow: grownFlow },
];

/** A pack's file with so many times its content, keeping every rule of the content. @param {string} file its path in the pack @param {Entry} entry as parsed @param {number} times @returns {Entry} */
export const grownFile = (file, entry, times) => GROWTH.find((one) => one.file.test(file))?.grow(entry, times) ?? entry;
