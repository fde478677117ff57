/** The name of the pack that was built. */
declare const __PACK__: string;

/** For each language of the pack that was built the way to its rehearsal. */
declare module 'virtual:rehearsals' {
  const rehearsals: Readonly<Record<string, () => Promise<{ readonly default: import('./core/island-props').RehearsalProps }>>>;
  export default rehearsals;
}

/** For each language of the pack that was built the way to its search index. */
declare module 'virtual:search-indexes' {
  const indexes: Readonly<Record<string, () => Promise<{ readonly default: import('./core/search/packed-index').PackedIndex }>>>;
  export default indexes;
}
