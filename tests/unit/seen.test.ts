import 'fake-indexeddb/auto';
import { IDBFactory, IDBOpenDBRequest, IDBVersionChangeEvent } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectTo } from '../../src/storage/connection';
import { openGuideDatabase } from '../../src/storage/database';
import { openSeen } from '../../src/storage/seen';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what was shown once', () => {
  it('is remembered for the next visit', async () => {
    const first = openSeen('guide');
    expect(await first.has('hint')).toBe(false);
    await first.add('hint');
    expect(await first.has('hint')).toBe(true);
    expect(await openSeen('guide').has('hint')).toBe(true);
    expect(await openSeen('another pack').has('hint')).toBe(false);
  });

  it('is remembered for this visit where storage is missing', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const seen = openSeen('guide');
    await seen.add('hint');
    expect(await seen.has('hint')).toBe(true);
    expect(await seen.has('other')).toBe(false);
  });

  it('is read again after the connection was lost, three times', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    const seen = openSeen('guide');
    for (let time = 1; time <= 5; time++) {
      expect(await seen.has('hint')).toBe(false);
      expect(opened).toHaveBeenCalledTimes(Math.min(time, 3));
      await taken('guide');
    }
  });
});

describe('the connection', () => {
  it('is not given up for the loss of one that was replaced already', async () => {
    const lost: (() => void)[] = [];
    const open = vi.fn((_name: string, onLost: () => void) => {
      lost.push(onLost);
      return Promise.resolve({} as never);
    });
    const use = connectTo('guide', open);
    await use(() => Promise.resolve());
    lost[0]?.();
    await use(() => Promise.resolve());
    lost[0]?.();
    await use(() => Promise.resolve());
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('is opened again, once, for all tasks that find it dead', async () => {
    let opened = 0;
    const use = connectTo('guide', () => Promise.resolve(++opened as never));
    const task = vi.fn((db: unknown) => (db === 1 ? Promise.reject(new DOMException('the connection is closing', 'InvalidStateError')) : Promise.resolve('kept')));
    expect(await Promise.all([use(task), use(task)])).toEqual(['kept', 'kept']);
    expect(opened).toBe(2);
    expect(task).toHaveBeenCalledTimes(4);
  });

  it('is not blamed for what a task did wrong', async () => {
    const use = connectTo('guide', () => Promise.resolve({} as never));
    const task = vi.fn(() => Promise.reject(new DOMException('not a key', 'DataError')));
    await expect(use(task)).rejects.toThrow('not a key');
    expect(task).toHaveBeenCalledOnce();
  });
});

describe('the database', () => {
  it('does not keep anybody waiting who never gets an answer', async () => {
    vi.useFakeTimers();
    vi.stubGlobal('indexedDB', { open: () => new IDBOpenDBRequest() });
    const opening = expect(openGuideDatabase('guide', () => undefined)).rejects.toThrow('did not answer');
    await vi.advanceTimersByTimeAsync(3_000);
    await opening;
  });

  it('lets a newer guide in, and says that it lost its connection', async () => {
    const lost = vi.fn();
    await openGuideDatabase('guide', lost);
    (await newer('guide')).close();
    expect(lost).toHaveBeenCalledOnce();
  });

  it('waits for an older page that lets go when it is done', async () => {
    const older = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('guide', 1);
      request.onsuccess = () => resolve(request.result);
    });
    const opening = openGuideDatabase('guide', () => undefined);
    await new Promise<void>((asked) => (older.onversionchange = () => void setTimeout(asked, 20)));
    older.close();
    expect((await opening).version).toBe(2);
  });

  it('rejects where an older page does not let go within three seconds', async () => {
    vi.useFakeTimers();
    const request = new IDBOpenDBRequest();
    vi.stubGlobal('indexedDB', { open: () => request });
    const opening = expect(openGuideDatabase('guide', () => undefined)).rejects.toThrow('did not answer');
    request.dispatchEvent(new IDBVersionChangeEvent('blocked') as never);
    await vi.advanceTimersByTimeAsync(3_000);
    await opening;
  });
});

/** The database as a newer guide opens it. */
function newer(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 99);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });
}

/** The database taken away, as when the reader clears the site's data. */
function taken(name: string): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = () => resolve();
  });
}
