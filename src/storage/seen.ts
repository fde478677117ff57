import { openGuideDatabase, type GuideDatabase } from './database';

/** Remembers what was shown once. Where storage fails it remembers for this visit only. */
export interface Seen {
  has(name: string): Promise<boolean>;
  add(name: string): Promise<void>;
}

const REOPEN_TIMES = 3;

/** Opens the memory of what was shown, in the database `database`. Never rejects. */
export function openSeen(database: string): Seen {
  const visit = new Set<string>();
  let connection: Promise<GuideDatabase> | undefined;
  let opened = 0;
  const connect = (): Promise<GuideDatabase> => {
    if (!connection && opened >= REOPEN_TIMES) return Promise.reject(new Error('the database was lost too often'));
    connection ??= (opened++, openGuideDatabase(database, () => (connection = undefined)));
    return connection;
  };
  return {
    async has(name) {
      if (visit.has(name)) return true;
      return connect().then((db) => db.get('seen', name)).then((found) => found === true, () => false);
    },
    async add(name) {
      visit.add(name);
      await connect().then((db) => db.put('seen', true, name)).catch(() => undefined);
    },
  };
}
