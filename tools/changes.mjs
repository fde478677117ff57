// Tells, fact by fact, what has changed in a pack since a commit, a tag or a branch, and proposes the entry for changes.yaml.
import { join } from 'node:path';
import { loadSource, PACK, ROOT, runForAuthor } from './authors/load-source.mjs';
import { withPackAt } from './authors/pack-at.mjs';
import { requirePack } from './packs.mjs';

await runForAuthor(async () => {
  const [ref, ...more] = process.argv.slice(2);
  if (ref === undefined || more.length > 0) throw new Error('Skriv, hvad der skal sammenlignes med: et mærke, en gren eller et commit. Fx: npm run changes v1.0');
  const folder = requirePack(join(ROOT, 'content'), PACK);
  const { changeLines } = await loadSource('plan/change-lines.ts');
  const today = new Date().toISOString().slice(0, 10);
  for (const line of withPackAt(ROOT, PACK, ref, (before) => changeLines(before, folder, ref, today))) console.log(line);
});
