import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

function project(name: string, options: object) {
  return { extends: true as const, test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], ...options } };
}

// A slow machine is no fault.
const setClock = { pool: 'threads', maxWorkers: 2, setupFiles: ['tests/helpers/clock.setup.ts'], testTimeout: 30_000 };
// On a busy machine a browser may be late for once; what is wrong in the guide is wrong the second time too.
const browser = { retry: 1, testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000, interval: 50 } } };

export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    coverage: {
      provider: 'v8',
      include: ['src/core/**/*.ts', 'src/storage/**/*.ts'],
      reportsDirectory: 'node_modules/.cache/coverage',
      reporter: [['text', { skipFull: true }]],
      thresholds: { lines: 100, branches: 100 },
    },
    projects: [
      project('unit', setClock),
      // These only read: what one file has loaded the next one need not load again.
      project('content', { ...setClock, isolate: false }),
      project('search', { ...setClock, isolate: false }),
      // What authors run: real commands, over copies of the packs.
      project('authors', setClock),
      // Each of these runs whole builds.
      project('build', { testTimeout: 120_000, hookTimeout: 60_000 }),
      // Three engines at once are more than two cores bear.
      project('e2e', { ...browser, maxWorkers: 2 }),
      project('faults', { ...browser, maxWorkers: 2 }),
    ],
  },
});
