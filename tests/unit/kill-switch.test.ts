import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Checked, Question } from '../../src/core/worker-protocol';

const CODE = readFileSync(fileURLToPath(new URL('../../ops/kill-switch.js', import.meta.url)), 'utf8');
const ORIGIN = 'https://example.dk';

/** Runs the kill switch as a browser would, among the caches and pages of its origin, and tells what it did. */
async function run({ script, caches, pages = [] }: { script: string; caches: readonly string[]; pages?: readonly string[] }) {
  const kept = new Set(caches);
  const done: string[] = [];
  const listeners: Record<string, (event: unknown) => void> = {};
  const self = {
    location: new URL(script, ORIGIN),
    skipWaiting: () => done.push('skipWaiting'),
    registration: { unregister: () => Promise.resolve(done.push('unregister')) },
    clients: {
      matchAll: () => Promise.resolve(pages.map((page) => ({
        url: new URL(page, ORIGIN).href,
        navigate: (url: string) => {
          done.push(`navigate ${url.slice(ORIGIN.length)}`);
          return page.includes('refuses') ? Promise.reject(new TypeError('not now')) : Promise.resolve();
        },
      }))),
    },
    addEventListener: (type: string, listener: (event: unknown) => void) => void (listeners[type] = listener),
  };
  runInNewContext(CODE, { self, URL, caches: { keys: () => Promise.resolve([...kept]), delete: (name: string) => Promise.resolve(kept.delete(name)) } });
  listeners['install']?.({});
  let ended: unknown;
  listeners['activate']?.({ waitUntil: (promise: Promise<unknown>) => void (ended = promise) });
  await ended;
  return { kept: [...kept], done, listeners };
}

describe('the kill switch', () => {
  it('takes over at once, deletes the caches of its guide, goes, and lets the open pages load anew', async () => {
    const { kept, done } = await run({ script: '/sw.js', caches: ['lommeguide:/:koebenhavn:0123abcd', 'lommeguide:/:koebenhavn:89ef0123'], pages: ['/', '/en/', '/?a=b#tegn'] });
    expect(kept).toEqual([]);
    expect(done).toEqual(['skipWaiting', 'unregister', 'navigate /', 'navigate /en/', 'navigate /?a=b']);
  });
  it('knows its guide by where it lies, and leaves the caches and pages of others alone', async () => {
    const others = ['lommeguide:/:koebenhavn:1', 'lommeguide:/guide2/:koebenhavn:1', 'lommeguide:/guide/en/:koebenhavn:1', 'workbox-precache', 'another'];
    const { kept, done } = await run({ script: '/guide/sw.js', caches: ['lommeguide:/guide/:koebenhavn:1', ...others], pages: ['/guide/', '/guide/index.html', '/guide/intranet/', '/other/', '/'] });
    expect(kept).toEqual(others);
    expect(done.filter((step) => step.startsWith('navigate'))).toEqual(['navigate /guide/', 'navigate /guide/index.html']);
  });
  it('reloads no page where there was nothing to delete: a page that registers it again must not reload for ever', async () => {
    const { done } = await run({ script: '/sw.js', caches: ['another'], pages: ['/'] });
    expect(done).toEqual(['skipWaiting', 'unregister']);
  });
  it('goes on where a page cannot be reloaded', async () => {
    const { done } = await run({ script: '/sw.js', caches: ['lommeguide:/:x:1'], pages: ['/?refuses', '/'] });
    expect(done.slice(-2)).toEqual(['navigate /?refuses', 'navigate /']);
  });
  it('tells a page that asks that nothing is kept, and touches no database', async () => {
    const { listeners } = await run({ script: '/sw.js', caches: [] });
    const answers: unknown[] = [];
    const ask = (question: unknown): unknown => listeners['message']?.({ data: question, ports: [{ postMessage: (answer: unknown) => answers.push(answer) }] });
    ask({ type: 'check', language: 'da' } satisfies Question);
    ask({ type: 'skip-waiting' } satisfies Question);
    ask(null);
    expect(answers).toEqual([{ complete: false, whole: false, version: '', notes: {} } satisfies Checked]);
    expect(CODE.replace(/^\/\/.*$/gm, '')).not.toMatch(/indexedDB|localStorage/i);
  });
});
