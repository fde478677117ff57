import type { Verified } from '../core/worker-protocol';
import { fetchInto } from './fill-cache';
import { CACHE, entriesOf, shell, type ShellEntry } from './shell';

async function isWhole(cache: Cache, { url, integrity }: ShellEntry): Promise<boolean> {
  const found = await cache.match(url);
  if (!found?.ok) return false;
  const hash = await crypto.subtle.digest('SHA-256', await found.arrayBuffer());
  return integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

/** Reads every file of this version that a language needs, and those of other languages that lie there, and reports of each whether it is what was built. With `repair` a file that is not is fetched anew first; nothing is deleted before that came. */
export async function verifyCache(language: string, repair: boolean, report: (file: Verified) => void): Promise<void> {
  const cache = await caches.open(CACHE);
  const needed = entriesOf(new Set([language]));
  const there = await Promise.all(shell.entries.map(async (entry) => needed.includes(entry) || (await cache.match(entry.url)) !== undefined));
  const entries = shell.entries.filter((_, at) => there[at]);
  for (const [at, entry] of entries.entries()) {
    let whole = await isWhole(cache, entry);
    if (!whole && repair) whole = await fetchInto(cache, entry, 'reload').then(() => isWhole(cache, entry), () => false);
    report({ url: entry.url, whole, done: at + 1, total: entries.length });
  }
}
