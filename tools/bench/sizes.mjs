// @ts-check
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** A file that the worker keeps; `language`: only that one needs it; `aside`: the guide is ready without it. @typedef {{ url: string, file: string, integrity: string, language: string | undefined, aside: boolean }} Kept */

/** The worker's own list of what it keeps, read from its code. @param {string} dist @returns {Kept[]} */
export function keptFiles(dist) {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8');
  return [...worker.matchAll(/url:[`"']([^`"']+)[`"'],integrity:[`"'](sha256-[^`"']+)[`"'](?:,language:[`"']([\w-]+)[`"'])?(,aside:)?/g)].map(([, url = '', integrity = '', language, aside]) => ({ url, file: url.replace(/\/$/, '/index.html').slice(1), integrity, language, aside: aside !== undefined }));
}

/** Bytes over the wire: brotli, where the build made it smaller. @param {string} dist @param {string} file */
export const wireSize = (dist, file) => (statSync(join(dist, `${file}.br`), { throwIfNoEntry: false }) ?? statSync(join(dist, file))).size;

/** The search index of a language as it would weigh alone: its file holds, behind it, the words of what starts when the browser is idle. @param {string} dist @param {string} file */
function indexSize(dist, file) {
  const [index = '', words] = readFileSync(join(dist, file), 'utf8').split('"islandData":');
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

/** What is counted for each language by itself. @typedef {'document' | 'home' | 'search' | 'rehearsal' | 'untilReady' | 'oneLanguage' | 'filesUntilReady' | 'precachedFiles'} LanguageSize */

/** What a build weighs, by the names of the budgets: bytes over the wire, and files. Of what each language has, the heavier one. @typedef {Readonly<Record<LanguageSize | 'drawing' | 'allLanguages', number>> & { byLanguage: Readonly<Record<string, Readonly<Record<LanguageSize, number>>>> }} Sizes */

/** Weighs a built folder. @param {string} dist @returns {Sizes} */
export function sizesOf(dist) {
  const kept = keptFiles(dist);
  const size = /** @param {string} file */ (file) => wireSize(dist, file);
  const sum = /** @param {readonly string[]} files */ (files) => files.reduce((total, file) => total + size(file), 0);
  const weigh = /** @param {readonly Kept[]} files */ (files) => sum(files.map(({ file }) => file));
  const scripts = readdirSync(join(dist, 'assets')).filter((name) => /\.js(on)?$/.test(name));
  const named = /** @param {RegExp} name */ (name) => sum(scripts.filter((script) => name.test(script)).map((script) => `assets/${script}`));
  const byLanguage = Object.fromEntries(kept.filter(({ file }) => file.endsWith('index.html')).map(({ file, language = '' }) => {
    const own = kept.filter((one) => one.language === undefined || one.language === language);
    const needed = own.filter(({ aside }) => !aside);
    const [idle] = scripts.filter((script) => script.startsWith(`language-${language}-`));
    return [language, {
      document: size(file),
      home: bytesUntil(readFileSync(join(dist, `${file}.br`)), '</section>'),
      search: named(/^open-search-/) + indexSize(dist, `assets/${idle}`),
      rehearsal: named(new RegExp(`^(start-rehearsal|rehearsal-${language})-`)),
      untilReady: weigh(needed) + size('sw.js'),
      oneLanguage: weigh(own) + size('sw.js'),
      filesUntilReady: needed.length,
      precachedFiles: own.length,
    }];
  }));
  const most = /** @param {LanguageSize} name */ (name) => Math.max(...Object.values(byLanguage).map((one) => one[name]));
  return {
    byLanguage,
    document: most('document'),
    home: most('home'),
    search: most('search'),
    rehearsal: most('rehearsal'),
    untilReady: most('untilReady'),
    oneLanguage: most('oneLanguage'),
    filesUntilReady: most('filesUntilReady'),
    precachedFiles: most('precachedFiles'),
    drawing: Math.max(0, ...kept.filter(({ file }) => /(handl|del)\.svg$/.test(file)).map(({ file }) => size(file))),
    allLanguages: weigh(kept) + size('sw.js'),
  };
}
