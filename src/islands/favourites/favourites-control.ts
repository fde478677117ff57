import { signal, type Signal } from '../../core/signal';

/** Ids of what is saved; `kept` is false where some of it lasts only as long as the page. */
export interface Saved {
  readonly ids: readonly string[];
  readonly kept: boolean;
}

/** Where favourites are kept; nothing rejects. */
export interface FavouritesStorage {
  load(): Promise<Saved>;
  set(id: string, saved: boolean): Promise<boolean>;
  clear(): Promise<boolean>;
}

/** The one owner of the favourites in this page. */
export interface FavouritesControl {
  readonly view: Pick<Signal<Saved>, 'get' | 'subscribe'>;
  /** Saves or removes; it shows at once, and the promise tells whether it is kept. */
  set(id: string, saved: boolean): Promise<boolean>;
  clear(): Promise<boolean>;
  /** Looks at what another page may have changed. */
  look(): void;
}

/** Makes the control, and reads what is stored. `tell` sends other pages word of a change. */
export function createFavouritesControl({ storage, tell }: { storage: FavouritesStorage; tell(): void }): FavouritesControl {
  const view = signal<Saved>({ ids: [], kept: true });
  /** Counts what this page did: what is read meanwhile is out of date. */
  let revision = 0;

  async function change(ids: readonly string[], write: Promise<boolean>): Promise<boolean> {
    revision++;
    view.set({ ...view.get(), ids });
    const kept = await write;
    view.set({ ...view.get(), kept });
    tell();
    return kept;
  }

  function look(): void {
    const at = revision;
    void storage.load().then((saved) => (revision === at ? view.set(saved) : look()));
  }

  look();
  return {
    view,
    set(id, saved) {
      const others = view.get().ids.filter((other) => other !== id);
      return change(saved ? [...others, id] : others, storage.set(id, saved));
    },
    clear: () => change([], storage.clear()),
    look,
  };
}
