import { CACHE, shell, type ShellEntry } from './shell';

/** Fetches one file, whole and unchanged (integrity), into this version's cache. Rejects where it is missing, broken or not what was built. */
export async function fetchInto(cache: Cache, { url, integrity, hashed }: ShellEntry): Promise<void> {
  const response = await fetch(url, { integrity, cache: hashed ? 'default' : 'no-cache', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  // A redirected response may not answer a navigation.
  await cache.put(url, response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response);
}

/** Fills this version's cache with what it still lacks, all at once, and reports each file. Rejects where any file failed; what came stays for the next try. */
export async function fillCache(report: (done: number, total: number) => void): Promise<void> {
  const cache = await caches.open(CACHE);
  const present = new Set((await cache.keys()).map((request) => request.url));
  const total = shell.entries.length;
  let done = 0;
  const results = await Promise.allSettled(shell.entries.map(async (entry) => {
    if (!present.has(new URL(entry.url, self.location.href).href)) await fetchInto(cache, entry);
    report(++done, total);
  }));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
