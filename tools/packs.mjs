// @ts-check
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a pack may be called: it is a folder's name, and part of the names that a phone stores the guide by. */
export const PACK_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The packs in `content` (a folder), by name. @param {string} content @returns {string[]} */
export const packNames = (content) => (existsSync(content) ? readdirSync(content).filter((name) => existsSync(join(content, name, 'plan.yaml'))).sort() : []);

/** The folder of a pack. Throws, in the author's language, where there is none of that name. @param {string} content @param {string} pack @returns {string} */
export function requirePack(content, pack) {
  const names = packNames(content);
  if (names.includes(pack)) return join(content, pack);
  throw new Error(`Pakken "${pack}" findes ikke i content/. Der er: ${names.join(', ')}.${PACK_NAME.test(pack) ? ` Vil du begynde på den, så skriv: npm run new-pack ${pack}` : ''}`);
}
