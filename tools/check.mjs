// Tells whoever writes a pack what is wrong with it, with file and line: errors, what runs out, what is not translated, what is hard to read, and the addresses to look up.
import { join } from 'node:path';
import { loadSource, PACK, ROOT, runForAuthor } from './authors/load-source.mjs';
import { requirePack } from './packs.mjs';

const MOST_HINTS = 15;
const ALL = 'alt';

/** @typedef {{ file: string, line: number, message: string }} Problem */
/** @param {string} heading @param {readonly Problem[]} problems @param {string} [more] */
function print(heading, problems, more) {
  if (problems.length === 0) return;
  console.log(`${heading}\n${problems.map(({ file, line, message }) => `  ${file}:${line}: ${message}`).join('\n')}${more ? `\n  ${more}` : ''}\n`);
}

/** @param {number} number @param {string} one @param {string} more */
const count = (number, one, more) => `${number} ${number === 1 ? one : more}`;

await runForAuthor(async () => {
  const folder = requirePack(join(ROOT, 'content'), PACK);
  const { checkPack } = await loadSource('src/plan/check-pack.ts');
  /** @type {{ errors: Problem[], warnings: Problem[], hints: Problem[], addresses: Problem[], whole: boolean }} */
  const { errors, warnings, hints, addresses, whole } = checkPack(folder, new Date().toISOString().slice(0, 10));
  const shown = process.argv.includes(ALL) ? hints : hints.slice(0, MOST_HINTS);
  // The errors last: they are what stands above the prompt.
  print('Adresser – åbn dem, og se, om de stadig passer:', addresses);
  print('Svært at læse (lixtal over 45, ord over 25 bogstaver) – det sværeste først. Del sætningerne, eller vælg kortere ord:', shown, hints.length > shown.length ? `… og ${hints.length - shown.length} til. Se dem alle: npm run check ${ALL}` : undefined);
  print('Advarsler – se på dem, før guiden går ud:', warnings);
  print('Fejl – skal rettes:', errors);
  if (!whole) console.log('Resten bliver tjekket, når filerne kan læses.\n');
  console.log(`content/${PACK}: ${count(errors.length, 'fejl', 'fejl')}, ${count(warnings.length, 'advarsel', 'advarsler')}, ${count(hints.length, 'tekst', 'tekster')} svære at læse, ${count(addresses.length, 'adresse', 'adresser')}.`);
  if (errors.length > 0) process.exitCode = 1;
});
