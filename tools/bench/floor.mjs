// @ts-check
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource } from '../authors/load-source.mjs';

/** The smallest worker that keeps one document, and answers from what it keeps. */
export const SMALLEST_WORKER = `addEventListener('install',e=>e.waitUntil(caches.open('floor').then(c=>c.add('./'))))
addEventListener('fetch',e=>e.respondWith(caches.match(e.request).then(r=>r||fetch(e.request))))
`;

/** Registers it, and says that it is ready as the guide does: once what it keeps has been read back. */
export const REGISTRATION = "<script>navigator.serviceWorker.register('sw.js');navigator.serviceWorker.ready.then(()=>caches.match('./')).then(r=>{if(r)document.documentElement.dataset.offline='ready'})</script>";

/** The same document with everything taken out that makes it more than a hand-written file: scripts with their data, and the manifest. @param {string} html */
export const floorDocument = (html) => html.replace(/<script\b[\s\S]*?<\/script>\n?/g, '').replace(/<link rel="manifest"[^>]*>\n?/g, '');

/** The floor with the registration at its end. @param {string} html */
export const workerDocument = (html) => floorDocument(html).replace('</body>', () => `${REGISTRATION}\n</body>`);

/** A policy, or a text with one in it, that lets the registration run. @param {string} text */
export const loosePolicy = (text) => text.replace(/script-src 'self'[^;]*/g, "script-src 'self' 'unsafe-inline'").replace(/; require-trusted-types-for 'script'; trusted-types sw/g, '');

/** Writes the floors of a built guide into `folder`: `bare`, and `worker` with the smallest worker. @param {string} dist @param {string} folder @returns {Promise<{ bare: string, worker: string }>} their folders */
export async function makeFloors(dist, folder) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const headers = readFileSync(join(dist, '_headers'), 'utf8');
  /** @param {string} name @param {(html: string) => string} change */
  const floor = (name, change) => {
    const root = join(folder, name);
    mkdirSync(root, { recursive: true });
    // What the document still names: icons and the sheet for print.
    cpSync(dist, root, { recursive: true, filter: (path) => !/(version|rescue|404|index|manifest)\.\w+$|\.(js|br)$/.test(path) });
    writeFileSync(join(root, 'index.html'), change(html));
    return root;
  };
  const bare = floor('bare', floorDocument);
  const worker = floor('worker', (text) => loosePolicy(workerDocument(text)));
  writeFileSync(join(worker, 'sw.js'), SMALLEST_WORKER);
  writeFileSync(join(worker, '_headers'), loosePolicy(headers));
  // As the build does it: the first screen can be read as soon as it has come.
  const { compressFolder } = await loadSource('tools/build/compress.ts');
  for (const root of [bare, worker]) await compressFolder(root);
  return { bare, worker };
}
