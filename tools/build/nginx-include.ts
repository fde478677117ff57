import type { HeadersByPath } from './headers.ts';

/** Where the build lays the include; never for visitors. */
export const NGINX_INCLUDE = 'ops/nginx.conf';

/** What holds where no path says otherwise. */
const CACHE = 'no-cache';

/** Debian's own list lacks the manifest, and gives script without its charset. */
const TYPES = {
  'text/html': 'html',
  'text/css': 'css',
  'text/javascript': 'js',
  'text/plain': 'txt',
  'application/manifest+json': 'webmanifest',
  'application/json': 'json',
  'image/svg+xml': 'svg',
  'image/png': 'png',
};

const quoted = (value: string): string => {
  if (/["\\$\n]/.test(value)) throw new Error(`nginx would not read this as it stands: ${value}`);
  return `"${value}"`;
};

const indent = (lines: readonly string[]): string => lines.map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('');

/** The same headers for nginx: one `location` to include inside `server`. What a path adds of its own is a variable, since an `add_header` further in would drop all those further out. Throws where a value cannot be written in nginx's syntax. */
export function nginxInclude(headers: HeadersByPath, base: string, missing: string): string {
  const everywhere = headers.get(`${base}*`) ?? {};
  const own = [...headers].filter(([path]) => path !== `${base}*`);
  const unknown = own.flatMap(([, fields]) => Object.keys(fields)).find((name) => name !== 'Cache-Control');
  if (unknown !== undefined) throw new Error(`the nginx include knows no way to send ${unknown} for single paths`);
  const hidden = `(?:/_headers$|\\.br$|/\\.(?!well-known/)|^${base.replace(/[.+*?^${}()|[\]\\]/g, '\\$&')}ops/)`;

  return `# Written by the build. It names the hashes of this build's sheet and script, so it goes with these files and no others.
# Inside server { … }, with "root" set so that this guide's index.html is found at ${base}
location ^~ ${base} {
${indent([
    'index index.html;',
    'absolute_redirect off;',
    'charset utf-8;',
    'charset_types text/css text/javascript text/plain;',
    `types { ${Object.entries(TYPES).map(([type, extension]) => `${type} ${extension};`).join(' ')} }`,
    'default_type application/octet-stream;',
    // Set further out, it would add a second Cache-Control.
    'expires off;',
    'etag on;',
    'gzip on;',
    'gzip_comp_level 6;',
    'gzip_vary on;',
    `gzip_types ${Object.keys(TYPES).filter((type) => !['text/html', 'image/png'].includes(type)).join(' ')};`,
    `error_page 404 ${base}${missing};`,
    '',
    ...Object.entries(everywhere).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
    'add_header Cache-Control $lommeguide_cache always;',
    `set $lommeguide_cache ${CACHE};`,
    '',
    ...own.flatMap(([path, { 'Cache-Control': cache = CACHE }]) => (cache === CACHE ? [] : [`location ${path.endsWith('*') ? path.slice(0, -1) : `= ${path}`} { set $lommeguide_cache ${quoted(cache)}; }`])),
    `location ~ "${hidden}" { return 404; }`,
  ])}}
`;
}
