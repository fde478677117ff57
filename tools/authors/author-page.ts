import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { ServedGuide } from '../build/served-guide';
import { followState, type AuthorState } from './author-state';

/** Where the page for authors lies, below the base of the guide. */
export const AUTHOR_PATH = 'forfatter/';

// Without Vite's client: the page outlives the reloads of the guide in it.
const page = (base: string, folder: string): string => `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${folder} – forhåndsvisning</title>
<link rel="icon" href="${base}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${base}tools/authors/panel/panel.css">
<script type="module" src="${base}tools/authors/panel/main.tsx"></script>
</head>
<body data-guide="${base}"></body>
</html>
`;

/** Adds to the dev server of the guide a page that shows it with what is wrong with its content, and where each text comes from. Broken content leaves the last guide in place. Only ever served, never built. */
export function authorPage({ pack }: { pack: string }): Plugin {
  return {
    name: 'author-page',
    apply: 'serve',
    enforce: 'pre',
    // Packages are served one by one as they are: the first visit then finds nothing that makes it reload.
    config: () => ({ optimizeDeps: { noDiscovery: true } }),
    configureServer(server) {
      const { base, root, plugins } = server.config;
      const guide = plugins.find(({ name }) => name === 'guide')?.api as ServedGuide;
      guide.hold();
      const read = followState(pack, join(root, 'content', pack), guide);
      let state: Promise<AuthorState> | undefined;
      server.watcher.on('all', () => void (state = undefined));
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0];
        response.setHeader('Cache-Control', 'no-store');
        if (path === base + AUTHOR_PATH) response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(base, `content/${pack}`));
        else if (path === `${base}${AUTHOR_PATH}tilstand.json`) (state ??= read()).then((now) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(now)), next);
        else {
          response.removeHeader('Cache-Control');
          next();
        }
      });
      // The first guide is made before anybody asks for it, and is there when the next content is broken.
      void guide.fault();
    },
  };
}
