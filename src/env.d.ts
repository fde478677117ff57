/** The name of the pack that was built. */
declare const __PACK__: string;

/** The search index of the pack that was built. */
declare module 'virtual:search-index' {
  const packed: import('./core/search/packed-index').PackedIndex;
  export default packed;
}
