import { createHash } from 'node:crypto';

/** A source expression of the CSP for a body that stands in the document. */
const hashSource = (body: string): string => `'sha256-${createHash('sha256').update(body).digest('base64')}'`;

/** What stands in the document itself: the bodies of its sheets and of its scripts. */
export interface Inlined {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** The Content-Security-Policy as directives. */
const policy = ({ styles, scripts }: Inlined): readonly string[] => [
  "default-src 'none'",
  ["script-src 'self'", ...scripts.map(hashSource)].join(' '),
  "script-src-attr 'none'",
  ["style-src 'self'", ...styles.map(hashSource)].join(' '),
  "style-src-attr 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sw',
  'upgrade-insecure-requests',
];

// In a meta on plain http the latter stops every script in WebKit; the former is not allowed there.
const NOT_IN_META = ['frame-ancestors', 'upgrade-insecure-requests'];

/** The copy of the CSP that stands in the document, for hosts that cannot set headers. */
export const metaPolicy = (inlined: Inlined): string => policy(inlined).filter((directive) => !NOT_IN_META.some((name) => directive.startsWith(name))).join('; ');

const DENIED = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation', 'gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'];

/** The headers of one path pattern. */
export type HeadersByPath = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What there is besides the hashed files, by how it may be kept; paths below the base. */
export interface Kept {
  /** HTML: asked for anew each time, and never rewritten on the way. */
  readonly documents: readonly string[];
  /** Asked for anew each time. */
  readonly files: readonly string[];
  /** The page for what is not there. */
  readonly missing: string;
}

/** Headers by path pattern; the one source of what every host sends. No path gets the same header from two patterns: hosts differ on which of them would win. */
export const headersByPath = (inlined: Inlined, base: string, { documents, files, missing }: Kept): HeadersByPath =>
  new Map<string, Readonly<Record<string, string>>>([
    [`${base}*`, {
      'Content-Security-Policy': policy(inlined).join('; '),
      'Strict-Transport-Security': 'max-age=63072000',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Origin-Agent-Cluster': '?1',
      'X-Frame-Options': 'DENY',
      'Permissions-Policy': DENIED.map((feature) => `${feature}=()`).join(', '),
    }],
    ...documents.map((path) => [base + path, { 'Cache-Control': 'no-cache, no-transform' }] as const),
    [`${base}assets/*`, { 'Cache-Control': 'public, max-age=31536000, immutable' }],
    ...files.map((file) => [base + file, { 'Cache-Control': 'no-cache' }] as const),
    [base + missing, { 'Cache-Control': 'no-store' }],
  ]);

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export const headersFile = (headers: HeadersByPath): string =>
  [...headers].map(([path, fields]) => `${path}\n${Object.entries(fields).map(([name, value]) => `  ${name}: ${value}\n`).join('')}`).join('');

/** Names a set of headers. It stands in the document: a browser that asks "has it changed?" and hears no keeps the headers of the copy that it has, and a document in the cache keeps its policy for good. */
export const headersMark = (headers: HeadersByPath): string => createHash('sha256').update(headersFile(headers)).digest('hex').slice(0, 8);
