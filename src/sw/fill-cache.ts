import { CACHE, type ShellEntry } from './shell';

/** Fetches one file, whole and unchanged (integrity), into this version's cache. Rejects where it is missing, broken or not what was built; what lay there stays then. */
export async function fetchInto(cache: Cache, { url, integrity }: ShellEntry, mode: RequestCache = 'force-cache'): Promise<void> {
  const get = (cached: RequestCache): Promise<Response> => fetch(url, { integrity, cache: cached, credentials: 'same-origin' });
  // What the browser keeps itself is taken where it is what was built, without asking anybody. Where it is not – older, or broken –, past it, once.
  const response = await get(mode).catch(() => get('reload'));
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
  // A redirected response may not answer a navigation.
  await cache.put(url, response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response);
}

/** Those of the entries that cannot be read from this version's cache. */
export async function missingOf(entries: readonly ShellEntry[]): Promise<ShellEntry[]> {
  const cache = await caches.open(CACHE);
  const found = await Promise.all(entries.map(async ({ url }) => (await cache.match(url))?.ok === true));
  return entries.filter((_, at) => !found[at]);
}

async function fetchMissing(entries: readonly ShellEntry[], report: (done: number, total: number) => void): Promise<void> {
  const total = entries.length;
  const missing = await missingOf(entries);
  const cache = await caches.open(CACHE);
  let done = total - missing.length;
  // Not `all`: what comes although another file fails is kept for the next try.
  const results = await Promise.allSettled(missing.map((entry) => fetchInto(cache, entry).then(() => report(++done, total))));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Fills this version's cache with what it lacks of the entries, all at once, reports each file, and reads everything back. Rejects where a file failed or cannot be read. */
export async function fillCache(entries: readonly ShellEntry[], report: (done: number, total: number) => void): Promise<void> {
  await fetchMissing(entries, report);
  if ((await missingOf(entries)).length === 0) return;
  // WebKit's cache in memory accepts a file that it held before a failed install and does not keep it: begin afresh.
  await caches.delete(CACHE);
  await fetchMissing(entries, report);
  if ((await missingOf(entries)).length > 0) throw new Error('the cache does not keep what it is given');
}
