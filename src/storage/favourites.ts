import { connectTo } from './connection';

/** What the reader saved, as element ids; `kept` is false where some of it lasts only as long as the page. */
export interface Saved {
  readonly ids: readonly string[];
  readonly kept: boolean;
}

/** Keeps what the reader saved until the reader removes it. Nothing here rejects: where storage fails it lasts as long as the page. */
export interface Favourites {
  load(): Promise<Saved>;
  /** Saves or removes an id; true where that lies on the phone. */
  set(id: string, saved: boolean): Promise<boolean>;
  /** Removes everything, ids that this edition does not know too; true where the phone has none any more. */
  clear(): Promise<boolean>;
}

/** Opens the store of the favourites, in the database `database`. */
export function openFavourites(database: string): Favourites {
  const use = connectTo(database);
  /** Changes that the phone has not taken yet. */
  const open = new Map<string, boolean>();

  async function write(clearing: boolean): Promise<boolean> {
    const mine = [...open];
    try {
      await use(async (db) => {
        const transaction = db.transaction('favourites', 'readwrite');
        if (clearing) void transaction.store.clear();
        for (const [id, saved] of mine) void (saved ? transaction.store.put(true, id) : transaction.store.delete(id));
        // Not left to the end of the task: the phone may put the page away.
        transaction.commit();
        await transaction.done;
      });
    } catch {
      return false;
    }
    for (const [id, saved] of mine) if (open.get(id) === saved) open.delete(id);
    return true;
  }

  return {
    async load() {
      const stored = await use((db) => db.getAllKeys('favourites')).catch(() => undefined);
      const ids = (stored ?? []).filter((id) => open.get(id) !== false);
      for (const [id, saved] of open) if (saved && !ids.includes(id)) ids.push(id);
      return { ids, kept: stored !== undefined && open.size === 0 };
    },
    set(id, saved) {
      open.set(id, saved);
      return write(false);
    },
    clear() {
      open.clear();
      return write(true);
    },
  };
}
