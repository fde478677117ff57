import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { storageWorks } from '../../src/storage/storage-check';

let kept: Map<string, string>;
const storage = (change: Partial<Storage> = {}): void => vi.stubGlobal('localStorage', {
  setItem: (key: string, value: string) => kept.set(key, value),
  getItem: (key: string) => kept.get(key) ?? null,
  removeItem: (key: string) => kept.delete(key),
  ...change,
}) as unknown as void;

beforeEach(() => {
  kept = new Map();
  storage();
});
afterEach(() => vi.unstubAllGlobals());

it('finds that storage works, and leaves nothing', async () => {
  expect(await storageWorks('check')).toBe(true);
  expect([...kept]).toEqual([]);
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('check');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error as Error);
  });
  const keys = await new Promise((resolve) => {
    const asking = opened.transaction('seen').objectStore('seen').getAllKeys();
    asking.onsuccess = () => resolve(asking.result);
  });
  expect(keys).toEqual([]);
  opened.close();
});
it('finds localStorage that throws, or forgets', async () => {
  storage({ setItem: () => { throw new Error('QuotaExceededError'); } });
  expect(await storageWorks('check')).toBe(false);
  storage({ getItem: () => null });
  expect(await storageWorks('check')).toBe(false);
});
it('finds a database that does not open', async () => {
  vi.stubGlobal('indexedDB', { open: () => { throw new Error('SecurityError'); } });
  expect(await storageWorks('check')).toBe(false);
});
