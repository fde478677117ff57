import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createGuideServer } from '../../tools/serve.mjs';

const PAGE = '<!doctype html><title>Guide æøå</title>';
const HEADERS = `/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache
  Strict-Transport-Security: max-age=1
  Content-Security-Policy: default-src 'none'; upgrade-insecure-requests
/assets/*
  Cache-Control: public, max-age=31536000, immutable
`;

let root: string;
let server: Awaited<ReturnType<typeof createGuideServer>>;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lommeguide-serve-'));
  for (const folder of ['assets', 'en']) mkdirSync(join(root, folder));
  const files = { 'index.html': PAGE, 'en/index.html': PAGE, 'sw.js': '//', 'assets/main.js': 'let a;'.repeat(50), 'manifest.webmanifest': '{}', '.secret': 'x', _headers: HEADERS };
  for (const [name, body] of Object.entries(files)) writeFileSync(join(root, name), body);
  for (const name of ['index.html', 'assets/main.js']) writeFileSync(join(root, `${name}.br`), brotliCompressSync(files[name as 'index.html']));
  server = await createGuideServer({ root });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

// Unlike fetch, it neither decodes a body nor cleans a path nor follows a redirect.
async function get(path: string, { method = 'GET', headers = {}, port = server.port }: { method?: string; headers?: Record<string, string>; port?: number } = {}) {
  const sent = request({ host: '127.0.0.1', port, path, method, headers }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe('the server', () => {
  it('serves the document with the headers of the file, without what belongs to https', async () => {
    const { status, headers, body } = await get('/');
    expect({ status, body }).toEqual({ status: 200, body: PAGE });
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'",
      vary: 'Accept-Encoding',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('sends the brotli file that lies beside the original to whoever takes it', async () => {
    const packed = await get('/assets/main.js', { headers: { 'accept-encoding': 'gzip, br' } });
    const plain = await get('/assets/main.js');
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' });
    expect(Number(packed.headers['content-length'])).toBeLessThan(Number(plain.headers['content-length']));
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect((await get('/sw.js', { headers: { 'accept-encoding': 'br' } })).headers['content-encoding']).toBeUndefined();
  });

  it('answers HEAD with the same headers and no body', async () => {
    const { date: _getDate, ...got } = (await get('/en/')).headers;
    const { status, headers, body } = await get('/en/', { method: 'HEAD' });
    const { date: _headDate, ...head } = headers;
    expect({ status, body }).toEqual({ status: 200, body: '' });
    expect(head).toEqual(got);
  });

  it('answers 304 to the ETag that it sent, with headers, and 200 to another', async () => {
    const first = await get('/');
    const etag = String(first.headers.etag);
    const again = await get('/', { headers: { 'if-none-match': etag } });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: '' });
    expect(again.headers).toMatchObject({ etag, vary: 'Accept-Encoding', 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
    const other = await get('/', { headers: { 'if-none-match': 'W/"other"' } });
    expect(other.status).toBe(200);
    expect(other.headers.etag).toBe(etag);
  });

  it('knows the type of the manifest', async () => {
    expect((await get('/manifest.webmanifest')).headers['content-type']).toBe('application/manifest+json');
  });

  it.each(['/missing', '/assets/missing.js', '/index', '/sw.js/', '/assets/', '/_headers', '/index.html.br', '/.secret', '/en/../index.html', '/..%2f..%2fetc/passwd', '/%', '/%00'])('answers 404 to %s, never a fallback page', async (path) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(404);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(body).toContain('Siden findes ikke');
    expect((await get(path, { method: 'HEAD' })).status).toBe(404);
  });

  it('leads a folder without its slash to the one with it', async () => {
    const { status, headers } = await get('/en?a=b');
    expect(status).toBe(301);
    expect(headers.location).toBe('/en/?a=b');
  });

  it('takes no other method', async () => {
    const { status, headers } = await get('/', { method: 'POST' });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });
});

describe('a server of its own', () => {
  let own: typeof server | undefined;
  afterEach(() => own?.close());

  it('can stand under a path', async () => {
    own = await createGuideServer({ root, base: 'guide' });
    const { port } = own;
    expect((await get('/guide/', { port })).body).toBe(PAGE);
    expect((await get('/guide/assets/main.js', { port })).headers['x-content-type-options']).toBe('nosniff');
    expect((await get('/guide', { port })).headers.location).toBe('/guide/');
    expect((await get('/guide/en', { port })).headers.location).toBe('/guide/en/');
    expect((await get('/', { port })).status).toBe(404);
  });

  it('ends open connections when it closes, and its port is free again', async () => {
    own = await createGuideServer({ root });
    const { port } = own;
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const ended = once(socket, 'close');
    await own.close();
    await ended;
    await expect(get('/', { port })).rejects.toThrow('ECONNREFUSED');
    own = await createGuideServer({ root, port });
    expect((await get('/', { port })).status).toBe(200);
  });

  it('serves a new build that takes the place of the old one', async () => {
    const copy = `${root}-copy`;
    cpSync(root, copy, { recursive: true });
    own = await createGuideServer({ root: copy });
    writeFileSync(join(copy, 'index.html'), 'new');
    writeFileSync(join(copy, '_headers'), '/*\n  X-Build: 2');
    writeFileSync(join(copy, '404.html'), 'own page');
    expect(await get('/', { port: own.port })).toMatchObject({ body: 'new', headers: { 'x-build': '2' } });
    expect(await get('/missing', { port: own.port })).toMatchObject({ status: 404, body: 'own page' });
    writeFileSync(join(copy, '_headers'), 'nonsense');
    expect(await get('/', { port: own.port })).toMatchObject({ status: 500, body: expect.stringContaining('line 1') });
    rmSync(copy, { recursive: true });
  });

  it('refuses a folder that is not there, and a _headers file that it cannot read', async () => {
    await expect(createGuideServer({ root: join(root, 'nowhere') })).rejects.toThrow('npm run build');
    const bad = mkdtempSync(join(tmpdir(), 'lommeguide-serve-'));
    writeFileSync(join(bad, '_headers'), 'nonsense');
    await expect(createGuideServer({ root: bad })).rejects.toThrow('_headers, line 1');
    rmSync(bad, { recursive: true });
  });
});

describe('the command', () => {
  function start(folder: string, PORT: string, env: Record<string, string> = {}) {
    return spawn(process.execPath, [fileURLToPath(new URL('../../tools/serve.mjs', import.meta.url)), folder], { env: { ...process.env, BASE: '/', ...env, PORT } });
  }

  it.each([['/', '/'], ['/guide', '/guide/']])('says where the guide is, under BASE=%s', async (base, path) => {
    const child = start(root, '0', { BASE: base });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill();
    expect(String(line).replace(/\d+/, 'PORT')).toBe(`Lommeguide: http://localhost:PORT${path}\n`);
  });

  it.each([
    ['a taken port', () => root, () => String(server.port), () => `Port ${server.port} is already in use. Choose another one: PORT=4173 npm start\n`],
    ['a port that is none', () => root, () => '80x', () => 'PORT must be a number from 0 to 65535, not "80x".\n'],
    ['a missing build', () => join(root, 'nowhere'), () => '0', () => `There is no folder ${join(root, 'nowhere')}. Build the guide first: npm run build\n`],
  ])('explains %s and fails', async (_name, folder, port, message) => {
    const child = start(folder(), port());
    const [[code], said] = await Promise.all([once(child, 'close'), text(child.stderr)]);
    expect({ code, said }).toEqual({ code: 1, said: message() });
  });
});
