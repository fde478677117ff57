// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sizesOf } from './sizes.mjs';
import { metText, table, written } from './table.mjs';

/** The limits of bytes over the wire, of requests and of files, by what they limit. @type {Readonly<Record<'document' | 'home' | 'search' | 'drawing' | 'rehearsal' | 'untilReady' | 'oneLanguage' | 'allLanguages' | 'filesUntilReady' | 'precachedFiles' | 'requestsUntilReady', number>>} */
export const BUDGETS = JSON.parse(readFileSync(fileURLToPath(new URL('budgets.json', import.meta.url)), 'utf8'));

/** How far a limit may lie above what was reached. */
export const ROOM = 1.05;

/** The loosest limit that there may be for what was reached. @param {number} reached */
export const loosest = (reached) => Math.floor(reached * ROOM);

/** What is weighed, and how little it should be. @type {readonly { of: Exclude<keyof typeof BUDGETS, 'requestsUntilReady'>, name: string, unit: import('./figures.mjs').Unit, target?: number }[]} */
const WEIGHED = [
  { of: 'document', name: 'The document', unit: 'kB', target: 36_000 },
  { of: 'home', name: 'Home, with everything before it in the document', unit: 'kB', target: 14_000 },
  { of: 'search', name: 'Search: code and index', unit: 'kB' },
  { of: 'rehearsal', name: 'The rehearsal, with its code', unit: 'kB' },
  { of: 'drawing', name: 'The largest drawing of a flow', unit: 'kB' },
  { of: 'untilReady', name: 'What one language needs to be ready', unit: 'kB' },
  { of: 'oneLanguage', name: 'Everything for one language', unit: 'kB', target: 75_000 },
  { of: 'allLanguages', name: 'Everything for all languages', unit: 'kB', target: 115_000 },
  { of: 'filesUntilReady', name: 'Files that one language needs to be ready', unit: 'count' },
  { of: 'precachedFiles', name: 'Files that the worker keeps for one language', unit: 'count' },
];

/** What a build weighs in each language, beside its limits and what it should be. @param {string} dist @returns {string[]} */
export function sizeTable(dist) {
  const sizes = sizesOf(dist);
  const languages = Object.values(sizes.byLanguage);
  return table([
    ['', ...Object.keys(sizes.byLanguage), 'budget', 'target', 'met'],
    ...WEIGHED.map(({ of, name, unit, target }) => [
      name,
      ...languages.map((one) => written(unit, of === 'drawing' || of === 'allLanguages' ? sizes[of] : one[of])),
      `≤ ${written(unit, BUDGETS[of])}`,
      target === undefined ? '' : `≤ ${written(unit, target)}`,
      target === undefined ? '' : metText(sizes[of] <= target),
    ]),
  ]);
}
