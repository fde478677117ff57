import 'fake-indexeddb/auto';
import { IDBFactory, IDBOpenDBRequest, IDBVersionChangeEvent } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectTo } from '../../src/storage/connection';
import { openGuideDatabase } from '../../src/storage/database';
import { openFavourites } from '../../src/storage/favourites';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => void vi.unstubAllGlobals());

const saved = async (database = 'guide'): Promise<readonly string[]> => (await openFavourites(database).load()).ids;

describe('what the reader saved', () => {
  it('is there at the next start, until it is removed', async () => {
    const favourites = openFavourites('guide');
    expect(await favourites.load()).toEqual({ ids: [], kept: true });
    expect(await favourites.set('tegn-4', true)).toBe(true);
    expect(await favourites.set('lov-bl-133', true)).toBe(true);
    expect(await favourites.load()).toEqual({ ids: ['lov-bl-133', 'tegn-4'], kept: true });
    expect(await saved()).toEqual(['lov-bl-133', 'tegn-4']);
    expect(await saved('another pack')).toEqual([]);
    await openFavourites('guide').set('tegn-4', false);
    expect(await saved()).toEqual(['lov-bl-133']);
    await favourites.set('tegn-1', true);
    expect(await favourites.clear()).toBe(true);
    expect(await saved()).toEqual([]);
  });

  it('is the last of several quick changes', async () => {
    const favourites = openFavourites('guide');
    await Promise.all([true, false, true, false].map((on) => favourites.set('tegn-4', on)));
    expect(await saved()).toEqual([]);
    await Promise.all([favourites.set('tegn-4', true), favourites.set('tegn-5', true), favourites.load()]);
    expect(await favourites.load()).toEqual({ ids: ['tegn-4', 'tegn-5'], kept: true });
  });

  it('lasts as long as the page where storage is missing, and says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const favourites = openFavourites('guide');
    expect(await favourites.load()).toEqual({ ids: [], kept: false });
    expect(await favourites.set('tegn-4', true)).toBe(false);
    expect(await favourites.set('tegn-5', true)).toBe(false);
    expect(await favourites.set('tegn-5', false)).toBe(false);
    expect(await favourites.load()).toEqual({ ids: ['tegn-4'], kept: false });
    expect(await favourites.clear()).toBe(false);
    expect(await favourites.load()).toEqual({ ids: [], kept: false });
  });

  it('is written with the next change where the phone did not take it', async () => {
    await openFavourites('guide').set('tegn-1', true);
    const favourites = openFavourites('guide');
    await favourites.load();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const removed = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await favourites.set('tegn-4', true)).toBe(false);
    expect(await favourites.set('tegn-1', false)).toBe(false);
    expect(await favourites.load()).toEqual({ ids: ['tegn-4'], kept: false });
    expect(await saved()).toEqual(['tegn-1']);
    put.mockRestore();
    removed.mockRestore();
    expect(await favourites.set('tegn-5', true)).toBe(true);
    expect(await saved()).toEqual(['tegn-4', 'tegn-5']);
  });
});

describe('the database of another edition', () => {
  it('keeps what an older one stored', async () => {
    const visit = { startedAt: 1, changedAt: 2, marks: ['tegn-1'], flows: {} };
    await older('guide', visit);
    await openFavourites('guide').set('tegn-4', true);
    expect(await connectTo('guide')((db) => Promise.all([db.get('visit', 'current'), db.get('seen', 'install-hint'), db.getAllKeys('favourites')]))).toEqual([visit, true, ['tegn-4']]);
  });

  it('is used as it is where a newer one was here', async () => {
    await openFavourites('guide').set('tegn-4', true);
    (await newer('guide')).close();
    expect(await openFavourites('guide').load()).toEqual({ ids: ['tegn-4'], kept: true });
  });

  it('is given up where the phone refuses for another reason', async () => {
    const request = Object.assign(new IDBOpenDBRequest(), { readyState: 'done', error: new DOMException('no room', 'UnknownError') });
    const open = vi.fn(() => request);
    vi.stubGlobal('indexedDB', { open });
    const opening = openGuideDatabase('guide', () => undefined);
    request.dispatchEvent(new IDBVersionChangeEvent('error') as never);
    await expect(opening).rejects.toThrow('no room');
    expect(open).toHaveBeenCalledOnce();
  });
});

/** The database as the first edition made it. */
function older(name: string, visit: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('seen').put(true, 'install-hint');
      request.result.createObjectStore('visit').put(visit, 'current');
    };
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = () => reject(request.error as Error);
  });
}

/** The database as a newer edition opens it. */
function newer(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 99);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });
}
