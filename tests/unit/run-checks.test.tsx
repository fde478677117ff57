// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { runChecks, type CheckTools, type CheckView } from '../../src/islands/upkeep/run-checks';

const BUILT = Date.UTC(2026, 0, 1);
const FILES = ['/', '/assets/main.js'];

const tools = (change: Partial<CheckTools> = {}): CheckTools => ({
  files: (_repair, onFile) => {
    FILES.forEach((url, at) => onFile({ url, whole: true, done: at + 1, total: FILES.length }));
    return Promise.resolve();
  },
  storage: () => Promise.resolve(true),
  serverTime: () => Promise.resolve(undefined),
  now: () => BUILT + 1,
  ...change,
});

async function views(change: Partial<CheckTools> = {}, repairing = false): Promise<CheckView[]> {
  const seen: CheckView[] = [];
  await runChecks({ tools: tools(change), repairing, call: 'tel:+4511111111', builtAt: BUILT, onChange: (view) => seen.push(view) });
  return seen;
}

beforeEach(() => {
  document.body.innerHTML = '<nav class="bar"><a class="hotline" href="tel:+4511111111">Hotline</a></nav>';
  // Nothing is laid out here.
  Element.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
});

it('goes through files, storage, clock and call, and tells how far it is', async () => {
  const seen = await views();
  expect(seen.at(-1)).toEqual({ steps: { files: true, storage: true, clock: true, call: true }, done: 2, total: 2, broken: [], repairing: false, over: true });
  expect(seen.map(({ done }) => done)).toContain(1);
  expect(seen.slice(0, -1).every(({ over }) => !over)).toBe(true);
  expect(Object.keys(seen[0]?.steps ?? {})).toEqual(['files']);
});
it('names the files that are broken', async () => {
  const seen = await views({ files: (_repair, onFile) => {
    FILES.forEach((url, at) => onFile({ url, whole: url === '/', done: at + 1, total: FILES.length }));
    return Promise.resolve();
  } });
  expect(seen.at(-1)).toMatchObject({ steps: { files: false, call: true }, broken: ['/assets/main.js'], over: true });
});
it.each<[string, Partial<CheckTools>, string]>([
  ['nobody can read the files', { files: () => Promise.reject(new Error('no worker')) }, 'files'],
  ['storage does not work', { storage: () => Promise.resolve(false) }, 'storage'],
  ['the clock is set before the build', { now: () => BUILT - 1 }, 'clock'],
  ['the server tells another time', { serverTime: () => Promise.resolve(BUILT + 3_600_000) }, 'clock'],
])('finds that %s, and goes on', async (_name, change, step) => {
  expect((await views(change)).at(-1)).toMatchObject({ steps: { files: true, storage: true, clock: true, call: true, [step]: false }, over: true });
});
it('finds a call button that calls somebody else, or is not there', async () => {
  document.querySelector('.hotline')?.setAttribute('href', 'tel:+4500000000');
  expect((await views()).at(-1)?.steps.call).toBe(false);
  document.body.innerHTML = '';
  expect((await views()).at(-1)?.steps.call).toBe(false);
});
it('has what is broken fetched anew where it was asked to', async () => {
  const asked: boolean[] = [];
  await views({ files: (repair) => {
    asked.push(repair);
    return Promise.resolve();
  } }, true);
  expect(asked).toEqual([true]);
});
