import { expect } from 'vitest';
import type { Session } from './session';

/** Gives one answer of a flow by a real click. */
export async function giveAnswer(session: Session, node: string, answer: string, flow = 'act'): Promise<void> {
  await session.click(`button[data-flow="${flow}"][data-node="${node}"][data-answer="${answer}"]`);
}

/** The question or outcome that a flow shows. */
export const shownPart = (session: Session, flow = 'act'): Promise<string> =>
  session.evaluate((id) => [...document.querySelectorAll<HTMLElement>(`[data-flow-screen="${id}"] [data-part]`)].filter((part) => part.getClientRects().length > 0).map((part) => part.dataset['part']).join(), flow);

/** The ids of the signs that are marked on the screen. */
export const markedSigns = (session: Session): Promise<string[]> => session.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('#tegn input:checked')].map((box) => box.closest('.sign')?.id ?? ''));

/** The record of the visit as it lies on the phone, `undefined` where there is none. */
export const storedVisit = (session: Session): Promise<{ startedAt: number; changedAt: number; marks: string[] } | undefined> => session.evaluate(inStore, 'get', 0);

/** Makes the stored visit older by `ms`, as if that time had passed. */
export const ageVisit = async (session: Session, ms: number): Promise<void> => void (await session.evaluate(inStore, 'age', ms));

/** Waits until what is on the screen is on the phone too. */
export const untilStored = (session: Session, marks: readonly string[]): Promise<void> => expect.poll(async () => (await storedVisit(session))?.marks ?? []).toEqual(marks);

// Runs in the page, and therefore stands alone.
async function inStore(what: string, ms: number): Promise<{ startedAt: number; changedAt: number; marks: string[] } | undefined> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.startsWith('lommeguide:'));
  const [name] = names;
  if (name === undefined) return undefined;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error as Error);
    opening.onsuccess = () => {
      // Lets the guide upgrade it.
      opening.result.onversionchange = () => opening.result.close();
      const store = opening.result.transaction('visit', 'readwrite').objectStore('visit');
      const getting = store.get('current');
      getting.onsuccess = () => {
        const visit = getting.result as { startedAt: number; changedAt: number; marks: string[] } | undefined;
        if (visit && what === 'age') store.put({ ...visit, startedAt: visit.startedAt - ms, changedAt: visit.changedAt - ms }, 'current');
        store.transaction.oncomplete = () => {
          opening.result.close();
          resolve(visit);
        };
      };
    };
  });
}
