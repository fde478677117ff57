// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './median.mjs';

/** @typedef {import('./phone.mjs').Page} Page */

const SEARCH_BOX = '#soeg input[type=search]';
const TYPED = 'underretning';
/** A path through the flow, as questions and answers. */
const ANSWERS = [['akut', 'nej'], ['person', 'ja'], ['alder', 'voksen'], ['boern', 'ja'], ['ansat', 'ja']];
const GIVE_UP_MS = 20_000;
const SETTLE_MS = 250;

/** Goes to a screen by its address, as a link does. @param {Page} page @param {string} id */
export const goTo = (page, id) => page.evaluate(`location.hash = ${JSON.stringify(id)}`);

/** @param {Page} page @returns {Promise<number | undefined>} */
const answered = async (page) => {
  await wait(SETTLE_MS);
  return /** @type {Promise<number | undefined>} */ (page.evaluate('probe.answered()'));
};

/** @param {Page} page @param {string} selector */
async function tap(page, selector) {
  await page.waitForSelector(selector, { state: 'visible', timeout: GIVE_UP_MS });
  // A tap on what has only just come is passed over.
  await page.waitForSelector('html:not([data-settling])', { timeout: GIVE_UP_MS });
  const place = /** @type {{ x: number, y: number } | undefined} */ (await page.evaluate(`probe.middle(${JSON.stringify(selector)})`));
  if (!place) throw new Error(`nothing to tap: ${selector}`);
  await page.touchscreen.tap(place.x, place.y);
}

/** Ms from a key to the frame with its results, over a word typed letter by letter into a search that is open. @param {Page} page */
export async function keystrokes(page) {
  await goTo(page, 'soeg');
  await page.waitForSelector(SEARCH_BOX, { timeout: GIVE_UP_MS });
  await page.focus(SEARCH_BOX);
  await page.keyboard.type('x');
  await page.waitForSelector('[data-result]', { timeout: GIVE_UP_MS });
  await page.keyboard.press('Backspace');
  await wait(SETTLE_MS);
  await page.evaluate("probe.watch('input', '#soeg')");
  const times = [];
  for (const letter of TYPED) {
    await page.keyboard.type(letter);
    times.push(await answered(page));
  }
  return median(times);
}

/** The least that could ask the questions of the same document one by one: nothing is kept, nothing is a step to go back to, nothing is read aloud. */
const SMALLEST_FLOW = `{
  const parts = [...document.querySelectorAll('#handl [data-part]')];
  const turn = (shown) => parts.forEach((part, at) => (part.hidden = at !== shown));
  ${JSON.stringify(ANSWERS)}.forEach(([node, answer], at) => {
    const button = Object.assign(document.createElement('button'), { textContent: answer, onclick: () => turn(at + 1) });
    Object.assign(button.dataset, { node, answer });
    parts[at].append(button);
  });
  turn(0);
}`;

/** The same as `nextQuestions`, of a document without scripts. @param {Page} page */
export async function floorQuestions(page) {
  await page.evaluate(SMALLEST_FLOW);
  return nextQuestions(page);
}

/** Ms from the tap on an answer to the frame with the next question. @param {Page} page */
export async function nextQuestions(page) {
  await goTo(page, 'handl');
  await page.evaluate("probe.watch('click', '[data-flow-screen]')");
  const times = [];
  for (const [node, answer] of ANSWERS) {
    await tap(page, `#handl button[data-node="${node}"][data-answer="${answer}"]`);
    times.push(await answered(page));
  }
  return median(times);
}
