import type { Checked } from '../core/worker-protocol';
import { fillCache, missingEntries } from './fill-cache';
import { CACHE, shell } from './shell';

/** Reads this version's cache, fetches what has gone missing, and says whether every file is there. */
export async function checkCache(): Promise<Checked> {
  const complete = (await missingEntries()).length === 0 || (await fillCache(() => undefined).then(() => true, () => false));
  return { complete, version: shell.version, ...(shell.builtOn !== undefined && { builtOn: shell.builtOn }) };
}

/** Deletes our caches of other versions. WARNING: only while no page of another version is open, and no newer version is installing or waiting. */
export async function dropOtherVersions(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(shell.cachePrefix) && name !== CACHE).map((name) => caches.delete(name)));
}
