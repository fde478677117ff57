/** The name of the pack that was built. */
declare const __PACK__: string;

/** For each language of the pack that was built the way to its rehearsal. */
declare module 'virtual:rehearsals' {
  const rehearsals: Readonly<Record<string, () => Promise<{ readonly default: import('./core/island-props').RehearsalProps }>>>;
  export default rehearsals;
}

/** For each language of the pack that was built the way to what comes when the browser is idle: its search index, and the data of the islands that start then. */
declare module 'virtual:languages' {
  const languages: Readonly<Record<string, () => Promise<{ readonly default: { readonly searchIndex: import('./core/search/packed-index').PackedIndex; readonly islandData: Readonly<Record<string, object>> } }>>>;
  export default languages;
}
