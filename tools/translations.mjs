// Lists, for each language of a pack, what its translation lacks and what was made from other words than those that stand now.
import { join } from 'node:path';
import { loadSource, PACK, ROOT, runForAuthor } from './authors/load-source.mjs';
import { requirePack } from './packs.mjs';

/** @param {string} text @param {string} by */
const indented = (text, by) => text.split('\n').map((line) => by + line).join('\n');
/** @param {{ key: string, text: string }} text @param {(text: string) => string} fingerprint */
const entry = ({ key, text }, fingerprint) => `${indented(text, '  # ')}\n  ${key}:\n    of: ${fingerprint(text)}\n    text: >-\n      …\n`;

await runForAuthor(async () => {
  const folder = requirePack(join(ROOT, 'content'), PACK);
  const { loadGuide } = await loadSource('src/plan/load-plan.ts');
  const { fingerprint } = await loadSource('src/plan/translation.ts');
  const entries = /** @param {readonly { key: string, text: string }[]} texts */ (texts) => texts.map((text) => entry(text, fingerprint)).join('\n');
  const { translations } = loadGuide(folder);
  if (translations.length === 0) console.log(`content/${PACK} har ingen oversættelser. En oversættelse er en fil, der hedder som sit sprog, fx en.yaml.`);
  for (const { language, texts, missing, stale, unused } of translations) {
    const file = `content/${PACK}/${language}.yaml`;
    console.log(`${file}: ${texts - missing.length - stale.length} af ${texts} tekster er oversat. ${missing.length} mangler, ${stale.length} er forældede, ${unused.length} bruges ikke mere.`);
    if (missing.length > 0) console.log(`\nMangler – sæt ind under texts, og oversæt:\n\n${entries(missing)}`);
    if (stale.length > 0) console.log(`\nForældede, fordi originalen er ændret – ret oversættelsen, og sæt den nye of ind:\n\n${entries(stale)}`);
    if (unused.length > 0) console.log(`\nBruges ikke mere – slet:\n${unused.map((/** @type {string} */ key) => `  ${key}`).join('\n')}`);
  }
});
