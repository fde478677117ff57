/** What an author writes for a number or a date that is not known yet. */
export const MISSING = 'mangler';
