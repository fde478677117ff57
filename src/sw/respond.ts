import { CACHE, documentAt, ourCaches, shell } from './shell';
import { waitingDocument } from './let-in';

const hashedFiles = `${shell.base}assets/`;

async function fromCache(url: string): Promise<Response | undefined> {
  try {
    const own = await (await caches.open(CACHE)).match(url);
    if (own) return own;
    // A page of another version may still ask for its own files.
    if (!new URL(url, self.location.href).pathname.startsWith(hashedFiles)) return undefined;
    for (const name of await ourCaches()) {
      const other = await (await caches.open(name)).match(url);
      if (other) return other;
    }
  } catch {
    // Without storage the network answers.
  }
  return undefined;
}

const lastResort = (): Response => new Response(shell.lastResort.html, { headers: shell.lastResort.headers });

/** The guide in a language that is there, better than no guide. */
async function anyDocument(): Promise<Response | undefined> {
  for (const { path } of shell.documents) {
    const cached = await fromCache(shell.base + path);
    if (cached) return cached;
  }
  return undefined;
}

/** Answers from the cache, else from the network; a navigation that neither can answer gets the guide in another language, else the document with the number. */
export async function respond(request: Request): Promise<Response> {
  const navigates = request.mode === 'navigate';
  const { pathname } = new URL(request.url);
  const asked = navigates ? documentAt(pathname) : undefined;
  // "/en", as a server would answer it.
  if (navigates && !asked && documentAt(`${pathname}/`)) return Response.redirect(`${pathname}/`);
  const address = navigates ? asked && shell.base + asked.path : request.url;
  const cached = address === undefined ? undefined : (navigates ? await waitingDocument(address) : undefined) ?? (await fromCache(address));
  if (cached) return cached;
  if (!navigates) return fetch(request);
  return fetch(request).catch(async () => (asked && (await anyDocument())) ?? lastResort());
}
