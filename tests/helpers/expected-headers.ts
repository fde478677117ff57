import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fault } from './fault';
import { ask, type RawAnswer } from './raw-request';

/** What a server adds for itself; all else must be as written here, and nothing more. */
const ITS_OWN = ['date', 'server', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'accept-ranges', 'etag', 'last-modified', 'vary'];
const DENIED = 'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()';

const hash = (body: string | undefined): string => `'sha256-${createHash('sha256').update(body ?? '').digest('base64')}'`;

/** The headers that every answer about a built guide carries, written out here once more. `secure`: as meant for https. */
function everywhere(root: string, secure: boolean): Readonly<Record<string, string>> {
  const html = readFileSync(join(root, 'index.html'), 'utf8');
  const script = hash(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1]);
  const sheet = hash(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1]);
  return {
    'content-security-policy': `default-src 'none'; script-src 'self' ${script}; script-src-attr 'none'; style-src 'self' ${sheet}; style-src-attr 'none'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types sw${secure ? '; upgrade-insecure-requests' : ''}`,
    ...(secure && { 'strict-transport-security': 'max-age=63072000' }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'x-frame-options': 'DENY',
    'permissions-policy': DENIED,
  };
}

const HTML = 'text/html; charset=utf-8';
const JAVASCRIPT = 'text/javascript; charset=utf-8';
const ANEW = 'no-cache';
const FOREVER = 'public, max-age=31536000, immutable';
const UNTOUCHED = 'no-cache, no-transform';

/** A server under test, which serves the built folder `root` under `base`. */
export interface HeaderSite {
  /** What stands in the table of faults. */
  readonly name: string;
  readonly root: string;
  readonly base: string;
  readonly secure: boolean;
  port(): number;
}

/** Tests that a server sends exactly the headers of the guide: for each kind of file, for what is not there, for 304, by GET and by HEAD. */
export function testHeaders({ name, root, base, secure, port }: HeaderSite): void {
  const asset = readdirSync(join(root, 'assets')).find((name) => name.startsWith('main') && name.endsWith('.js')) ?? '';
  const all = everywhere(root, secure);
  const told = ({ headers }: RawAnswer): Record<string, string> => Object.fromEntries(Object.entries(headers).filter(([name]) => !ITS_OWN.includes(name)));
  const kinds: [string, string, string, string][] = [
    ['the document', '', HTML, UNTOUCHED],
    ['the document in English', 'en/', HTML, UNTOUCHED],
    ['the document by its file name', 'index.html', HTML, UNTOUCHED],
    ['rescue.html', 'rescue.html', HTML, UNTOUCHED],
    ['the worker', 'sw.js', JAVASCRIPT, ANEW],
    ['an asset', `assets/${asset}`, JAVASCRIPT, FOREVER],
    ['the manifest', 'manifest.webmanifest', 'application/manifest+json', ANEW],
    ['an icon', 'icon.svg', 'image/svg+xml', ANEW],
    ['another icon', 'icon-192.png', 'image/png', ANEW],
    ['version.json', 'version.json', 'application/json', ANEW],
  ];

  fault(`F26 the headers drift, on ${name}: exact strings, by GET, by HEAD, packed, and for 304`, async () => {
    for (const [kind, path, type, cache] of kinds) {
      const expected = { ...all, 'cache-control': cache };
      const got = await ask(port(), base + path);
      expect({ status: got.status, told: told(got) }, kind).toEqual({ status: 200, told: { ...expected, 'content-type': type } });
      const head = await ask(port(), base + path, { method: 'HEAD' });
      expect({ status: head.status, told: told(head), body: head.body.length }, kind).toEqual({ status: 200, told: { ...expected, 'content-type': type }, body: 0 });

      const packed = await ask(port(), base + path, { headers: { 'Accept-Encoding': 'gzip, br' } });
      const { 'content-encoding': encoding, ...rest } = told(packed);
      expect({ status: packed.status, rest }, kind).toEqual({ status: 200, rest: { ...expected, 'content-type': type } });
      if (type === HTML || type === JAVASCRIPT) {
        if (got.body.length > 10_000) expect(encoding, kind).toMatch(/^(br|gzip)$/);
        if (encoding !== undefined) expect(packed.headers['vary'], kind).toBe('Accept-Encoding');
      }

      for (const method of ['GET', 'HEAD']) {
        const again = await ask(port(), base + path, { method, headers: { 'If-None-Match': got.headers['etag'] ?? 'none was sent' } });
        const { 'content-type': _type, ...kept } = told(again);
        expect({ method, status: again.status, kept, body: again.body.length }, kind).toEqual({ method, status: 304, kept: expected, body: 0 });
      }
    }
    return kinds.map(([kind]) => kind).join(', ');
  });

  fault(`F26 the headers drift, on ${name}, for what is not there: exact strings, by GET and by HEAD`, async () => {
    const missing = ['findes-ikke', 'assets/findes-ikke.js', 'en/findes-ikke/', '_headers', 'ops/nginx.conf', 'index.html.br', '.git/config'];
    for (const path of missing) {
      const expected = { status: 404, told: { ...all, 'content-type': HTML, 'cache-control': 'no-store' } };
      const got = await ask(port(), base + path);
      expect({ status: got.status, told: told(got) }, path).toEqual(expected);
      expect(got.body.toString(), path).toBe(readFileSync(join(root, '404.html'), 'utf8'));
      const head = await ask(port(), base + path, { method: 'HEAD' });
      expect({ status: head.status, told: told(head), body: head.body.length }, path).toEqual({ ...expected, body: 0 });
    }
    return `404 for ${missing.join(', ')}`;
  });

  it('a folder without its slash leads to the one with it', async () => {
    const { status, headers } = await ask(port(), `${base}en`);
    expect({ status, to: headers['location'], policy: headers['content-security-policy'] }).toEqual({ status: 301, to: `${base}en/`, policy: all['content-security-policy'] });
  });
}
