// @ts-check

/**
 * @typedef {object} HeaderRule
 * @property {string} pattern the path pattern as written, for example `/assets/*`
 * @property {RegExp} matches
 * @property {Map<string, string>} headers by name in lower case
 */

/** The rules of a `_headers` file (Netlify, Cloudflare Pages) in file order; throws with the line number where a line fits neither form. @param {string} text @returns {HeaderRule[]} */
export function parseHeadersFile(text) {
  /** @type {HeaderRule[]} */
  const rules = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (line.startsWith('/')) {
      rules.push({ pattern: content, matches: patternToRegExp(content), headers: new Map() });
      continue;
    }
    const rule = rules.at(-1);
    const header = /^([\w-]+):\s*(\S.*)$/.exec(content);
    if (!rule || !header || !/^\s/.test(line)) throw new Error(`_headers, line ${index + 1}: neither a path nor an indented "Name: value": ${content}`);
    const name = /** @type {string} */ (header[1]).toLowerCase();
    const value = /** @type {string} */ (header[2]);
    const earlier = rule.headers.get(name);
    rule.headers.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return rules;
}

/** The headers for one path, by name in lower case: every matching rule in file order, a later one replacing an earlier one's value. @param {readonly HeaderRule[]} rules @param {string} pathname @returns {Map<string, string>} */
export function headersFor(rules, pathname) {
  return new Map(rules.filter((rule) => rule.matches.test(pathname)).flatMap((rule) => [...rule.headers]));
}

/** The same headers without what must not be sent over plain http: HSTS, and the CSP directive that turns every request into https. @param {ReadonlyMap<string, string>} headers @returns {Map<string, string>} */
export function forPlainHttp(headers) {
  const plain = new Map(headers);
  plain.delete('strict-transport-security');
  const policy = plain.get('content-security-policy');
  if (policy !== undefined) {
    const directives = policy.split(';').map((directive) => directive.trim());
    plain.set('content-security-policy', directives.filter((directive) => directive !== '' && directive.toLowerCase() !== 'upgrade-insecure-requests').join('; '));
  }
  return plain;
}

/** @param {string} pattern */
function patternToRegExp(pattern) {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
