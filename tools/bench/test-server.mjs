// @ts-check
import { readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { headersFor, parseHeadersFile } from '../headers-file.mjs';
import { now, realClock } from './clock.mjs';
import { SlowConnection } from './connection.mjs';
import { Link } from './link.mjs';
import { readSite } from './site-files.mjs';
import { Turns } from './turns.mjs';

/** A request that came in: when, for what, and with how many bytes of body it was answered. @typedef {{ time: number, path: string, status: number, bytes: number }} Asked */

/**
 * @typedef {object} TestServer
 * @property {string} origin
 * @property {Link | undefined} link
 * @property {Asked[]} requests
 * @property {() => number} quietSince when it last sent anything (ms since 1970); now, while it is sending
 * @property {() => Promise<void>} stop as a phone without a connection sees it; afterwards nothing listens there
 */

/** Serves a built folder in production form over https and HTTP/2, with its own headers; behind a slow link where a speed is given. @param {string} root @param {{ certificate: import('./certificate.mjs').Certificate, speed?: import('./link.mjs').Speed }} options @returns {Promise<TestServer>} */
export async function startTestServer(root, { certificate, speed }) {
  const files = readSite(root);
  const rules = parseHeadersFile(readFileSync(join(root, '_headers'), 'utf8'));
  const clock = realClock();
  const link = speed && new Link(clock, speed);
  /** @type {Asked[]} */
  const requests = [];
  let sending = 0;
  let lastSent = now();

  const server = createSecureServer({ key: certificate.key, cert: certificate.cert, settings: { initialWindowSize: 2 ** 20 } });
  for (const event of ['error', 'sessionError', 'tlsClientError']) server.on(event, () => undefined);
  /** @type {WeakMap<object, Turns>} */
  const turnsOf = new WeakMap();
  server.on('stream', (stream, asked) => {
    const path = decodeURIComponent(String(asked[':path']).replace(/[?#].*$/, ''));
    const file = files.get(path.replace(/\/index\.html$/, '/'));
    const packed = file?.packed && /\bbr\b/.test(String(asked['accept-encoding'])) ? file.packed : undefined;
    const known = file !== undefined && asked['if-none-match'] === file.etag;
    const status = file === undefined ? 404 : known ? 304 : 200;
    const body = file === undefined || known || asked[':method'] === 'HEAD' ? Buffer.alloc(0) : (packed ?? file.body);
    requests.push({ time: now(), path, status, bytes: body.length });
    sending++;
    stream.on('error', () => undefined);
    stream.on('close', () => {
      sending--;
      lastSent = now();
    });
    stream.respond({
      ':status': status,
      ...Object.fromEntries(headersFor(rules, path)),
      vary: 'accept-encoding',
      ...(file && { etag: file.etag }),
      ...(file && !known && { 'content-type': file.type, 'content-length': (packed ?? file.body).length }),
      ...(packed && !known && { 'content-encoding': 'br' }),
    });
    if (body.length === 0) return void stream.end();
    const session = /** @type {object} */ (stream.session);
    const turns = turnsOf.get(session) ?? new Turns();
    turnsOf.set(session, turns);
    turns.add(stream, body, String(asked['priority'] ?? ''));
  });

  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  const front = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const connection = link ? new SlowConnection(socket, link) : socket;
    connection.on('error', () => undefined);
    server.emit('connection', connection);
  });
  await new Promise((started, failed) => {
    front.once('error', failed);
    front.listen(0, '127.0.0.1', () => started(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (front.address());
  return {
    origin: `https://127.0.0.1:${address.port}`,
    link,
    requests,
    quietSince: () => (sending > 0 ? now() : Math.max(lastSent, link?.arrivals.at(-1)?.[0] ?? 0)),
    async stop() {
      clock.stop();
      for (const socket of sockets) socket.destroy();
      if (front.listening) await new Promise((stopped) => front.close(stopped));
      server.close();
    },
  };
}
