import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersByPath } from '../../tools/build/headers';
import { NGINX_INCLUDE, nginxInclude } from '../../tools/build/nginx-include';
import { findNginx } from '../../tools/nginx.mjs';
import { DIST } from '../../tools/serve.mjs';
import { testHeaders } from '../helpers/expected-headers';
import { startNginx, type NginxSite } from '../helpers/nginx-site';
import { ask } from '../helpers/raw-request';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

const WHERE = 'a real nginx (skipped where there is none: apt-get install nginx-light)';

describe.skipIf(findNginx() === undefined)(`${WHERE} sends, by the include that the build wrote, exactly`, () => {
  let folder: TemporaryFolder;
  let nginx: NginxSite;
  beforeAll(async () => {
    folder = temporaryFolder();
    // As on a server that has other rules too; none of them may reach the guide.
    nginx = await startNginx(folder.path, `
    root ${DIST};
    etag off;
    expires 1h;
    add_header X-Other yes always;
    location ~* \\.(js|png|html)$ { expires 30d; }
    include ${join(DIST, NGINX_INCLUDE)};`);
  });
  afterAll(async () => {
    await nginx?.stop();
    await folder.remove();
  });

  testHeaders({ name: 'a real nginx', root: DIST, base: '/', secure: true, port: () => nginx.port });
});

describe.skipIf(findNginx() === undefined)(`${WHERE}, with the guide under a path, sends exactly`, () => {
  let folder: TemporaryFolder;
  let nginx: NginxSite;
  // No second build: the same files, and the include that a build with BASE=/guide/ would write for them.
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const inlined = { styles: [/<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''], scripts: [/<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''] };
  const headers = headersByPath(inlined, '/guide/', { documents: ['', 'index.html', 'en/', 'en/index.html', 'rescue.html'], files: ['sw.js', 'manifest.webmanifest'], missing: '404.html' });
  beforeAll(async () => {
    folder = temporaryFolder();
    const site = join(folder.path, 'site');
    cpSync(DIST, join(site, 'guide'), { recursive: true });
    writeFileSync(join(site, 'index.html'), 'the municipality');
    const include = join(folder.path, 'guide.conf');
    writeFileSync(include, nginxInclude(headers, '/guide/', '404.html'));
    nginx = await startNginx(join(folder.path, 'nginx'), `
    root ${site};
    add_header X-Other yes always;
    include ${include};`);
  });
  afterAll(async () => {
    await nginx?.stop();
    await folder.remove();
  });

  testHeaders({ name: 'a real nginx, under a path', root: DIST, base: '/guide/', secure: true, port: () => nginx.port });

  it('nothing of it outside that path', async () => {
    const { status, headers: got, body } = await ask(nginx.port, '/');
    expect({ status, body: body.toString(), other: got['x-other'], policy: got['content-security-policy'], cache: got['cache-control'] }).toEqual({ status: 200, body: 'the municipality', other: 'yes', policy: undefined, cache: undefined });
  });
});

describe('the include', () => {
  it('is refused rather than written wrong', () => {
    const odd = (value: string) => () => nginxInclude(new Map([['/*', { 'X-Odd': value }]]), '/', '404.html');
    expect(odd('as it should be')).not.toThrow();
    for (const value of ['a "quoted" word', 'a $variable', 'a back\\slash']) expect(odd(value), value).toThrow(value);
    expect(() => nginxInclude(new Map<string, Record<string, string>>([['/*', {}], ['/a', { 'X-Odd': 'only here' }]]), '/', '404.html')).toThrow('X-Odd');
  });
});
