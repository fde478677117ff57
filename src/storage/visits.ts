import type { Visit } from '../core/visit';
import { connectTo } from './connection';

/** Keeps the one visit. Every call rejects where storage fails; then memory is all there is. */
export interface Visits {
  /** The record as it lies there, whatever it is: check it before use. */
  load(): Promise<unknown>;
  /** Writes the visit, or deletes it where there is none. */
  save(visit: Visit | undefined): Promise<void>;
}

const KEY = 'current';

/** Opens the store of the visit, in the database `database`. */
export function openVisits(database: string): Visits {
  const use = connectTo(database);
  return {
    load: () => use((db) => db.get('visit', KEY)),
    save: (visit) => use(async (db) => {
      const transaction = db.transaction('visit', 'readwrite');
      void (visit ? transaction.store.put(visit, KEY) : transaction.store.delete(KEY));
      // Not left to the end of the task: the phone may put the page away for the call.
      transaction.commit();
      await transaction.done;
    }),
  };
}
