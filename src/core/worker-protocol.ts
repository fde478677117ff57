/** What a page asks of the worker; `check`, `verify` and `coming` are answered on the port that travels with them, for the language that the page is in. */
export type Question =
  | { readonly type: 'check'; readonly language: string }
  | { readonly type: 'skip-waiting' }
  | { readonly type: 'verify'; readonly language: string; /** Fetches anew what is missing or not what was built. */ readonly repair: boolean }
  | { readonly type: 'note'; readonly notes: Notes }
  | { readonly type: 'coming'; /** Lets in the edition that waits. */ readonly letIn: boolean };

/** Answers `coming`: whether a newer edition is being filled, or waits. */
export type Coming = 'installing' | 'waiting' | 'nothing';

/** What the guide notes of itself, in its own cache: the day (ISO) on which it last found out whether there is a newer edition, and the newest entry of "Nyt" that was on the screen. */
export interface Notes {
  readonly lookedOn?: string;
  readonly news?: string;
}

/** The answer to `check`, given after the cache was read: whether every file that the language needs lies there, and whether all that there are do. */
export interface Checked {
  readonly complete: boolean;
  readonly whole: boolean;
  readonly version: string;
  /** ISO date of the build, where it is known. */
  readonly builtOn?: string;
  readonly notes: Notes;
}

/** Answers `verify`, once for each file; the last where `done` is `total`. */
export interface Verified {
  readonly url: string;
  readonly whole: boolean;
  readonly done: number;
  readonly total: number;
}

/** Sent to every page while the cache fills. */
export interface Filling {
  readonly type: 'filling';
  readonly done: number;
  readonly total: number;
}

/** Sent to every page once everything lies in the cache, all languages and what lies aside. */
export interface Whole {
  readonly type: 'whole';
}
