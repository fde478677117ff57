/// <reference lib="webworker" />
import { checkCache, dropOtherVersions } from './check-cache';
import { fillCache } from './fill-cache';
import type { Filling, Question } from '../core/worker-protocol';
import { respond } from './respond';
import { shell } from './shell';

declare const self: ServiceWorkerGlobalScope;

const pages = (): Promise<readonly WindowClient[]> => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

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
    if (checked.complete && (await pages()).length <= 1) await dropOtherVersions();
  }));
});
