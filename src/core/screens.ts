/** Ids of the guide's own screens, in the order in which they stand in the document; a pack's provision groups come before `planen`. */
export const SCREENS = ['hjem', 'akut', 'underret', 'tegn', 'handl', 'del', 'kort', 'efter', 'jura', 'planen', 'kontakt', 'plakat', 'soeg', 'gemt', 'om', 'forloeb-tegning', 'oev', 'tilgaengelighed'] as const;

/** The screen for danger. */
export const ACUTE_SCREEN = 'akut';

/** The screen that is searched on; its statements say what the plan does not tell. */
export const SEARCH_SCREEN = 'soeg';
