import type { Session } from './session';

/** All that the open page's origin keeps in the browser, as "IndexedDB database store", "localStorage key", "Cache Storage name" and so on; an object store only where something lies in it, and `empty` ones apart. */
export const browserStorage = (session: Session): Promise<{ readonly kept: string[]; readonly empty: string[] }> => session.evaluate(readStorage);

/** The ids in the store of the favourites as they lie on the phone. */
export const storedFavourites = (session: Session): Promise<string[]> => session.evaluate(changeFavourites, '', true);

/** Puts an id into the store of the favourites, or takes it out, behind the page's back. */
export const putFavourite = async (session: Session, id: string, saved: boolean): Promise<void> => void (await session.evaluate(changeFavourites, id, saved));

// These run in the page, and therefore stand alone.
async function readStorage(): Promise<{ kept: string[]; empty: string[] }> {
  const kept: string[] = [];
  const empty: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error as Error);
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const store of database.objectStoreNames) {
      const count = await new Promise<number>((resolve, reject) => {
        const counting = database.transaction(store).objectStore(store).count();
        counting.onerror = () => reject(counting.error as Error);
        counting.onsuccess = () => resolve(counting.result);
      });
      (count > 0 ? kept : empty).push(`IndexedDB ${name} ${store}`);
    }
    database.close();
  }
  kept.push(...Object.keys(localStorage).map((key) => `localStorage ${key}`));
  kept.push(...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`));
  kept.push(...(await caches.keys()).map((name) => `Cache Storage ${name}`));
  kept.push(...document.cookie.split('; ').filter((cookie) => cookie !== '').map((cookie) => `cookie ${cookie}`));
  if (history.state !== null) kept.push(`history.state ${Object.keys(history.state as object).join(', ')}`);
  if (window.name !== '') kept.push(`window.name ${window.name}`);
  return { kept, empty };
}

async function changeFavourites(id: string, saved: boolean): Promise<string[]> {
  const name = (await indexedDB.databases()).map((database) => database.name ?? '').find((candidate) => candidate.startsWith('lommeguide:'));
  if (name === undefined) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error as Error);
    opening.onsuccess = () => {
      const store = opening.result.transaction('favourites', 'readwrite').objectStore('favourites');
      if (id !== '') void (saved ? store.put(true, id) : store.delete(id));
      const keys = store.getAllKeys();
      store.transaction.oncomplete = () => {
        opening.result.close();
        resolve(keys.result as string[]);
      };
    };
  });
}
