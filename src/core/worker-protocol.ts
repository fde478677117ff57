/** What a page asks of the worker; `check` is answered on the port that travels with it, for the language that the page is in. */
export type Question = { readonly type: 'check'; readonly language: string } | { readonly type: 'skip-waiting' };

/** The answer to `check`, given after the cache was read: whether every file of the language lies there, and whether those of all languages do. */
export interface Checked {
  readonly complete: boolean;
  readonly whole: boolean;
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

/** Sent to every page once all languages lie in the cache. */
export interface Whole {
  readonly type: 'whole';
}
