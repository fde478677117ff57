/// <reference lib="webworker" />
import { checkCache, dropOtherVersions } from './check-cache';
import { fillCache } from './fill-cache';
import { coming, letIn } from './let-in';
import { note } from './notes';
import { pages } from './pages';
import type { Filling, Question, Whole } from '../core/worker-protocol';
import { respond } from './respond';
import { documentAt, entriesFor, shell, type ShellEntry } from './shell';
import { verifyCache } from './verify-cache';

declare const self: ServiceWorkerGlobalScope;

async function tell(message: Filling | Whole): Promise<void> {
  for (const client of await pages()) client.postMessage(message);
}

const announce = (done: number, total: number): void => void tell({ type: 'filling', done, total });

/** What an install waits for: at first the languages that are open, so that they are ready soon; an update everything, since it takes the place of what was there. */
async function neededAtOnce(): Promise<readonly ShellEntry[]> {
  if (self.registration.active) return shell.entries;
  const open = (await pages()).flatMap(({ url }) => documentAt(new URL(url).pathname)?.language ?? []);
  return entriesFor(new Set(open.length > 0 ? open : shell.documents.slice(0, 1).map(({ language }) => language)));
}

/** Fetches what a visit does not need: the languages that are not open, and what lies aside. */
const fillTheRest = (): Promise<void> => fillCache(shell.entries, () => undefined).then(() => tell({ type: 'whole' }));

self.addEventListener('install', (event) => event.waitUntil(neededAtOnce().then((entries) => fillCache(entries, announce))));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method === 'GET' && origin === self.location.origin && pathname.startsWith(shell.base)) event.respondWith(respond(event.request));
});

self.addEventListener('message', (event) => {
  const question = event.data as Question;
  const successor = letIn();
  if (successor) return successor.postMessage(question, [...event.ports]);
  const [port] = event.ports;
  if (question.type === 'skip-waiting') event.waitUntil(self.skipWaiting());
  if (question.type === 'coming') port?.postMessage(coming(question.letIn));
  if (question.type === 'note') event.waitUntil(note(question.notes));
  if (question.type === 'verify') event.waitUntil(verifyCache(question.language, question.repair, (file) => port?.postMessage(file)).catch(() => undefined));
  if (question.type !== 'check') return;
  event.waitUntil(checkCache(question.language).then(async (checked) => {
    port?.postMessage(checked);
    // Without a connection the rest waits for the next check.
    if (checked.complete && !checked.whole) event.waitUntil(fillTheRest().catch(() => undefined));
    const alone = (await pages()).length <= 1;
    // A newer edition that is being filled, or waits, has a cache that is not ours to delete.
    const { installing, waiting } = self.registration;
    if (checked.complete && alone && !installing && !waiting) await dropOtherVersions();
  }));
});
