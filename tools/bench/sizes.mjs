// @ts-check
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A file that the worker keeps; `language`: only that one needs it; `aside`: the guide is ready without it. @typedef {{ url: string, file: string, integrity: string, language: string | undefined, aside: boolean }} Kept */

/** The worker's own list of what it keeps, read from its code. @param {string} dist @returns {Kept[]} */
export function keptFiles(dist) {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  return [...worker.matchAll(/url:[`"']([^`"']+)[`"'],integrity:[`"'](sha256-[^`"']+)[`"'],hashed:!\d(?:,language:[`"']([\w-]+)[`"'])?(,aside:)?/g)].map(([, url = '', integrity = '', language, aside]) => ({ url, file: url.replace(/\/$/, '/index.html').slice(1), integrity, language, aside: aside !== undefined }));
}

/** Bytes over the wire: brotli, where the build made it smaller. @param {string} dist @param {string} file */
export const wireSize = (dist, file) => (statSync(join(dist, `${file}.br`), { throwIfNoEntry: false }) ?? statSync(join(dist, file))).size;

/** The search index of a language as it would weigh alone: its file holds, behind it, the words of what starts when the browser is idle. @param {string} dist @param {string} file */
function indexSize(dist, file) {
  const [index = '', words] = readFileSync(join(dist, file), 'utf8').split('islandData:');
  if (words === undefined) throw new Error(`${file} is not a search index with words behind it`);
  return brotliCompressSync(index).length;
}

/** How many of the first bytes of a compressed document it takes to read it as far as to `end`; its whole length where it has no such place. @param {Buffer} packed @param {string} end */
export function bytesUntil(packed, end) {
  const reaches = /** @param {number} bytes */ (bytes) => brotliDecompressSync(packed.subarray(0, bytes), { finishFlush: constants.BROTLI_OPERATION_FLUSH }).includes(end);
  let [low, high] = [0, packed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a build weighs, by the names of the budgets: bytes over the wire, and files. Where the languages differ, the heavier one. @param {string} dist @returns {Readonly<Record<'document' | 'home' | 'search' | 'drawing' | 'rehearsal' | 'untilReady' | 'oneLanguage' | 'allLanguages' | 'filesUntilReady' | 'precachedFiles', number>> & { byLanguage: Readonly<Record<string, { document: number, all: number, files: number }>> }} */
export function sizesOf(dist) {
  const kept = keptFiles(dist);
  const size = /** @param {string} file */ (file) => wireSize(dist, file);
  const sum = /** @param {readonly string[]} files */ (files) => files.reduce((total, file) => total + size(file), 0);
  const assets = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js')).map((name) => `assets/${name}`);
  const named = /** @param {RegExp} name */ (name) => assets.filter((file) => name.test(file));
  const documents = kept.filter(({ file }) => file.endsWith('index.html'));
  const languages = documents.map(({ language }) => language ?? '');
  const byLanguage = Object.fromEntries(documents.map(({ file, language = '' }) => {
    const own = kept.filter((one) => one.language === undefined || one.language === language);
    const files = own.map((one) => one.file);
    const needed = own.filter(({ aside }) => !aside).map((one) => one.file);
    return [language, { document: size(file), home: bytesUntil(readFileSync(join(dist, `${file}.br`)), '</section>'), ready: sum(needed) + size('sw.js'), filesUntilReady: needed.length, all: sum(files) + size('sw.js'), files: files.length }];
  }));
  const most = /** @param {(language: string) => number} of */ (of) => Math.max(...languages.map(of));
  return {
    byLanguage,
    document: most((language) => byLanguage[language]?.document ?? 0),
    home: most((language) => byLanguage[language]?.home ?? 0),
    search: most((language) => sum(named(/\/open-search-/)) + named(new RegExp(`/language-${language}-`)).reduce((total, file) => total + indexSize(dist, file), 0)),
    drawing: Math.max(0, ...kept.filter(({ file }) => /(handl|del)\.svg$/.test(file)).map(({ file }) => size(file))),
    rehearsal: most((language) => sum(named(new RegExp(`/(start-rehearsal|rehearsal-${language})-`)))),
    untilReady: most((language) => byLanguage[language]?.ready ?? 0),
    filesUntilReady: most((language) => byLanguage[language]?.filesUntilReady ?? 0),
    oneLanguage: most((language) => byLanguage[language]?.all ?? 0),
    allLanguages: sum(kept.map(({ file }) => file)) + size('sw.js'),
    precachedFiles: most((language) => byLanguage[language]?.files ?? 0),
  };
}
