import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport, type Plugin, type ResolvedConfig } from 'vite';
import type * as DocumentModule from './document.ts';
import { buildDate } from './build-date.ts';
import { compressFolder } from './compress.ts';
import { headersByPath, headersFile, metaPolicy } from './headers.ts';
import { lastResort } from './last-resort.ts';
import { buildServiceWorker, shellEntry, versionOf } from './service-worker.ts';
import { webManifest } from './web-manifest.ts';

/** Files of public/ that belong to the shell: the document refers to them. */
const PUBLIC_SHELL = ['icon.svg', 'apple-touch-icon.png'];
const SHEET = 'src/styles/sheet.css';
/** The module that holds the search index; the second name is Rollup's way to say that it is nobody's file. */
const SEARCH_INDEX = 'virtual:search-index';
const RESOLVED_SEARCH_INDEX = `\0${SEARCH_INDEX}`;

const fillTemplate = (template: string, parts: Readonly<Record<string, string>>): string => template.replace(/%([A-Z]+)%/g, (whole, name: string) => parts[name] ?? whole);

const today = (): string => new Date().toISOString().slice(0, 10);

const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Renders the pack's document, and makes everything that is served with it: headers, manifest, service worker, compressed files. Invalid content stops the build with nothing left in the output folder. */
export function guide({ pack }: { pack: string }): Plugin {
  let config: ResolvedConfig;
  const template = (): string => readFileSync(join(config.root, 'index.html'), 'utf8');
  const module = async (): Promise<typeof DocumentModule> =>
    (await runnerImport<typeof DocumentModule>(join(config.root, 'tools/build/document.ts'), { root: config.root, configFile: false, logLevel: 'error', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } })).module;
  const builtOn = (): string | undefined => buildDate(config.root, process.env['SOURCE_DATE_EPOCH']);
  let document: ReturnType<typeof DocumentModule.makeDocument>;

  return {
    name: 'guide',
    config: () => ({
      appType: 'mpa',
      define: { __PACK__: JSON.stringify(pack) },
      build: { rollupOptions: { input: { main: 'src/main.ts', sheet: SHEET } }, assetsInlineLimit: 0, modulePreload: false, target: 'es2022', copyPublicDir: true },
    }),
    configResolved(resolved) {
      config = resolved;
    },

    resolveId: (id) => (id === SEARCH_INDEX ? RESOLVED_SEARCH_INDEX : undefined),
    async load(id) {
      if (id !== RESOLVED_SEARCH_INDEX) return undefined;
      const { searchIndex } = config.command === 'build' ? document : (await module()).makeDocument(join(config.root, 'content', pack), builtOn(), today());
      return `export default ${JSON.stringify(searchIndex)};`;
    },

    async buildStart() {
      if (config.command !== 'build') return;
      // Vite's own rule: a folder outside the project is emptied only where that was asked for.
      const out = resolve(config.root, config.build.outDir);
      if (out.startsWith(config.root) || config.build.emptyOutDir === true) rmSync(out, { recursive: true, force: true });
      const { makeDocument } = await module();
      document = makeDocument(join(config.root, 'content', pack), builtOn(), today());
      for (const fact of document.expired) config.logger.warn(`content/${pack}: ${fact}`);
    },

    // After Vite's own plugins: the integrity is that of the finished code.
    generateBundle: { order: 'post', async handler(_options, bundle) {
      const { plan, t, rendered } = document;
      const { base } = config;
      const sheet = Object.values(bundle).find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
      const main = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === 'main');
      if (sheet?.type !== 'asset' || main?.type !== 'chunk') throw new Error('the build gave no sheet or no main script');
      const style = String(sheet.source).trim();
      for (const file of Object.values(bundle)) if (file === sheet || (file.type === 'chunk' && file.name === 'sheet')) delete bundle[file.fileName];

      const html = fillTemplate(template(), {
        LANG: rendered.language,
        BASE: base,
        META: `<meta http-equiv="Content-Security-Policy" content="${metaPolicy([style])}">`,
        TITLE: escapeAttribute(rendered.title),
        DESCRIPTION: escapeAttribute(rendered.description),
        STYLE: `<style>${style}</style>`,
        SCRIPT: `<script type="module" src="${base}${main.fileName}"></script>`,
        BODY: rendered.body,
      });
      const manifest = webManifest(base, plan.language, { name: t('app.name'), contact: t('nav.contact'), signs: t('nav.signs'), handle: t('handle.heading') });
      const headers = headersFile(headersByPath([style], base, ['', 'index.html'], ['sw.js', 'manifest.webmanifest', ...readdirSync(config.publicDir)]));

      const entries = [
        shellEntry(base, html, false),
        ...Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [shellEntry(base + file.fileName, file.code, true)] : [])),
        shellEntry(`${base}manifest.webmanifest`, manifest, false),
        ...PUBLIC_SHELL.map((name) => shellEntry(base + name, readFileSync(join(config.publicDir, name)), false)),
      ];
      const date = builtOn();
      const worker = await buildServiceWorker(config.root, {
        version: versionOf(entries, headers),
        ...(date !== undefined && { builtOn: date }),
        base,
        cachePrefix: `lommeguide:${base}:${pack}:`,
        entries,
        documents: [''],
        lastResort: lastResort(plan, t, base),
      });
      for (const [fileName, source] of Object.entries({ 'index.html': html, 'manifest.webmanifest': manifest, _headers: headers, 'sw.js': worker })) this.emitFile({ type: 'asset', fileName, source });
    } },

    writeBundle() {
      compressFolder(resolve(config.root, config.build.outDir));
    },

    configureServer(server) {
      server.watcher.add(join(config.root, 'content'));
      server.watcher.on('change', (file) => {
        if (!/\.(yaml|json|tsx?)$/.test(file)) return;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        if (request.url?.split('?')[0] !== config.base) return next();
        void module().then(({ makeDocument }) => {
          const { rendered } = makeDocument(join(config.root, 'content', pack), builtOn(), today());
          return server.transformIndexHtml(config.base, fillTemplate(template(), {
            LANG: rendered.language,
            BASE: config.base,
            META: '',
            TITLE: escapeAttribute(rendered.title),
            DESCRIPTION: escapeAttribute(rendered.description),
            STYLE: `<link rel="stylesheet" href="/${SHEET}">`,
            SCRIPT: '<script type="module" src="/src/main.ts"></script>',
            BODY: rendered.body,
          }));
        }).then((html) => response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html), (error: unknown) => {
          response.statusCode = 500;
          response.setHeader('Content-Type', 'text/plain; charset=utf-8').end(String(error));
        });
      });
    },
  };
}
