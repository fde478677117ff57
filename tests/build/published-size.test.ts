import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { keptFiles, wireSize } from '../../tools/bench/sizes.mjs';
import { DIST } from '../../tools/serve.mjs';

const page = readFileSync(fileURLToPath(new URL('../../docs/publishing.md', import.meta.url)), 'utf8');
const files = ['sw.js', ...keptFiles(DIST).map(({ file }) => file)];

const packed = (file: string): number => wireSize(DIST, file);
// The level that the include for nginx sets.
const gzipped = (file: string): number => Math.min(readFileSync(join(DIST, file)).length, gzipSync(readFileSync(join(DIST, file)), { level: 6 }).length);
const sum = (size: (file: string) => number): number => files.reduce((total, file) => total + size(file), 0);

describe('what docs/publishing.md says of a first visit', () => {
  const [, brotli = '', gzip = ''] = /at most (\d+) kB compressed by brotli, (\d+) kB by gzip/.exec(page) ?? [];

  it.each([['brotli', Number(brotli), sum(packed)], ['gzip', Number(gzip), sum(gzipped)]])('holds, and is not out of date: %s, at most %d kB', (_, told, bytes) => {
    expect(bytes).toBeLessThanOrEqual(told * 1000);
    expect(bytes).toBeGreaterThan(told * 1000 * 0.8);
  });
  it('is what 100,000 of them cost, and the number of requests', () => {
    expect(page).toContain(`| 100,000 first visits | at most ${Number(brotli) / 10} GB | at most ${Number(gzip) / 10} GB |`);
    const [, requests] = /in some (\d+) requests/.exec(page) ?? [];
    // The document is asked for twice.
    expect(Math.abs(Number(requests) - files.length - 1)).toBeLessThanOrEqual(2);
  });
});
