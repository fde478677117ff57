import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Visit } from '../core/visit';

/** Everything that the guide keeps in IndexedDB. */
export interface GuideSchema extends DBSchema {
  /** Names of hints that were shown once, with no date and nothing about anybody. */
  seen: { key: string; value: true };
  /** Marks and answers of one visit as ids, for at most 24 hours. */
  visit: { key: string; value: Visit };
}

/** An open connection. */
export type GuideDatabase = IDBPDatabase<GuideSchema>;

const VERSION = 1;
const ANSWER_MS = 3_000;

/** Opens the database `name`. Rejects where storage is missing, blocked, or silent for three seconds; `onLost` hears when the connection dies later. */
export function openGuideDatabase(name: string, onLost: () => void): Promise<GuideDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('IndexedDB did not answer')), ANSWER_MS);
    const opening = openDB<GuideSchema>(name, VERSION, {
      upgrade(database) {
        database.createObjectStore('seen');
        database.createObjectStore('visit');
      },
      blocked: () => reject(new Error('another page holds an older database')),
      blocking(_current, _blocked, event) {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    });
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
