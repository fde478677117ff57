// @ts-check
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { forPlainHttp, headersFor, parseHeadersFile } from './headers-file.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

// sirv knows the types but not the charset, and has none for .ico.
/** @type {Readonly<Record<string, string>>} */
const CONTENT_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
};

const NOT_FOUND_PAGE = `<!doctype html>
<html lang="da">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>404</title>
<h1>Siden findes ikke</h1>
<p lang="en">This page does not exist.</p>
</html>
`;

/** Request handler for the built folder in production form: brotli files made by the build, the headers of `_headers`, 404 for what is missing. The folder is read anew at each request, so a new build can be put under a running server. @param {{ root: string, base: string }} site `base` begins and ends with a slash; the patterns of `_headers` are whole paths, with it @returns {(request: Request, response: Response) => void} */
export function staticSite({ root, base }) {
  const send = sirv(root, {
    dev: true,
    etag: true,
    brotli: true,
    dotfiles: true,
    setHeaders: (response) => response.removeHeader('ETag'),
  });

  return (request, response) => {
    const [path = '/', query] = (request.url ?? '/').split('?', 2);
    const search = query === undefined ? '' : `?${query}`;
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
    const headers = headersFor(readHeaders(root), path);
    const file = inside === undefined ? undefined : fileFor(root, inside);

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      setAll(response, headers);
      response.writeHead(405, { Allow: 'GET, HEAD', 'Cache-Control': 'no-store' }).end();
    } else if (file !== undefined) {
      const type = CONTENT_TYPES[extname(file)];
      if (type !== undefined) response.setHeader('Content-Type', type);
      response.setHeader('Vary', 'Accept-Encoding');
      setAll(response, headers);
      // sirv answers 304 only where this equals the ETag, and without sending one; for a 200 it is taken off again by setHeaders above.
      const known = request.headers['if-none-match'];
      if (known !== undefined) response.setHeader('ETag', known);
      request.url = encodeURI(file);
      send(request, response, () => notFound(root, headers, request, response));
    } else if (`${path}/` === base || (inside !== undefined && fileFor(root, `${inside}/`) !== undefined)) {
      setAll(response, headers);
      response.writeHead(301, { Location: `${path}/${search}` }).end();
    } else {
      notFound(root, headers, request, response);
    }
  };
}

/** @param {string} root */
function readHeaders(root) {
  return parseHeadersFile(readOptional(join(root, '_headers')) ?? '');
}

/** The file for a path, as a path under the root; undefined where there is none or it is not for visitors. @param {string} root @param {string} path */
function fileFor(root, path) {
  const file = decoded(path.endsWith('/') ? `${path}index.html` : path);
  if (file === undefined || isHidden(file)) return undefined;
  return attempt(() => statSync(join(root, file)).isFile()) ? file : undefined;
}

/** @param {string} path */
function decoded(path) {
  return attempt(() => decodeURI(path));
}

/** @param {string} file */
function isHidden(file) {
  const segments = file.slice(1).split('/');
  return file.includes('\0') || file.includes('\\') || /\.(br|gz)$/.test(file) || ['_headers', '_redirects'].includes(segments.at(-1) ?? '') || segments[0] === 'ops' || segments.some((segment) => segment.startsWith('.') && segment !== '.well-known');
}

/** @param {string} root @param {ReadonlyMap<string, string>} headers @param {Request} request @param {Response} response */
function notFound(root, headers, request, response) {
  const body = readOptional(join(root, '404.html')) ?? NOT_FOUND_PAGE;
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  setAll(response, headers);
  response.writeHead(404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** @param {Response} response @param {ReadonlyMap<string, string>} headers */
function setAll(response, headers) {
  for (const [name, value] of forPlainHttp(headers)) response.setHeader(name, value);
}

/** @param {string} path */
function readOptional(path) {
  return attempt(() => readFileSync(path, 'utf8'));
}

/** @template T @param {() => T} read @returns {T | undefined} undefined where it throws */
function attempt(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}
