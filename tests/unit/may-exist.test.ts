import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { mayExist } from '../../src/storage/may-exist';
import { openSeen } from '../../src/storage/seen';

afterEach(() => vi.unstubAllGlobals());

it('knows a database that was made, and makes none by asking', async () => {
  expect(await mayExist('a')).toBe(false);
  expect(await mayExist('a')).toBe(false);
  await openSeen('a').add('hint');
  expect(await mayExist('a')).toBe(true);
  expect(await mayExist('b')).toBe(false);
});

it('takes it for possible where the browser does not tell', async () => {
  vi.stubGlobal('indexedDB', { databases: undefined });
  expect(await mayExist('a')).toBe(true);
  vi.stubGlobal('indexedDB', { databases: () => Promise.reject(new Error('SecurityError')) });
  expect(await mayExist('a')).toBe(true);
});
