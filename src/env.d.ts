/** The name of the pack that was built. */
declare const __PACK__: string;

/** The addresses of the scripts that the first one loads later; none while developing. */
declare const __LATER_SCRIPTS__: readonly string[];

/** For each language of the pack that was built the address of its rehearsal. */
declare module 'virtual:rehearsals' {
  const rehearsals: Readonly<Record<string, string>>;
  export default rehearsals;
}

/** For each language of the pack that was built the address of what comes when the browser is idle: its search index, and the data of the islands that start then. */
declare module 'virtual:languages' {
  const languages: Readonly<Record<string, string>>;
  export default languages;
}
