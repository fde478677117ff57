// @ts-check
import { median } from './median.mjs';

/** @typedef {import('./visit.mjs').Visited} Visited */

/** What was measured of one place, as medians, and the same of its floors. `floor` is the bare document, `kept` the one with the smallest worker. @typedef {'guide' | 'floor' | 'kept'} PlaceName */

/** How a figure is to come out: at most so many times its floor, so much more than it, or so much. @typedef {{ times: number } | { more: number } | { most: number }} Target */

/** @typedef {'s' | 'ms' | 'kB' | 'MB' | 'shift' | 'count'} Unit */

/** One figure of the bench: what it is called, how it is read from a visit, and what it is held against. @typedef {{ name: string, unit: Unit, of: (visited: Visited) => number | undefined, against?: 'floor' | 'kept', target?: Target }} Figure */

/** What is measured at every visit, in the order of the table. @type {readonly Figure[]} */
export const FIGURES = [
  { name: 'First contentful paint', unit: 's', of: ({ first }) => first.fcp, against: 'floor', target: { times: 1.05 } },
  { name: 'Largest contentful paint', unit: 's', of: ({ first }) => first.lcp, against: 'floor', target: { times: 1.05 } },
  { name: 'Call link can be tapped', unit: 's', of: ({ first }) => first.tappable, against: 'floor', target: { times: 1.08 } },
  { name: 'Ready offline', unit: 's', of: ({ first }) => first.ready || undefined, against: 'kept', target: { times: 1.6 } },
  { name: 'All languages ready offline', unit: 's', of: ({ first }) => first.whole || undefined },
  { name: 'Layout shift on the first visit (CLS)', unit: 'shift', of: ({ first }) => first.cls, against: 'floor', target: { most: 0 } },
  { name: 'Total blocking time', unit: 'ms', of: ({ first }) => first.blocked, against: 'floor', target: { more: 50 } },
  { name: 'Main thread at work', unit: 'ms', of: ({ first }) => first.task, against: 'floor' },
  { name: 'Bytes until the largest paint', unit: 'kB', of: ({ first }) => first.toLcp.bytes, against: 'floor' },
  { name: 'Requests until the largest paint', unit: 'count', of: ({ first }) => first.toLcp.requests, against: 'floor' },
  { name: 'Bytes until ready offline', unit: 'kB', of: ({ first }) => first.toReady?.bytes, against: 'kept' },
  { name: 'Requests until ready offline', unit: 'count', of: ({ first }) => first.toReady?.requests, against: 'kept', target: { most: 10 } },
  { name: 'Bytes in all', unit: 'kB', of: ({ first }) => first.all.bytes, against: 'kept' },
  { name: 'Requests in all', unit: 'count', of: ({ first }) => first.all.requests, against: 'kept' },
  { name: 'Second start, offline: first contentful paint', unit: 's', of: ({ second }) => second?.fcp, against: 'kept', target: { times: 1.3 } },
  { name: 'Second start, offline: call link can be tapped', unit: 's', of: ({ second }) => second?.tappable, against: 'kept' },
  { name: 'Second start, offline: blocking time', unit: 'ms', of: ({ second }) => second?.blocked, against: 'kept' },
  { name: 'Keystroke to search results', unit: 'ms', of: ({ used }) => used?.keystroke, target: { most: 50 } },
  { name: 'Tap to the next question', unit: 'ms', of: ({ used }) => used?.nextQuestion, against: 'kept', target: { most: 50 } },
  { name: 'JavaScript heap, after collecting', unit: 'MB', of: ({ first }) => first.heap, against: 'floor', target: { most: 3 * 2 ** 20 } },
];

/** A figure as it came out. @typedef {{ name: string, unit: Unit, value: number | undefined, floor?: number | undefined, kept?: number | undefined, ratio?: number | undefined, target?: Target | undefined, met?: boolean | undefined }} Row */

/** Puts a value beside its target; `base` is the floor's. Not met where it could not be measured. @param {Target | undefined} target @param {number | undefined} value @param {number | undefined} base */
export function isMet(target, value, base) {
  if (!target) return undefined;
  if (value === undefined) return false;
  if ('most' in target) return value <= target.most;
  if (base === undefined) return false;
  return 'times' in target ? value <= base * target.times : value <= base + target.more;
}

/** The medians of all runs, each beside those of its floors. @param {Readonly<Record<PlaceName, readonly Visited[]>>} visits @returns {Row[]} */
export const rowsOf = (visits) => FIGURES.map(({ name, unit, of, against, target }) => {
  const [value, floor, kept] = [visits.guide, visits.floor, visits.kept].map((runs) => median(runs.map(of)));
  const base = against && { floor, kept }[against];
  return { name, unit, value, floor, kept, target, ratio: against && base && value !== undefined ? value / base : undefined, met: isMet(target, value, base) };
});

/** A row for what is measured once, and has no floor. @param {string} name @param {Unit} unit @param {number} value @param {number} [most] @returns {Row} */
export const onceRow = (name, unit, value, most) => ({ name, unit, value, ...(most !== undefined && { target: { most }, met: value <= most }) });
