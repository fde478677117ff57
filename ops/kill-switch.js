// The kill switch. Published in place of sw.js, it takes the guide's worker and its caches off every phone that comes by,
// and lets the pages load from the network. What readers saved (IndexedDB, localStorage) stays.
// It needs no build: where it lies says which guide it is. docs/publishing.md tells when to use it.

const base = new URL('./', self.location.href).pathname;

async function deleteCaches() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(`lommeguide:${base}:`));
  await Promise.all(ours.map((name) => caches.delete(name)));
  return ours.length > 0;
}

/** Whether an address is a document of the guide; the origin may have other pages, which are left alone. */
function isOurs({ pathname }) {
  return pathname.startsWith(base) && /^([a-z]{2,3}(-[a-z]+)?\/)?(index\.html)?$/i.test(pathname.slice(base.length));
}

async function end() {
  const hadCaches = await deleteCaches();
  const pages = await self.clients.matchAll({ type: 'window' });
  await self.registration.unregister();
  // A page of the guide registers its worker again, and so comes back here, with no caches any more. WARNING: without this condition it would reload for ever.
  if (!hadCaches) return;
  for (const page of pages) {
    const url = new URL(page.url);
    if (!isOurs(url)) continue;
    // With its fragment the same address would be a jump within the page.
    url.hash = '';
    page.navigate(url.href).catch(() => undefined);
  }
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(end()));
// A page asks its worker whether the guide is whole, and would wait for the answer.
self.addEventListener('message', ({ data, ports }) => {
  if (data?.type === 'check') ports[0]?.postMessage({ complete: false, whole: false, version: '', notes: {} });
});
