// Draws the flows of a pack, in each of its languages, and lists every path through them as a table: npm run flows [folder].
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { loadSource, PACK, ROOT, runForAuthor } from './authors/load-source.mjs';
import { requirePack } from './packs.mjs';

const folder = resolve(process.argv[2] ?? join(ROOT, 'flows'));

/** @param {string} file @param {string} text */
function write(file, text) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(relative(process.cwd(), path));
}

await runForAuthor(async () => {
  const pack = requirePack(join(ROOT, 'content'), PACK);
  const { loadGuide } = await loadSource('src/plan/load-plan.ts');
  const { drawFlows } = await loadSource('tools/flows/draw-flows.ts');
  const { flowTable } = await loadSource('tools/flows/flow-table.ts');
  const { plans } = loadGuide(pack);
  const languages = plans.map((/** @type {{ language: string }} */ { language }) => language);
  for (const plan of plans) for (const { file, svg } of await drawFlows(plan, languages)) write(file, svg);
  // The law is in the pack's own language, and so is the jurist.
  for (const flow of plans[0].flows) write(`${flow.screen}.csv`, flowTable(flow));
});
