import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuideServer, DIST } from '../../tools/serve.mjs';
import { testHeaders } from '../helpers/expected-headers';

describe('the project\'s own server sends exactly', () => {
  let server: Awaited<ReturnType<typeof createGuideServer>>;
  beforeAll(async () => {
    server = await createGuideServer();
  });
  afterAll(() => server.close());

  // Over plain http; what belongs to https is left out there.
  testHeaders({ name: 'the project\'s own server', root: DIST, base: '/', secure: false, port: () => server.port });
});

describe('other hosts', () => {
  it('take the _headers file: Cloudflare Pages reads at most 100 rules, and 2,000 characters a line', () => {
    const lines = readFileSync(join(DIST, '_headers'), 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2_000);
  });
  it('pass over no file of the guide: GitHub Pages leaves out names that begin with an underscore or a dot', () => {
    const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map((path) => path.split('/').at(-1) ?? '');
    expect(names.filter((name) => /^[_.]/.test(name))).toEqual(['_headers']);
  });
  it('find a 404.html: without one, Cloudflare Pages answers every unknown address with the document', () => {
    expect(readFileSync(join(DIST, '404.html'), 'utf8')).toContain('Siden findes ikke');
  });
});
