import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { clearDatabase } from '../../src/storage/clear-database';
import { openSeen } from '../../src/storage/seen';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('takes everything away, also while the database is open', async () => {
  const seen = openSeen('a');
  await seen.add('hint');
  expect(await seen.has('hint')).toBe(true);
  await clearDatabase('a');
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('a');
  expect(await openSeen('a').has('hint')).toBe(false);
});

it('does not mind where storage is blocked, or silent', async () => {
  vi.stubGlobal('indexedDB', { deleteDatabase: () => { throw new Error('SecurityError'); } });
  await clearDatabase('a');
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', { deleteDatabase: () => ({ addEventListener: () => undefined, removeEventListener: () => undefined }) });
  const cleared = clearDatabase('a');
  await vi.advanceTimersByTimeAsync(3_000);
  await cleared;
});
