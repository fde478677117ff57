// Tells, fact by fact, what has changed in a pack since a commit, a tag or a branch (the last commit unless told), and proposes the entry for changes.yaml.
import { join } from 'node:path';
import { loadSource, PACK, ROOT, runForAuthor } from './authors/load-source.mjs';
import { withPackAt } from './authors/pack-at.mjs';
import { requirePack } from './packs.mjs';

const LAST = 'HEAD';

await runForAuthor(async () => {
  const [ref = LAST, ...more] = process.argv.slice(2);
  if (more.length > 0) throw new Error('Skriv ét sted at sammenligne med: et mærke, en gren eller et commit. Fx: npm run changes main');
  const folder = requirePack(join(ROOT, 'content'), PACK);
  const { changeLines } = await loadSource('src/plan/change-lines.ts');
  const today = new Date().toISOString().slice(0, 10);
  for (const line of withPackAt(ROOT, PACK, ref, (before) => changeLines(before, folder, ref === LAST ? 'det sidste commit' : ref, today))) console.log(line);
});
