import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { runnerImport, type Plugin, type ResolvedConfig } from 'vite';
import type * as DocumentModule from './document.ts';
import { SCRIPT_TARGET, SHEET_TARGET } from './browser-targets.ts';
import { requirePack } from '../packs.mjs';
import { buildDate } from './build-date.ts';
import { calledOnly } from './called-methods.ts';
import { compressFolder } from './compress.ts';
import { firstLine } from './first-line.ts';
import { headersByPath, headersFile, headersMark, metaPolicy } from './headers.ts';
import { addressesModule, dataFiles, knowsAddresses } from './language-data.ts';
import { lastResort } from './last-resort.ts';
import { NGINX_INCLUDE, nginxInclude } from './nginx-include.ts';
import { escapeHtml } from './plain-page.ts';
import { missingPage, rescuePage } from './rescue-page.ts';
import { serveGuide } from './served-guide.ts';
import { buildServiceWorker, shellEntry, versionOf } from './service-worker.ts';
import { packagesOf, renderedIds } from './shipped-packages.ts';
import { VERSION_FILE, writeVersionFile, type VersionFacts } from './version-file.ts';
import { webManifest } from './web-manifest.ts';

const ICONS = ['icon.svg', 'apple-touch-icon.png'];
const SHEET = 'src/styles/sheet.css';
const PRINT_SHEET = 'src/styles/print.css';
/** The pages beside the guide; the worker does not keep them. */
const RESCUE = 'rescue.html';
const MISSING = '404.html';
/** Stands in the first script for the addresses of those that it loads later, which are known when all are made. */
const LATER_SCRIPTS = '__LATER_SCRIPTS__';
/** Rollup's way to say that a module is nobody's file. */
const RESOLVED = '\0';

const fillTemplate = (template: string, parts: Readonly<Record<string, string>>): string => template.replace(/%([A-Z]+)%/g, (whole, name: string) => parts[name] ?? whole);

/** Whether a folder lies in another, and is not that itself. */
const isInside = (folder: string, outer: string): boolean => {
  const way = relative(outer, folder);
  return way !== '' && way.split(/[\\/]/)[0] !== '..' && !isAbsolute(way);
};

const today = (): string => new Date().toISOString().slice(0, 10);

/** Renders the pack's document, and makes everything that is served with it: headers, manifest, service worker, compressed files. Invalid content stops the build with nothing left in the output folder. */
export function guide({ pack }: { pack: string }): Plugin {
  let config: ResolvedConfig;
  const template = (): string => readFileSync(join(config.root, 'index.html'), 'utf8');
  let code: Promise<typeof DocumentModule> | undefined;
  const module = (): Promise<typeof DocumentModule> => (code ??= importModule());
  const importModule = async (): Promise<typeof DocumentModule> =>
    (await runnerImport<typeof DocumentModule>(join(config.root, 'tools/build/document.ts'), { root: config.root, configFile: false, logLevel: 'error', oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } })).module;
  const builtOn = (): string | undefined => buildDate(config.root, process.env['SOURCE_DATE_EPOCH']);
  let made: DocumentModule.MadeGuide;
  let facts: VersionFacts;
  const make = async (): Promise<DocumentModule.MadeGuide> => (await module()).makeGuide(join(config.root, 'content', pack), config.base, builtOn(), today());
  const served = serveGuide(make);
  const fill = (document: DocumentModule.GuideDocument, parts: { readonly meta: string; readonly first: string; readonly style: string; readonly print: string; readonly script: string }): string =>
    fillTemplate(template(), {
      LANG: document.rendered.language,
      DIRECTION: document.rendered.direction,
      BASE: config.base,
      META: parts.meta,
      FIRST: `<script>${parts.first}</script>`,
      TITLE: escapeHtml(document.rendered.title),
      DESCRIPTION: escapeHtml(document.rendered.description),
      STYLE: `${parts.style}\n<link rel="stylesheet" media="print" href="${parts.print}">`,
      SCRIPT: parts.script,
      BODY: document.rendered.body,
    });

  return {
    name: 'guide',
    // What other plugins of the dev server may ask of this one.
    api: served,
    config: (_, { command }) => ({
      appType: 'mpa',
      define: { __PACK__: JSON.stringify(pack), ...(command === 'serve' && { [LATER_SCRIPTS]: '[]' }) },
      build: { rollupOptions: { input: { main: 'src/main.ts', sheet: SHEET, print: PRINT_SHEET } }, assetsInlineLimit: 0, modulePreload: false, target: SCRIPT_TARGET, cssTarget: SHEET_TARGET, copyPublicDir: true },
    }),
    configResolved(resolved) {
      config = resolved;
      requirePack(join(config.root, 'content'), pack);
    },

    resolveId: (id) => (knowsAddresses(id) ? RESOLVED + id : undefined),
    async load(id) {
      const name = id.slice(RESOLVED.length);
      if (!id.startsWith(RESOLVED) || !knowsAddresses(name)) return undefined;
      const developing = config.command !== 'build';
      return addressesModule(name, (developing ? await served.get() : made).documents, config.base, developing);
    },

    transform: (source, id) => (config.command === 'build' ? calledOnly(source, id) : undefined),

    renderChunk: (source, { dynamicImports }) =>
      (source.includes(LATER_SCRIPTS) ? { code: source.replace(LATER_SCRIPTS, JSON.stringify(dynamicImports.map((name) => config.base + name))), map: null } : undefined),

    async buildStart() {
      if (config.command !== 'build') return;
      // Vite's own rule: a folder outside the project is emptied only where that was asked for.
      const out = resolve(config.root, config.build.outDir);
      if (isInside(out, config.root) || config.build.emptyOutDir === true) rmSync(out, { recursive: true, force: true });
      made = await make();
      for (const note of made.notes) config.logger.warn(`content/${pack}: ${note}`);
    },

    // After Vite's own plugins: the integrity is that of the finished code.
    generateBundle: { order: 'post', async handler(_options, bundle) {
      const [{ plan, t }] = made.documents;
      const { base } = config;
      const sheetNamed = (name: string) => Object.values(bundle).find((file) => file.type === 'asset' && file.names.includes(`${name}.css`));
      const sheet = sheetNamed('sheet');
      const print = sheetNamed('print');
      const main = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry && file.name === 'main');
      if (sheet?.type !== 'asset' || print?.type !== 'asset' || main?.type !== 'chunk') throw new Error(`expected the build to give ${SHEET}, ${PRINT_SHEET} and src/main.ts, and one of them is not there: it gave ${Object.keys(bundle).join(', ')}`);
      const style = String(sheet.source).trim();
      const first = firstLine(base, pack);
      const inlined = { styles: [style], scripts: [first] };
      for (const file of Object.values(bundle)) if (file === sheet || (file.type === 'chunk' && ['sheet', 'print'].includes(file.name))) delete bundle[file.fileName];

      const headers = headersByPath(inlined, base, {
        documents: [...made.documents.flatMap(({ path }) => [path, `${path}index.html`]), RESCUE],
        files: ['sw.js', 'manifest.webmanifest', VERSION_FILE, ...made.documents.flatMap(({ drawings }) => drawings.map(({ file }) => file)), ...readdirSync(config.publicDir)],
        missing: MISSING,
      });
      const pages = made.documents.map((document) => ({
        path: document.path,
        language: document.plan.language,
        html: fill(document, {
          meta: `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(inlined)}">\n<meta name="headers" content="${headersMark(headers)}">`,
          first,
          style: `<style>${style}</style>`,
          print: base + print.fileName,
          script: `<script type="module" src="${base}${main.fileName}"></script>`,
        }),
      }));
      const manifest = webManifest(base, plan.language, { name: t('app.name'), contact: t('nav.contact'), signs: t('nav.signs'), handle: t('handle.heading') });

      const data = dataFiles(made.documents);
      const code = Object.values(bundle).filter((file) => file.type === 'chunk');
      // What the later script loads for itself is needed on no visit.
      const rare = code.filter(({ name }) => name === 'later').flatMap(({ dynamicImports }) => dynamicImports);
      const entries = [
        ...pages.map(({ path, language, html }) => shellEntry(base + path, html, { language })),
        ...code.map((file) => shellEntry(base + file.fileName, file.code, { aside: rare.includes(file.fileName) })),
        ...data.map(({ fileName, body, language, aside }) => shellEntry(base + fileName, body, { language, aside })),
        shellEntry(`${base}manifest.webmanifest`, manifest, { aside: true }),
        ...ICONS.map((name) => shellEntry(base + name, readFileSync(join(config.publicDir, name)), { aside: true })),
        shellEntry(base + print.fileName, String(print.source), { aside: true }),
        ...made.documents.flatMap(({ plan: { language }, drawings }) => drawings.map(({ file, svg }) => shellEntry(base + file, svg, { language, aside: true }))),
      ];
      const date = builtOn();
      const version = versionOf(entries, headersFile(headers));
      const worker = await buildServiceWorker(config.root, {
        version,
        ...(date !== undefined && { builtOn: date }),
        base,
        cachePrefix: `lommeguide:${base}:${pack}:`,
        entries,
        documents: pages.map(({ path, language }) => ({ path, language })),
        lastResort: lastResort(plan, t, base),
      });
      const texts = {
        ...Object.fromEntries(pages.map(({ path, html }) => [`${path}index.html`, html])),
        ...Object.fromEntries(made.documents.flatMap(({ drawings }) => drawings.map(({ file, svg }) => [file, svg]))),
        ...Object.fromEntries(data.map(({ fileName, body }) => [fileName, body])),
        [RESCUE]: rescuePage(made.documents, base),
        [MISSING]: missingPage(made.documents, base),
        'manifest.webmanifest': manifest,
        'sw.js': worker.code,
        _headers: headersFile(headers),
        [NGINX_INCLUDE]: nginxInclude(headers, base, MISSING),
      };
      for (const [fileName, source] of Object.entries(texts)) this.emitFile({ type: 'asset', fileName, source });
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? renderedIds(file.modules) : []));
      facts = { version, edition: plan.edition, ...(date !== undefined && { builtOn: date }), packages: packagesOf([...chunks, ...worker.moduleIds]) };
    } },

    async writeBundle() {
      const out = resolve(config.root, config.build.outDir);
      writeVersionFile(out, facts);
      await compressFolder(out);
    },

    configureServer(server) {
      server.watcher.add(join(config.root, 'content'));
      server.watcher.on('all', (_event, file) => {
        if (!/\.(yaml|json|tsx?)$/.test(file)) return;
        if (!file.endsWith('.yaml')) code = undefined;
        served.forget();
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        if (!path.startsWith(config.base) || !/^(?:[a-z-]+\/)?(?:[\w-]+\.svg)?$/i.test(path.slice(config.base.length))) return next();
        void served.get().then(async ({ documents }) => {
          const drawing = documents.flatMap(({ drawings }) => drawings).find(({ file }) => config.base + file === path);
          if (drawing) return void response.setHeader('Content-Type', 'image/svg+xml').end(drawing.svg);
          const document = documents.find((candidate) => config.base + candidate.path === path);
          if (!document) return next();
          const html = await server.transformIndexHtml(path, fill(document, { meta: '', first: firstLine(config.base, pack), style: `<link rel="stylesheet" href="/${SHEET}">`, print: `/${PRINT_SHEET}`, script: '<script type="module" src="/src/main.ts"></script>' }));
          response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
        }).catch(async (error: unknown) => {
          // A page, so that it reloads when the fault is mended.
          const html = await server.transformIndexHtml(path, `<!doctype html><title>!</title><pre>${escapeHtml(String(error))}</pre>`);
          response.statusCode = 500;
          response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
        });
      });
    },
  };
}
