// @ts-check
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { phoneSettings } from './phone.mjs';
import { table } from './table.mjs';
import { startTestServer } from './test-server.mjs';

/** How to get the release that is known to work. It is not among the dependencies: it is nearly as large as all of them together, and would make `npm ci` half as slow again. */
export const INSTALL = 'npm install --no-save lighthouse@12.8.2';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const ALL = 100;
/** Of so many runs the one in the middle counts, by its performance: the rest of a machine's work is in each of them. */
const RUNS = 3;

/** What Lighthouse says of one address: points out of 100 by category, and the audits that cost some. @typedef {{ path: string, scores: Readonly<Record<string, number>>, lost: readonly string[] }} Verdict */

/** @typedef {{ score: number | null, auditRefs: { id: string, weight: number }[] }} Category */

/** Lighthouse itself; nothing where it is not installed. @returns {Promise<undefined | ((url: string, flags: object) => Promise<{ lhr: { categories: Record<string, Category>, audits: Record<string, { score: number | null, displayValue?: string }> } }>)>} */
async function findLighthouse() {
  try {
    const name = 'lighthouse';
    return (await import(pathToFileURL(createRequire(import.meta.url).resolve(name)).href)).default;
  } catch {
    return undefined;
  }
}

const freePort = () => new Promise((/** @type {(port: number) => void} */ found, failed) => {
  const server = createServer().once('error', failed).listen(0, '127.0.0.1', () => {
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    server.close(() => found(port));
  });
});

/** Has Lighthouse look at each document of a built guide as a phone would, with its own settings and its own idea of a slow phone. @param {import('./visit.mjs').Bench} bench @param {string} root @param {readonly string[]} paths @returns {Promise<readonly Verdict[] | undefined>} nothing where it is not installed */
export async function lighthouseVerdicts({ chromium: executablePath, certificate }, root, paths) {
  const lighthouse = await findLighthouse();
  if (!lighthouse) return undefined;
  const server = await startTestServer(root, { certificate });
  /** @param {string} path @returns {Promise<Verdict>} */
  const look = async (path) => {
    const port = await freePort();
    const { args, chromiumSandbox } = phoneSettings(certificate);
    // A browser for each: what the worker keeps of one language is there for the next.
    const browser = await chromium.launch({ executablePath, chromiumSandbox, args: [...args, `--remote-debugging-port=${port}`] });
    try {
      const { lhr: { categories, audits } } = await lighthouse(server.origin + path, { port, logLevel: 'error', output: 'json', onlyCategories: CATEGORIES });
      return {
        path,
        scores: Object.fromEntries(CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)])),
        lost: CATEGORIES.flatMap((name) => (categories[name]?.auditRefs ?? []).filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => `${id}${audits[id]?.displayValue ? ` (${audits[id].displayValue})` : ''}`)),
      };
    } finally {
      await browser.close();
    }
  };
  /** @type {Verdict[][]} */
  const verdicts = [];
  try {
    for (const path of paths) {
      const looks = [];
      for (let run = 0; run < RUNS; run++) looks.push(await look(path));
      verdicts.push(looks);
    }
  } finally {
    await server.stop();
  }
  const points = /** @param {Verdict} verdict */ ({ scores }) => scores['performance'] ?? 0;
  return verdicts.flatMap((looks) => looks.sort((a, b) => points(a) - points(b))[Math.floor(RUNS / 2)] ?? []);
}

/** What was found, as lines of Markdown. @param {readonly Verdict[]} verdicts @returns {string[]} */
export const lighthouseTable = (verdicts) => table([
  ['', ...CATEGORIES, 'what costs points'],
  ...verdicts.map(({ path, scores, lost }) => [`\`${path}\``, ...CATEGORIES.map((name) => (scores[name] === ALL ? String(ALL) : `**${scores[name]}**`)), lost.join(', ')]),
]);
