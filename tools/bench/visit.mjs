// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { now } from './clock.mjs';
import { SLOW } from './link.mjs';
import { heapSize, look, openTab, startPhone, taskTime } from './phone.mjs';
import { startTestServer } from './test-server.mjs';

/** @typedef {import('./phone.mjs').Page} Page */
/** @typedef {import('./phone.mjs').Seen} Seen */

/** Something to visit: a built folder, the path of its document, and whether it makes itself ready for having no connection. @typedef {{ name: string, root: string, path: string, offline: boolean }} Place */

/** What every visit is made with. @typedef {{ chromium: string, certificate: import('./certificate.mjs').Certificate }} Bench */

const LOOK_MS = 250;
/** How long nothing may have been sent for a visit to be over. */
const QUIET_MS = 1500;
const GIVE_UP_MS = 120_000;

/** Waits until `done` says so of what the probe sees. @param {Page} page @param {(seen: Seen) => boolean} done @returns {Promise<Seen>} */
export async function until(page, done) {
  const end = now() + GIVE_UP_MS;
  while (now() < end) {
    const seen = await look(page);
    if (seen && done(seen)) return seen;
    await wait(LOOK_MS);
  }
  throw new Error(`the page did not come to an end: ${JSON.stringify(await look(page))}`);
}

/** The first visit of a phone that has never been there, over the slow link. @param {import('playwright-core').BrowserContext} phone @param {import('./test-server.mjs').TestServer} server @param {Place} place */
async function firstVisit(phone, server, place) {
  const { page, session } = await openTab(phone);
  await page.goto(server.origin + place.path, { waitUntil: 'commit' });
  const seen = await until(page, ({ loaded, lcp, ready }) => loaded && lcp > 0 && (ready > 0 || !place.offline) && now() - server.quietSince() > QUIET_MS);
  const { origin } = seen;
  const by = /** @param {number} time */ (time) => ({
    bytes: server.link?.bytesBy(origin + time) ?? Number.NaN,
    requests: server.requests.filter((asked) => asked.time <= origin + time).length,
  });
  return {
    ...seen,
    task: await taskTime(session),
    toLcp: by(seen.lcp),
    toReady: place.offline ? by(seen.ready) : undefined,
    all: by(Number.POSITIVE_INFINITY),
    asked: server.requests.map(({ path, status, bytes, time }) => ({ path, status, bytes, after: Math.round(time - origin) })),
    heap: await heapSize(session),
  };
}

/** Opens the document again without a connection; the page stays open. @param {import('playwright-core').BrowserContext} phone @param {string} address */
async function secondStart(phone, address) {
  const { page } = await openTab(phone);
  await page.goto(address, { waitUntil: 'load' });
  await until(page, ({ loaded, lcp, tappable, ready }) => loaded && lcp > 0 && tappable > 0 && ready > 0);
  await wait(QUIET_MS);
  return { page, seen: await until(page, () => true) };
}

/** How fast the open guide answers, in ms. @typedef {{ keystroke: number | undefined, nextQuestion: number | undefined }} Reactions */

/** One visit. @typedef {{ first: Awaited<ReturnType<typeof firstVisit>>, second?: Seen, used?: Reactions | undefined }} Visited */

/** Visits a place with a new phone, and, where it can be had without a connection, opens it once more in a new browser process with the server stopped; `use` gets the page that is then open. @param {Bench} bench @param {Place} place @param {(page: Page) => Promise<Reactions>} [use] @returns {Promise<Visited>} */
export async function visit(bench, place, use) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-phone-'));
  const server = await startTestServer(place.root, { certificate: bench.certificate, speed: SLOW });
  let phone = await startPhone(bench, profile);
  try {
    const first = await firstVisit(phone, server, place);
    await phone.close();
    await server.stop();
    if (!place.offline) return { first };
    phone = await startPhone(bench, profile);
    const { page, seen: second } = await secondStart(phone, server.origin + place.path);
    return { first, second, used: use && (await use(page)) };
  } finally {
    await phone.close();
    await server.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
