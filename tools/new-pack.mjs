// Writes the skeleton of a pack for another municipality: it builds at once, and says in the guide what is missing.
// @ts-check
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACK_NAME } from './packs.mjs';

const TOOLS = dirname(fileURLToPath(import.meta.url));
const SKELETON = join(TOOLS, 'skeleton');

/** Writes the pack `name` into `content` (a folder) and gives its files; `today` is an ISO date. Throws, in the author's language, before anything is written, where the name will not do. @param {string} content @param {string | undefined} name @param {string} today @returns {string[]} */
export function newPack(content, name, today) {
  if (name === undefined || name === '') throw new Error('Skriv, hvad pakken skal hedde. Fx: npm run new-pack aarhus');
  if (!PACK_NAME.test(name)) throw new Error(`"${name}" kan ikke være navn på en pakke. Brug kun små bogstaver a-z, tal og bindestreg – ae, oe og aa for æ, ø og å. Fx: npm run new-pack koege`);
  const folder = join(content, name);
  if (existsSync(folder)) throw new Error(`content/${name} findes allerede. Intet er ændret. Vælg et andet navn, eller flyt mappen først.`);
  mkdirSync(content, { recursive: true });
  cpSync(SKELETON, folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).sort();
  for (const file of files) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('%NAME%', name).replaceAll('%TODAY%', today));
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name, ...more] = process.argv.slice(2);
  try {
    if (more.length > 0) throw new Error(`Et navn er ét ord, men der står ${more.length + 1}. Brug bindestreg. Fx: npm run new-pack ny-kommune`);
    const files = newPack(join(TOOLS, '..', 'content'), name, new Date().toISOString().slice(0, 10));
    console.log(`content/${name} er skrevet: ${files.length} filer. Se den med:\n\n  PACK=${name} npm start\n\nI PowerShell på Windows: $env:PACK="${name}"; npm start\n\nBegynd med plan.yaml og contacts.yaml. content/README.md viser vejen, trin for trin.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
