/** Ids of the guide's own screens, in the order in which they stand in the document; a pack's provision groups come before `planen`. */
export const SCREENS = ['hjem', 'akut', 'underret', 'tegn', 'handl', 'del', 'kort', 'efter', 'jura', 'planen', 'kontakt', 'om'] as const;
