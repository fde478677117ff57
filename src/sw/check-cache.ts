import type { Checked } from '../core/worker-protocol';
import { fillCache, missingOf } from './fill-cache';
import { CACHE, entriesFor, shell } from './shell';

/** Reads this version's cache, fetches what has gone missing of a language, and says whether every file of it is there, and whether the other languages are too. */
export async function checkCache(language: string): Promise<Checked> {
  const needed = entriesFor(new Set([language]));
  const complete = (await missingOf(needed)).length === 0 || (await fillCache(needed, () => undefined).then(() => true, () => false));
  return { complete, whole: complete && (await missingOf(shell.entries)).length === 0, version: shell.version, ...(shell.builtOn !== undefined && { builtOn: shell.builtOn }) };
}

/** Deletes our caches of other versions. WARNING: only while no page of another version is open, and no newer version is installing or waiting. */
export async function dropOtherVersions(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(shell.cachePrefix) && name !== CACHE).map((name) => caches.delete(name)));
}
