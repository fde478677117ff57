import type { Checked } from '../core/worker-protocol';
import { fillCache, missingOf } from './fill-cache';
import { note, readNotes } from './notes';
import { CACHE, entriesFor, ourCaches, shell } from './shell';

/** Reads this version's cache, fetches what has gone missing of a language, and says whether every file of it is there, and whether the other languages are too. */
export async function checkCache(language: string): Promise<Checked> {
  const needed = entriesFor(new Set([language]));
  const complete = (await missingOf(needed)).length === 0 || (await fillCache(needed, () => undefined).then(() => true, () => false));
  return { complete, whole: complete && (await missingOf(shell.entries)).length === 0, version: shell.version, ...(shell.builtOn !== undefined && { builtOn: shell.builtOn }), notes: await readNotes() };
}

/** Deletes our caches of other versions. WARNING: only while no page of another version is open, and no newer version is installing or waiting. */
export async function dropOtherVersions(): Promise<void> {
  const others = (await ourCaches()).filter((name) => name !== CACHE);
  if (others.length === 0) return;
  // What they noted goes along.
  await note({});
  await Promise.all(others.map((name) => caches.delete(name)));
}
