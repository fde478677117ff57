// @ts-check
import { undisturbed } from './calm.mjs';
import { buildGrown } from './grown-build.mjs';
import { median } from './median.mjs';
import { keystrokes } from './reactions.mjs';
import { turned } from './rounds.mjs';
import { sizesOf } from './sizes.mjs';
import { table, written } from './table.mjs';
import { visit } from './visit.mjs';

/** @typedef {import('./visit.mjs').Visited} Visited */

/** How many times its content the guide is built with. */
export const TIMES = [1, 4, 16];

/** A grown guide: what it weighs, and its visits. @typedef {{ times: number, root: string, sizes: ReturnType<typeof sizesOf>, visits: Visited[] }} Grown */

/** @typedef {import('./figures.mjs').Unit} Unit */
/** @typedef {{ name: string, unit: Unit, of: (grown: Grown) => number | undefined }} Column */

/** @param {string} name @param {Unit} unit @param {(visited: Visited) => number | undefined} of @returns {Column} */
const visited = (name, unit, of) => ({ name, unit, of: ({ visits }) => median(visits.map(of)) });

/** What is told of each size. @type {readonly Column[]} */
const COLUMNS = [
  { name: 'document', unit: 'kB', of: ({ sizes }) => sizes.document },
  { name: 'until the end of home', unit: 'kB', of: ({ sizes }) => sizes.home },
  { name: 'one language', unit: 'kB', of: ({ sizes }) => sizes.oneLanguage },
  visited('first contentful paint', 's', ({ first }) => first.fcp),
  visited('largest contentful paint', 's', ({ first }) => first.lcp),
  visited('call can be tapped', 's', ({ first }) => first.tappable),
  visited('ready offline', 's', ({ first }) => first.ready),
  visited('blocking time', 'ms', ({ first }) => first.blocked),
  visited('second start, offline: first paint', 's', ({ second }) => second?.fcp),
  visited('keystroke to results', 'ms', ({ used }) => used?.keystroke),
  visited('heap', 'MB', ({ first }) => first.heap),
];

/** Sizes as rows, figures as columns: the first is the name. @param {readonly Grown[]} all @returns {string[]} */
export const growthTable = (all) => table([
  ['', ...all.map(({ times }) => `${times} ×`)],
  ...COLUMNS.map(({ name, unit, of }) => [name, ...all.map((grown) => written(unit, of(grown)))]),
]);

/** Builds the guide with ever more content below `folder`, and visits each of them in turn. @param {import('./visit.mjs').Bench} bench @param {string} folder @param {number} runs @param {(line: string) => void} say @returns {Promise<Grown[]>} */
export async function growth(bench, folder, runs, say) {
  const all = TIMES.map((times) => {
    const root = buildGrown(folder, times);
    const sizes = sizesOf(root);
    say(`${times} × the content: the document is ${written('kB', sizes.document)}`);
    return { times, root, sizes, visits: /** @type {Visited[]} */ ([]) };
  });
  for (let round = 0; round < runs; round++) {
    for (const { times, root, visits } of turned(all, round)) {
      const { measured: one } = await undisturbed(() => visit(bench, { name: `${times} ×`, root, path: '/', offline: true }, async (page) => ({ keystroke: await keystrokes(page), nextQuestion: undefined })));
      visits.push(one);
      say(`${round + 1} of ${runs}, ${times} ×  first paint ${written('s', one.first.fcp)}, ready offline ${written('s', one.first.ready)}, keystroke ${written('ms', one.used?.keystroke)}`);
    }
  }
  return all;
}
