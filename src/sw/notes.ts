import type { Notes } from '../core/worker-protocol';
import { CACHE, ourCaches, shell } from './shell';

// In the cache and not among what is kept of the reader: a guide that was only read keeps nothing but itself, and what the reader deletes does not come back.
const NOTES = `${shell.base}?notes`;

async function notesIn(name: string): Promise<Notes> {
  const found = await (await caches.open(name)).match(NOTES);
  return found ? ((await found.json()) as Notes) : {};
}

let written: Promise<unknown> = Promise.resolve();

async function read(): Promise<Notes> {
  const all = await Promise.all([CACHE, ...(await ourCaches()).filter((name) => name !== CACHE)].map(notesIn));
  const lookedOn = all.flatMap((notes) => notes.lookedOn ?? []).sort().at(-1);
  const news = all.find((notes) => notes.news !== undefined)?.news;
  return { ...(lookedOn !== undefined && { lookedOn }), ...(news !== undefined && { news }) };
}

async function write(change: Notes): Promise<void> {
  const notes: Notes = { ...(await read()), ...change };
  await (await caches.open(CACHE)).put(NOTES, new Response(JSON.stringify(notes)));
}

/** What the guide noted of itself; where this version has not noted it yet, what another did. */
export const readNotes = (): Promise<Notes> => written.then(read);

/** Writes notes into this version's cache, beside what other versions noted; one after the other, since each reads what the one before wrote. Never rejects: notes can be lost. */
export const note = (change: Notes): Promise<unknown> => (written = written.then(() => write(change)).catch(() => undefined));
