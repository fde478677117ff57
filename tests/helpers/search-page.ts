import { expect } from 'vitest';
import type { Session } from './session';

/** The search box. */
export const SEARCH_BOX = '#soeg input[type=search]';

/** Puts a text into the search box at once, as pasting does. */
export const putQuestion = (session: Session, text: string): Promise<void> => session.evaluate((box, value) => {
  const input = document.querySelector<HTMLInputElement>(box);
  if (!input) throw new Error('no search box');
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}, SEARCH_BOX, text);

/** What the results are of, the first first: element ids, `akut`, `ikke-i-planen`. */
export const resultIds = (session: Session): Promise<string[]> => session.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-result]')].map((element) => element.dataset['result'] ?? ''));

/** Waits until there is a search box. */
export const untilSearch = (session: Session): Promise<void> => expect.poll(() => session.evaluate((box) => document.querySelector(box) !== null, SEARCH_BOX)).toBe(true);

/** Asks a question and waits for its results. */
export async function ask(session: Session, text: string): Promise<void> {
  await putQuestion(session, '');
  await expect.poll(() => resultIds(session)).toEqual([]);
  await putQuestion(session, text);
  await expect.poll(async () => (await resultIds(session)).length).toBeGreaterThan(0);
}
