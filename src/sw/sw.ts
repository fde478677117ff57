/// <reference lib="webworker" />
import { checkCache, dropOtherVersions } from './check-cache';
import { fillCache } from './fill-cache';
import type { Filling, Question } from '../core/worker-protocol';
import { respond } from './respond';
import { shell } from './shell';

declare const self: ServiceWorkerGlobalScope;

/** The open pages of this guide; the origin may have others. */
async function pages(): Promise<WindowClient[]> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => new URL(url).pathname.startsWith(shell.base));
}

function announce(done: number, total: number): void {
  const message: Filling = { type: 'filling', done, total };
  void pages().then((clients) => clients.forEach((client) => client.postMessage(message)));
}

self.addEventListener('install', (event) => event.waitUntil(fillCache(announce)));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method === 'GET' && origin === self.location.origin && pathname.startsWith(shell.base)) event.respondWith(respond(event.request));
});

self.addEventListener('message', (event) => {
  const question = event.data as Question;
  if (question.type === 'skip-waiting') event.waitUntil(self.skipWaiting());
  if (question.type !== 'check') return;
  event.waitUntil(checkCache().then(async (checked) => {
    event.ports[0]?.postMessage(checked);
    const alone = (await pages()).length <= 1;
    // A newer edition that is being filled, or waits, has a cache that is not ours to delete.
    const { installing, waiting } = self.registration;
    if (checked.complete && alone && !installing && !waiting) await dropOtherVersions();
  }));
});
