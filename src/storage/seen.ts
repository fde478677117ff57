import { connectTo } from './connection';

/** Remembers what was shown once. Where storage fails it remembers for this visit only. */
export interface Seen {
  has(name: string): Promise<boolean>;
  add(name: string): Promise<void>;
}

/** Opens the memory of what was shown, in the database `database`. Never rejects. */
export function openSeen(database: string): Seen {
  const visit = new Set<string>();
  const use = connectTo(database);
  return {
    async has(name) {
      return visit.has(name) || use((db) => db.get('seen', name)).then((found) => found === true, () => false);
    },
    async add(name) {
      visit.add(name);
      await use((db) => db.put('seen', true, name)).catch(() => undefined);
    },
  };
}
