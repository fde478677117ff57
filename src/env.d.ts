/** The name of the pack that was built. */
declare const __PACK__: string;
