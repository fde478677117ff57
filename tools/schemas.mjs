// Writes the schemas by which an editor such as VS Code completes and underlines the files of content/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadSource, ROOT, runForAuthor } from './authors/load-source.mjs';

await runForAuthor(async () => {
  const { editorFiles } = await loadSource('src/plan/json-schemas.ts');
  for (const [name, text] of Object.entries(editorFiles())) {
    const path = join(ROOT, '.vscode', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, /** @type {string} */ (text));
  }
});
