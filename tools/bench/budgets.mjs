// @ts-check
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onceRow } from './figures.mjs';
import { sizesOf } from './sizes.mjs';

/** The limits of bytes over the wire, of requests and of files, by what they limit. @type {Readonly<Record<'document' | 'home' | 'search' | 'drawing' | 'rehearsal' | 'untilReady' | 'oneLanguage' | 'allLanguages' | 'filesUntilReady' | 'precachedFiles' | 'requestsUntilReady', number>>} */
export const BUDGETS = JSON.parse(readFileSync(fileURLToPath(new URL('budgets.json', import.meta.url)), 'utf8'));

/** How far a limit may lie above what was reached. */
export const ROOM = 1.05;

/** The loosest limit that there may be for what was reached. @param {number} reached */
export const loosest = (reached) => Math.floor(reached * ROOM);

/** @type {readonly { of: Exclude<keyof typeof BUDGETS, 'requestsUntilReady'>, name: string, unit: import('./figures.mjs').Unit }[]} */
const NAMES = [
  { of: 'document', name: 'One document', unit: 'kB' },
  { of: 'home', name: 'Home, with everything before it in the document', unit: 'kB' },
  { of: 'search', name: 'Search: code and index', unit: 'kB' },
  { of: 'drawing', name: 'A drawing of a flow', unit: 'kB' },
  { of: 'rehearsal', name: 'The rehearsal, with its code', unit: 'kB' },
  { of: 'untilReady', name: 'What one language needs to be ready', unit: 'kB' },
  { of: 'oneLanguage', name: 'Everything for one language', unit: 'kB' },
  { of: 'allLanguages', name: 'Everything for all languages', unit: 'kB' },
  { of: 'filesUntilReady', name: 'Files that one language needs to be ready', unit: 'count' },
  { of: 'precachedFiles', name: 'Files that the worker keeps for one language', unit: 'count' },
];

/** What a build weighs, beside its limits. @param {string} dist */
export function budgetRows(dist) {
  const sizes = sizesOf(dist);
  return NAMES.map(({ of, name, unit }) => onceRow(name, unit, sizes[of], BUDGETS[of]));
}
