// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** One file as it is served. `packed`: brotli. @typedef {{ body: Buffer, packed?: Buffer, etag: string, type: string }} SiteFile */

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** Reads a built folder, with the brotli that the build made, by path; a folder's document under the folder's own path. @param {string} root @returns {Map<string, SiteFile>} */
export function readSite(root) {
  /** @type {Map<string, SiteFile>} */
  const files = new Map();
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || /\.br$|^_/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const body = readFileSync(file);
    const path = `/${relative(root, file).split(sep).join('/')}`;
    files.set(path.replace(/\/index\.html$/, '/'), {
      body,
      ...(existsSync(`${file}.br`) && { packed: readFileSync(`${file}.br`) }),
      etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`,
      type: TYPES[extname(file)] ?? 'application/octet-stream',
    });
  }
  return files;
}
