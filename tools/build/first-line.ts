import { settingsKey } from '../../src/core/settings.ts';

/** The one line of script in the document: it applies the colours and the text size that the reader chose before anything is painted, so that a dark stairwell sees no white flash. */
export const firstLine = (base: string, pack: string): string =>
  `try{for(let[k,v]of Object.entries(JSON.parse(localStorage[${JSON.stringify(settingsKey(base, pack))}])))document.documentElement.dataset[k]=v}catch{}`;
