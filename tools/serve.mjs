// @ts-check
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHeadersFile } from './headers-file.mjs';
import { staticSite } from './static-site.mjs';

/**
 * @typedef {object} GuideServer
 * @property {number} port
 * @property {string} origin for example `http://127.0.0.1:4173`, without a slash at the end
 * @property {() => Promise<void>} close ends every open connection at once; afterwards the port is free
 */

/** The folder that the build writes. */
export const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** Serves a built guide over plain http; rejects where the folder is missing, its `_headers` cannot be read, or the port is taken (`EADDRINUSE`). Port 0 takes a free one. @param {{ root?: string, port?: number, host?: string, base?: string }} [options] @returns {Promise<GuideServer>} */
export async function createGuideServer({ root = DIST, port = 0, host = '127.0.0.1', base = '/' } = {}) {
  const folder = resolve(root);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}. Build the guide first: npm run build`);
  checkHeadersFile(folder);

  const answer = staticSite({ root: folder, base: withSlashes(base) });
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch (error) {
      response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(String(error));
    }
  });
  await new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => started(undefined));
  });
  const address = server.address();
  const actualPort = address !== null && typeof address === 'object' ? address.port : port;
  return {
    port: actualPort,
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    close: () =>
      new Promise((closed) => {
        // The only error that it can hand on is that it is closed already.
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} folder */
function checkHeadersFile(folder) {
  const file = join(folder, '_headers');
  if (statSync(file, { throwIfNoEntry: false })) parseHeadersFile(readFileSync(file, 'utf8'));
}

/** @param {string} base */
function withSlashes(base) {
  return `/${base}/`.replace(/\/{2,}/g, '/');
}

/** @param {string} value */
function portFrom(value) {
  if (!/^\d+$/.test(value) || Number(value) > 65535) throw new Error(`PORT must be a number from 0 to 65535, not "${value}".`);
  return Number(value);
}

async function main() {
  const asked = process.env.PORT || '4173';
  const host = process.env.HOST || '127.0.0.1';
  const base = withSlashes(process.env.BASE ?? '');
  try {
    const { port } = await createGuideServer({ root: process.argv[2] ?? DIST, port: portFrom(asked), host, base });
    console.log(`Lommeguide: http://localhost:${port}${base}`);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    const other = asked === '4173' ? '4174' : '4173';
    if (code === 'EADDRINUSE') console.error(`Port ${asked} is already in use. Choose another one: PORT=${other} npm start`);
    else if (code === 'EACCES') console.error(`Port ${asked} may not be opened by this user. Choose one from 1024: PORT=${other} npm start`);
    else console.error(message);
    process.exitCode = 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
