/** The syntax that script may use. */
export const SCRIPT_TARGET = 'es2022';

/** The browsers that the sheet is written for, and from which all of the guide works: the last two years, and a little more. The README names them. */
export const SHEET_TARGET = ['chrome123', 'safari17.5', 'firefox120'];
