import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST } from '../../tools/serve.mjs';

interface Version {
  readonly version: string;
  readonly edition: string;
  readonly builtOn: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}

const { version, edition, builtOn, files } = JSON.parse(readFileSync(join(DIST, 'version.json'), 'utf8')) as Version;
const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');

describe('version.json', () => {
  it('names the version and the date that the worker has, and the plan\'s edition', () => {
    expect(version).toMatch(/^[0-9a-f]{8}$/);
    expect(worker).toMatch(new RegExp(`version:[\`"']${version}`));
    expect(builtOn).toBe('2026-01-01');
    expect(worker).toMatch(new RegExp(`builtOn:[\`"']${builtOn}`));
    expect(readFileSync(join(DIST, 'index.html'), 'utf8')).toContain(edition);
  });
  it('lists every file that was built, but for itself and what is only packed', () => {
    const built = readdirSync(DIST, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => relative(DIST, join(entry.parentPath, entry.name)));
    expect(Object.keys(files)).toEqual(built.filter((file) => file !== 'version.json' && !file.endsWith('.br')).toSorted());
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['index.html', 'en/index.html', 'sw.js', 'rescue.html', 'rescue.js', 'rescue.css', '404.html', '_headers', 'ops/nginx.conf']));
  });
  it('with the hash of what lies there', () => {
    for (const [file, hash] of Object.entries(files)) expect(createHash('sha256').update(readFileSync(join(DIST, file))).digest('hex'), file).toBe(hash);
  });
  it('is not kept by the worker, nor are the pages beside the guide: they are for when that is broken', () => {
    expect(worker).toContain('manifest.webmanifest');
    for (const file of ['version.json', 'rescue.', '404.html', 'ops/']) expect(worker).not.toContain(file);
  });
});
