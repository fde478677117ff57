/** What a page asks of the worker; `check` is answered on the port that travels with it. */
export type Question = { readonly type: 'check' } | { readonly type: 'skip-waiting' };

/** The answer to `check`, given after the cache was read: whether every file of this edition lies there. */
export interface Checked {
  readonly complete: boolean;
  readonly version: string;
  /** ISO date of the build, where it is known. */
  readonly builtOn?: string;
}

/** Sent to every page while the cache fills. */
export interface Filling {
  readonly type: 'filling';
  readonly done: number;
  readonly total: number;
}
