// Tells, for each section of the plan, what in the guide rests on it, and what in the guide rests on nothing. With the ids of sections: their texts, with file and line.
import { join } from 'node:path';
import { loadSource, PACK, ROOT, runForAuthor } from './authors/load-source.mjs';
import { requirePack } from './packs.mjs';

await runForAuthor(async () => {
  const folder = requirePack(join(ROOT, 'content'), PACK);
  const { coverageLines } = await loadSource('src/plan/coverage-lines.ts');
  for (const line of coverageLines(folder, process.argv.slice(2))) console.log(line);
});
