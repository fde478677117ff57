import { parseText } from './rich-text';

/** A text of the content as it is read: without marks for emphasis and links. */
export const readText = (text: string): string => parseText(text).map((run) => run.text).join('');

/** The sentences of a text. "stk. 2" and "m.fl." end none. */
export const sentencesOf = (text: string): string[] => readText(text).replace(/([.!?]«?)\s+(?=[\p{Lu}»])/gu, '$1\n').split('\n');
