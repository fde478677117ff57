import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUDGETS, loosest } from '../../tools/bench/budgets.mjs';
import { keptFiles, sizesOf } from '../../tools/bench/sizes.mjs';
import { DIST } from '../../tools/serve.mjs';

const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const html = read('index.html');
const worker = read('sw.js');
const headers = read('_headers');

const shell = keptFiles(DIST);
const sri = (file: string): string => `sha256-${createHash('sha256').update(readFileSync(join(DIST, file))).digest('base64')}`;

describe('the worker keeps everything that the document needs', () => {
  it('each file with the integrity of what lies there', () => {
    expect(shell.length).toBeGreaterThanOrEqual(6);
    for (const { file, integrity } of shell) expect(sri(file), file).toBe(integrity);
  });
  it('every script, icon and manifest that the document names', () => {
    const named = [...html.matchAll(/<(?:script|link)[^>]*? (?:src|href)="(\/[^"]*)"/g)].map(([, url]) => url);
    expect(named.length).toBeGreaterThanOrEqual(4);
    for (const url of named) expect(shell.map((entry) => entry.url)).toContain(url);
  });
  it('every script there is', () => {
    for (const file of readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js'))) expect(shell.map(({ url }) => url)).toContain(`/assets/${file}`);
  });
  it('is a classic script, and never takes over unasked', () => {
    expect(worker).not.toMatch(/^\s*(import|export)\b/m);
    expect(worker.match(/skipWaiting/g)).toHaveLength(1);
  });
});

describe('budgets: sizes over the wire (brotli), and files', () => {
  const sizes = sizesOf(DIST);
  const { requestsUntilReady: _, ...budgets } = BUDGETS;

  it('home and the style that it needs stand within the first 14 kB of the document', () => {
    const start = brotliDecompressSync(readFileSync(join(DIST, 'index.html.br')).subarray(0, 14_000), { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString('utf8');
    expect(start).toContain('</style>');
    expect(start).toContain('href="tel:+4541749090"');
    const home = html.slice(html.indexOf('<section id="hjem"'), html.indexOf('<section id="akut"'));
    expect(home.length).toBeGreaterThan(1_000);
    expect(start).toContain(home);
    expect(budgets.home).toBeLessThanOrEqual(14_000);
  });
  it.each(Object.entries(budgets))('%s: at most %d', (name, most) => {
    const reached = sizes[name as keyof typeof budgets];
    expect(reached).toBeGreaterThan(0);
    expect(reached).toBeLessThanOrEqual(most);
    // What was won is not to be lost again unnoticed.
    expect(most, `tools/bench/budgets.json: ${name} may be at most ${loosest(reached)}`).toBeLessThanOrEqual(loosest(reached));
  });
});

describe('headers', () => {
  const policy = /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? '';
  const metaPolicy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

  it('allow exactly the inlined sheet', () => {
    const sheet = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
    expect(policy).toContain(`style-src 'self' ${hash};`);
    expect(metaPolicy).toContain(`style-src 'self' ${hash};`);
  });
  it('are the same in the document, but for what a meta may not say', () => {
    expect(metaPolicy).toBe(policy.replace("frame-ancestors 'none'; ", '').replace('; upgrade-insecure-requests', ''));
  });
  it('name no header for the same path twice: hosts differ on what that means', () => {
    const rules = [...headers.matchAll(/^(\S+)\n((?: {2}.*\n)+)/gm)].map(([, path = '', fields = '']) => ({ path, names: [...fields.matchAll(/^ {2}([^:]+):/gm)].map(([, name]) => name) }));
    const files = ['/', '/index.html', '/sw.js', '/manifest.webmanifest', '/icon.svg', '/robots.txt', '/assets/main-x.js'];
    for (const file of files) {
      const names = rules.filter(({ path }) => (path.endsWith('*') ? file.startsWith(path.slice(0, -1)) : path === file)).flatMap((rule) => rule.names);
      expect(names.filter((name, at) => names.indexOf(name) !== at), file).toEqual([]);
      expect(names, file).toContain('Cache-Control');
    }
  });
  it('let nothing but hashed files be kept unasked', () => {
    expect([...headers.matchAll(/^(\S+)\n(?: {2}.*\n)*? {2}Cache-Control: .*immutable/gm)].map(([, path]) => path)).toEqual(['/assets/*']);
  });
});

describe('the document', () => {
  it('asks nobody else for anything', () => {
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe|source|video|audio)[^>]*? (?:src|href)="([^"]*)"/g)].map(([, url]) => url ?? '');
    expect(loaded.filter((url) => !url.startsWith('/'))).toEqual([]);
  });
  it('has one line of inline script, which the policy names, no handler and no style attribute', () => {
    const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, body = '']) => body);
    expect(inline).toHaveLength(1);
    expect(inline[0]?.length).toBeLessThan(200);
    expect(headers).toContain(`script-src 'self' 'sha256-${createHash('sha256').update(inline[0] ?? '').digest('base64')}';`);
    expect([...html.matchAll(/<script(?![^>]*(?:src=|application\/json))/g)]).toHaveLength(1);
    expect(html).not.toMatch(/ on[a-z]+="/);
    expect(html).not.toMatch(/ style="/);
  });
  it('has a neutral name and its own icons', () => {
    const manifest = JSON.parse(read('manifest.webmanifest')) as { name: string; icons: { src: string; purpose?: string }[]; shortcuts: { url: string }[] };
    expect(manifest.name).toBe('Lommeguide');
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
    for (const { src } of manifest.icons) expect(existsSync(join(DIST, src)), src).toBe(true);
    expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['/#kontakt', '/#tegn', '/#handl']);
  });
});
