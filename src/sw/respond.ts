import { CACHE, shell } from './shell';

const hashedFiles = `${shell.base}assets/`;

/** The cached document that a navigation to `path` asks for; none where the path is not the guide's. */
export function documentFor(path: string): string | undefined {
  const below = path.slice(shell.base.length).replace(/index\.html$/, '');
  return shell.documents.includes(below) ? shell.base + below : undefined;
}

async function fromCache(url: string): Promise<Response | undefined> {
  try {
    const own = await (await caches.open(CACHE)).match(url);
    if (own) return own;
    // A page of another version may still ask for its own files.
    if (!new URL(url, self.location.href).pathname.startsWith(hashedFiles)) return undefined;
    for (const name of await caches.keys()) {
      const other = name.startsWith(shell.cachePrefix) ? await (await caches.open(name)).match(url) : undefined;
      if (other) return other;
    }
  } catch {
    // Without storage the network answers.
  }
  return undefined;
}

const lastResort = (): Response => new Response(shell.lastResort.html, { headers: shell.lastResort.headers });

/** Answers from the cache, else from the network; a navigation that neither can answer gets the document with the number. */
export async function respond(request: Request): Promise<Response> {
  const navigates = request.mode === 'navigate';
  const address = navigates ? documentFor(new URL(request.url).pathname) : request.url;
  const cached = address === undefined ? undefined : await fromCache(address);
  if (cached) return cached;
  if (!navigates) return fetch(request);
  return fetch(request).catch(lastResort);
}
