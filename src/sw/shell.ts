/** A file of the guide: its address and the integrity of its body (SRI). `hashed` names change with their content. */
export interface ShellEntry {
  readonly url: string;
  readonly integrity: string;
  readonly hashed: boolean;
}

/** Everything that the worker must know of one build; written in by the build. */
export interface Shell {
  readonly version: string;
  readonly builtOn?: string;
  /** Path of the guide, ending in a slash. */
  readonly base: string;
  /** What the names of all our caches begin with; other caches of the origin are not ours. */
  readonly cachePrefix: string;
  readonly entries: readonly ShellEntry[];
  /** Paths below the base of the documents among the entries, e.g. `''` and `en/`. */
  readonly documents: readonly string[];
  /** A whole document with the number, for when the cached one is gone and there is no connection. */
  readonly lastResort: { readonly html: string; readonly headers: Readonly<Record<string, string>> };
}

declare const __SHELL__: Shell;

/** This build's shell. */
export const shell: Shell = __SHELL__;

/** The cache that holds exactly this version. */
export const CACHE = shell.cachePrefix + shell.version;
