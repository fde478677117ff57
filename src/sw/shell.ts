/** A file of the guide: its address and the integrity of its body (SRI). `language`: only that language needs it. `aside`: what is looked at in a quiet hour, and comes once the guide is ready. */
export interface ShellEntry {
  readonly url: string;
  readonly integrity: string;
  readonly language?: string;
  readonly aside?: boolean;
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
  /** The documents among the entries, by their paths below the base, e.g. `''` and `en/`; the guide's own language first. */
  readonly documents: readonly { readonly path: string; readonly language: string }[];
  /** A whole document with the number, for when the cached one is gone and there is no connection. */
  readonly lastResort: { readonly html: string; readonly headers: Readonly<Record<string, string>> };
}

declare const __SHELL__: Shell;

/** This build's shell. */
export const shell: Shell = __SHELL__;

/** The cache that holds exactly this version. */
export const CACHE = shell.cachePrefix + shell.version;

/** The names of all our caches, of this version and others. */
export const ourCaches = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(shell.cachePrefix));

/** The document that a navigation to `pathname` asks for; none where the path is not the guide's. */
export const documentAt = (pathname: string): Shell['documents'][number] | undefined => shell.documents.find(({ path }) => shell.base + path === pathname.replace(/index\.html$/, ''));

/** The files that some languages need, with those that all do. */
export const entriesOf = (languages: ReadonlySet<string>): ShellEntry[] => shell.entries.filter(({ language }) => language === undefined || languages.has(language));

/** Those of them without which the guide is not ready in these languages. */
export const entriesFor = (languages: ReadonlySet<string>): ShellEntry[] => entriesOf(languages).filter(({ aside }) => !aside);
