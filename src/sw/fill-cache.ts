import { CACHE, shell, type ShellEntry } from './shell';

/** Fetches one file, whole and unchanged (integrity), into this version's cache. Rejects where it is missing, broken or not what was built. */
async function fetchInto(cache: Cache, { url, integrity, hashed }: ShellEntry): Promise<void> {
  const response = await fetch(url, { integrity, cache: hashed ? 'default' : 'no-cache', credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  // A redirected response may not answer a navigation.
  await cache.put(url, response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response);
}

/** The entries that cannot be read from this version's cache. */
export async function missingEntries(): Promise<ShellEntry[]> {
  const cache = await caches.open(CACHE);
  const found = await Promise.all(shell.entries.map(async ({ url }) => (await cache.match(url))?.ok === true));
  return shell.entries.filter((_, at) => !found[at]);
}

async function fetchMissing(report: (done: number, total: number) => void): Promise<void> {
  const total = shell.entries.length;
  const missing = await missingEntries();
  const cache = await caches.open(CACHE);
  let done = total - missing.length;
  // Not `all`: what comes although another file fails is kept for the next try.
  const results = await Promise.allSettled(missing.map((entry) => fetchInto(cache, entry).then(() => report(++done, total))));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Fills this version's cache with what it lacks, all at once, reports each file, and reads everything back. Rejects where a file failed or cannot be read. */
export async function fillCache(report: (done: number, total: number) => void): Promise<void> {
  await fetchMissing(report);
  if ((await missingEntries()).length === 0) return;
  // WebKit's cache in memory accepts a file that it held before a failed install and does not keep it: begin afresh.
  await caches.delete(CACHE);
  await fetchMissing(report);
  if ((await missingEntries()).length > 0) throw new Error('the cache does not keep what it is given');
}
