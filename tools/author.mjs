// Shows whoever writes a pack the guide as it will be, beside what is wrong with it and where each text comes from, and follows every save.
import { join } from 'node:path';
import { createServer } from 'vite';
import { loadSource, PACK, ROOT, runForAuthor } from './authors/load-source.mjs';
import { requirePack } from './packs.mjs';

const PORT = 5174;

await runForAuthor(async () => {
  requirePack(join(ROOT, 'content'), PACK);
  /** @type {typeof import('./authors/author-page.ts')} */
  const { authorPage, AUTHOR_PATH } = await loadSource('tools/authors/author-page.ts');
  const server = await createServer({ root: ROOT, configFile: join(ROOT, 'vite.config.ts'), logLevel: 'error', server: { port: Number(process.env['PORT'] ?? PORT) }, plugins: [authorPage({ pack: PACK })] });
  await server.listen();
  console.log(`content/${PACK} – forhåndsvisning, der følger med, når du gemmer:\n\n  ${server.resolvedUrls?.local[0]}${AUTHOR_PATH}\n\nStop med Ctrl+C.`);
});
