// @ts-check
import { undisturbed } from './calm.mjs';
import { floorQuestions, keystrokes, nextQuestions } from './reactions.mjs';
import { written } from './table.mjs';
import { visit } from './visit.mjs';

/** @typedef {import('./figures.mjs').PlaceName} PlaceName */
/** @typedef {import('./visit.mjs').Place} Place */
/** @typedef {import('./visit.mjs').Visited} Visited */

/** The order of a round: another begins each time, so that nothing is always measured first. @template T @param {readonly T[]} all @param {number} round @returns {T[]} */
export const turned = (all, round) => all.map((_, at) => /** @type {T} */ (all[(at + round) % all.length]));

/** What is done with the page that is open at the end of a visit. @type {Readonly<Partial<Record<PlaceName, (page: import('./phone.mjs').Page) => Promise<import('./visit.mjs').Reactions>>>>} */
const USES = {
  guide: async (page) => ({ keystroke: await keystrokes(page), nextQuestion: await nextQuestions(page) }),
  kept: async (page) => ({ keystroke: undefined, nextQuestion: await floorQuestions(page) }),
};

/** @param {Visited} visited */
const told = ({ first, second, used }) => [
  `first paint ${written('s', first.fcp)}`,
  ...(first.ready > 0 ? [`ready offline ${written('s', first.ready)} after ${first.toReady?.requests} requests`] : []),
  `blocked ${written('ms', first.blocked)}`,
  ...(second ? [`second start ${written('s', second.fcp)}`] : []),
  ...(used?.keystroke !== undefined ? [`keystroke ${written('ms', used.keystroke)}`] : []),
  ...(used ? [`next question ${written('ms', used.nextQuestion)}`] : []),
].join(', ');

/** Visits the guide and its floors in turn, `runs` times each. @param {import('./visit.mjs').Bench} bench @param {readonly (Place & { name: PlaceName })[]} places @param {number} runs @param {(line: string) => void} say @returns {Promise<Record<PlaceName, Visited[]>>} */
export async function rounds(bench, places, runs, say) {
  /** @type {Record<PlaceName, Visited[]>} */
  const visits = { guide: [], floor: [], kept: [] };
  for (let round = 0; round < runs; round++) {
    for (const place of turned(places, round)) {
      const { measured, disturbed } = await undisturbed(() => visit(bench, place, USES[place.name]));
      visits[place.name].push(measured);
      say(`${round + 1} of ${runs}, ${place.name.padEnd(5)}  ${told(measured)}${disturbed ? ' – the machine was busy' : ''}`);
    }
  }
  return visits;
}
