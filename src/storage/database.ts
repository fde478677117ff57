import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';
import type { Visit } from '../core/visit';

/** Everything that the guide keeps in IndexedDB. */
export interface GuideSchema extends DBSchema {
  /** Ids of what the reader saved by its star, until the reader removes them. */
  favourites: { key: string; value: true };
  /** Names of hints that were shown once, with no date and nothing about anybody. */
  seen: { key: string; value: true };
  /** Marks and answers of one visit as ids, for at most 24 hours. */
  visit: { key: string; value: Visit };
}

/** An open connection. */
export type GuideDatabase = IDBPDatabase<GuideSchema>;

/** WARNING: a step once published is never changed. Stores are only added, so that an older guide can still use a newer database. */
const STEPS: readonly (readonly ('favourites' | 'seen' | 'visit')[])[] = [['seen', 'visit'], ['favourites']];
const ANSWER_MS = 3_000;

/** Opens the database `name`. Rejects where storage is missing, or silent for three seconds, as it is while another page holds an older database; `onLost` hears when the connection dies later. */
export function openGuideDatabase(name: string, onLost: () => void): Promise<GuideDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('IndexedDB did not answer')), ANSWER_MS);
    const callbacks: OpenDBCallbacks<GuideSchema> = {
      upgrade(database, from) {
        for (const store of STEPS.slice(from).flat()) database.createObjectStore(store);
      },
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    };
    // A newer guide was here before: its database as it is.
    const opening = openDB<GuideSchema>(name, STEPS.length, callbacks).catch((error: unknown) => {
      if ((error as Error).name !== 'VersionError') throw error;
      return openDB<GuideSchema>(name, undefined, callbacks);
    });
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
