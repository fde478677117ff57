import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIST } from '../../tools/serve.mjs';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

// The worker keeps a document with the headers that it came with. A server that answers "not changed" would leave the old ones on it.
describe('a build in which only a header is another', () => {
  let folder: TemporaryFolder;
  const before = (file: string): string => readFileSync(join(DIST, file), 'utf8');
  const after = (file: string): string => readFileSync(join(folder.path, 'out', file), 'utf8');
  const mark = /<meta name="headers" content="([0-9a-f]{8})">/;

  beforeAll(() => {
    folder = temporaryFolder();
    const root = join(folder.path, 'project');
    for (const name of readdirSync(PROJECT).filter((entry) => !['node_modules', 'dist', '.git', 'tests', 'docs'].includes(entry))) cpSync(join(PROJECT, name), join(root, name), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
    const source = join(root, 'tools/build/headers.ts');
    writeFileSync(source, readFileSync(source, 'utf8').replace("'Referrer-Policy': 'no-referrer'", "'Referrer-Policy': 'same-origin'"));
    const { status, stderr } = spawnSync(process.execPath, [join(PROJECT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', join(folder.path, 'out'), '--emptyOutDir'], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', SOURCE_DATE_EPOCH: '1767225600', BASE: '/' } });
    expect(status, stderr).toBe(0);
  });
  afterAll(() => folder.remove());

  it('sends it', () => {
    expect(before('_headers')).toContain('Referrer-Policy: no-referrer');
    expect(after('_headers')).toContain('Referrer-Policy: same-origin');
  });
  it('has a document that differs in its mark alone, in each language', () => {
    for (const file of ['index.html', 'en/index.html']) {
      expect(mark.exec(after(file))?.[1], file).not.toBe(mark.exec(before(file))?.[1]);
      expect(after(file).replace(mark, ''), file).toBe(before(file).replace(mark, ''));
    }
  });
  it('has a worker of another version, which fetches the documents anew and nothing else', () => {
    const listed = (worker: string) => Object.fromEntries([...worker.matchAll(/url:[`"']([^`"']+)[`"'],integrity:[`"'](sha256-[^`"']+)/g)].map(([, url = '', integrity = '']) => [url, integrity]));
    const version = (worker: string) => /version:[`"']([0-9a-f]{8})/.exec(worker)?.[1];
    const [old, fresh] = [before('sw.js'), after('sw.js')];
    expect(version(fresh)).toMatch(/^[0-9a-f]{8}$/);
    expect(version(fresh)).not.toBe(version(old));
    const [was, is] = [listed(old), listed(fresh)];
    expect(Object.keys(is)).toEqual(Object.keys(was));
    expect(Object.keys(is).filter((url) => is[url] !== was[url])).toEqual(['/', '/en/']);
  });
});
