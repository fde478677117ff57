import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DIST } from '../../tools/serve.mjs';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
  for (const name of readdirSync(PROJECT).filter((entry) => !['node_modules', 'dist', '.git', 'tests', 'docs'].includes(entry))) cpSync(join(PROJECT, name), join(folder.path, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder.path, 'node_modules'));
  mkdirSync(join(folder.path, 'dist'));
  writeFileSync(join(folder.path, 'dist', 'index.html'), 'an older build');
});
afterEach(() => folder.remove());

const build = (root: string, out: string, epoch = '1767225600', base = '/'): { status: number | null; said: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', out, '--emptyOutDir'], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', SOURCE_DATE_EPOCH: epoch, BASE: base } });
  return { status, said: stdout + stderr };
};

it('content that is wrong stops the build with file and line, and leaves nothing to publish', () => {
  const file = join(folder.path, 'content/koebenhavn/contacts.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"41 74 90 90"', '"41 74 90 9"'));
  const { status, said } = build(folder.path, 'dist');
  expect(status).not.toBe(0);
  expect(said).toMatch(/content\/koebenhavn\/contacts\.yaml:\d+: .*number er "41 74 90 9"\. Forventet: et nummer som "01 23 45 67"/);
  expect(existsSync(join(folder.path, 'dist')) ? readdirSync(join(folder.path, 'dist')) : []).toEqual([]);
});

it('control: the same content unharmed builds; a fact whose date has passed breaks nothing, and says so itself', () => {
  expect(build(folder.path, 'dist', '1893456000').status).toBe(0);
  const html = readFileSync(join(folder.path, 'dist', 'index.html'), 'utf8');
  expect(html).toContain('tel:+4541749090');
  expect(html).toMatch(/data-until="2026-12-31">Gjaldt til 31\. december 2026/);
});

it('two builds give the same bytes', () => {
  const out = join(folder.path, 'again');
  expect(build(PROJECT, out).status).toBe(0);
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(DIST, name)).isFile());
  expect(files.length).toBeGreaterThan(8);
  for (const name of files) expect(readFileSync(join(out, name)).equals(readFileSync(join(DIST, name))), name).toBe(true);
});

it('under a path, also one that is written without its slashes, every address begins with it', () => {
  const out = join(folder.path, 'under');
  expect(build(PROJECT, out, '1767225600', 'guide').status).toBe(0);
  const read = (file: string): string => readFileSync(join(out, file), 'utf8');
  expect([...read('sw.js').matchAll(/url:[`"']([^`"']+)/g)].map(([, url]) => url).filter((url) => !url?.startsWith('/guide/'))).toEqual([]);
  expect([...read('index.html').matchAll(/<(?:script|link)[^>]*? (?:src|href)="([^"]*)"/g)].map(([, url]) => url).filter((url) => !url?.startsWith('/guide/'))).toEqual([]);
  for (const page of ['rescue.html', '404.html']) expect([...read(page).matchAll(/<(?:script|link|a)[^>]*? (?:src|href)="([^"]*)"/g)].map(([, url]) => url).filter((url) => !/^(?:\/guide\/|tel:)/.test(url ?? ''))).toEqual([]);
  expect(read('_headers')).toMatch(/^\/guide\/\*\n/);
  expect([...read('ops/nginx.conf').matchAll(/^ *location (?:\^~ |= )?(\/\S*)/gm)].map(([, path]) => path).filter((path) => !path?.startsWith('/guide/'))).toEqual([]);
  expect(read(`assets/${readdirSync(join(out, 'assets')).find((name) => name.startsWith('main') && name.endsWith('.js')) ?? ''}`)).toContain('/guide/');
});
