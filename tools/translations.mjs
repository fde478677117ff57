// Lists, for each language of a pack, what its translation lacks and what was made from other words than those that stand now.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { requirePack } from './packs.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pack = process.env['PACK'] ?? 'koebenhavn';
/** @param {string} path */
const load = async (path) => (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
const { loadGuide } = await load('src/plan/load-plan.ts');
const { fingerprint } = await load('src/plan/translation.ts');

/** @param {string} text @param {string} by */
const indented = (text, by) => text.split('\n').map((line) => by + line).join('\n');
/** @param {{ key: string, text: string }} text */
const entry = ({ key, text }) => `${indented(text, '  # ')}\n  ${key}:\n    of: ${fingerprint(text)}\n    text: >-\n      …\n`;

try {
  const { translations } = loadGuide(requirePack(join(root, 'content'), pack));
  if (translations.length === 0) console.log(`content/${pack} har ingen oversættelser. En oversættelse er en fil, der hedder som sit sprog, fx en.yaml.`);
  for (const { language, texts, missing, stale, unused } of translations) {
    const file = `content/${pack}/${language}.yaml`;
    console.log(`${file}: ${texts - missing.length - stale.length} af ${texts} tekster er oversat. ${missing.length} mangler, ${stale.length} er forældede, ${unused.length} bruges ikke mere.`);
    if (missing.length > 0) console.log(`\nMangler – sæt ind under texts, og oversæt:\n\n${missing.map(entry).join('\n')}`);
    if (stale.length > 0) console.log(`\nForældede, fordi originalen er ændret – ret oversættelsen, og sæt den nye of ind:\n\n${stale.map(entry).join('\n')}`);
    if (unused.length > 0) console.log(`\nBruges ikke mere – slet:\n${unused.map((/** @type {string} */ key) => `  ${key}`).join('\n')}`);
  }
} catch (error) {
  console.error(error instanceof Error && error.name === 'ContentError' ? error.message : error);
  process.exitCode = 1;
}
