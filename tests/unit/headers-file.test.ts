import { describe, expect, it } from 'vitest';
import { forPlainHttp, headersFor, parseHeadersFile } from '../../tools/headers-file.mjs';

const FILE = `# for every address
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache
  Content-Security-Policy: default-src 'none'; img-src https://a.example:443; upgrade-insecure-requests

/assets/*
  cache-control: public, max-age=31536000, immutable

/
  Link: </a.css>; rel=preload
  Link: </b.js>; rel=preload

/lov/:id
  X-Law: yes
`;

function headers(path: string) {
  return Object.fromEntries(headersFor(parseHeadersFile(FILE), path));
}

describe('a _headers file', () => {
  it('gives every path the headers of /*', () => {
    expect(headers('/en/')).toEqual({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
      'content-security-policy': "default-src 'none'; img-src https://a.example:443; upgrade-insecure-requests",
    });
  });

  it('lets a later block replace a value, whatever its case', () => {
    expect(headers('/assets/main-1a2b.js')['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers('/assets-old/main.js')['cache-control']).toBe('no-cache');
  });

  it('joins a name that one block holds twice', () => {
    expect(headers('/').link).toBe('</a.css>; rel=preload, </b.js>; rel=preload');
    expect(headers('/en/').link).toBeUndefined();
  });

  it('takes :name for one segment and every other character as it is', () => {
    expect(headers('/lov/bl-133')['x-law']).toBe('yes');
    expect(headers('/lov/bl/133')['x-law']).toBeUndefined();
    const [rule] = parseHeadersFile('/sw.js\n  A: b');
    expect(rule?.matches.test('/sw.js')).toBe(true);
    expect(rule?.matches.test('/swxjs')).toBe(false);
  });

  it.each([
    ['a header before any path', '  A: b', 1],
    ['a line that is not indented', '/*\nA: b', 2],
    ['a header without a value', '/*\n  A:', 2],
    ['a line without a name', '/*\n\n  nonsense', 3],
  ])('refuses %s, naming its line', (_name, text, line) => {
    expect(() => parseHeadersFile(text)).toThrow(`line ${line}`);
  });
});

describe('headers over plain http', () => {
  it('leave out HSTS and upgrade-insecure-requests, and nothing else', () => {
    const rules = parseHeadersFile("/*\n  Strict-Transport-Security: max-age=1\n  Content-Security-Policy: default-src 'none'; upgrade-insecure-requests; base-uri 'none';\n  A: b");
    const all = headersFor(rules, '/');
    expect(Object.fromEntries(forPlainHttp(all))).toEqual({ 'content-security-policy': "default-src 'none'; base-uri 'none'", a: 'b' });
    expect(all.has('strict-transport-security')).toBe(true);
  });
});
