import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** What each room may import from. `main` and `later` wire everything; a package stands behind `npm:`. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  core: [],
  plan: ['core', 'npm:zod', 'npm:yaml', 'npm:node'],
  i18n: ['npm:i18next'],
  parts: ['core', 'i18n', 'npm:preact'],
  document: ['core', 'i18n', 'parts', 'npm:preact', 'npm:preact-render-to-string'],
  islands: ['core', 'i18n', 'parts', 'npm:preact'],
  storage: ['core', 'npm:idb'],
  search: ['core', 'npm:minisearch'],
  qr: ['npm:lean-qr'],
  pwa: ['core', 'npm:workbox-window'],
  sw: ['core'],
  main: ['core', 'islands', 'pwa', 'later', 'search', 'storage', 'npm:virtual'],
  later: ['islands', 'pwa', 'qr', 'storage', 'npm:virtual'],
  'env.d': [],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const room = (path: string): string => (path.split('/')[0] ?? '').replace(/\.tsx?$/, '');

function faults({ from, to }: Import): string[] {
  const here = room(from);
  if (to.startsWith('npm:')) return MAY[here]?.includes(to.replace(/^(npm:(?:@[^/]+\/)?[^/:]+).*/, '$1')) ? [] : [`${from} may not use ${to.slice(4)}`];
  const there = room(to);
  if (here === there) return here === 'islands' && islandOf(from) !== islandOf(to) && islandOf(from) !== '' && islandOf(to) !== '' ? [`${from} imports another island: ${to}`] : [];
  return MAY[here]?.includes(there) ? [] : [`${from} may not import ${to}`];
}

const islandOf = (path: string): string => (path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '');

function importsOf(from: string, code: string): Import[] {
  return [...code.matchAll(/(?:from\s+|import\s*\(?\s*)'([^']+)'/g)].map(([, to = '']) => ({ from, to: to.startsWith('.') ? normalize(join(dirname(from), to)) : `npm:${to}` }));
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

describe('the house', () => {
  it('has no import upwards, sideways between islands, or of a package in a room that is not its own', () => {
    expect(files.flatMap((file) => importsOf(file, readFileSync(join(SRC, file), 'utf8')).flatMap(faults))).toEqual([]);
  });
  it('has only rooms that are known', () => {
    expect([...new Set(files.map(room))].filter((name) => !(name in MAY)).toSorted()).toEqual([]);
  });
  it.each([
    ['core/flow.ts', "import { t } from '../i18n/translator';"],
    ['core/flow.ts', "import { h } from 'preact';"],
    ['islands/hours/hours.tsx', "import { x } from '../offline/offline';"],
    ['islands/hours/hours.tsx', "import { x } from '../../storage/seen';"],
    ['parts/card.tsx', "import type { X } from '../document/page';"],
    ['storage/seen.ts', "import i18next from 'i18next';"],
    ['sw/sw.ts', "const page = import('../pwa/offline');"],
    ['document/page.tsx', "import { z } from 'zod';"],
    ['core/search/find-answers.ts', "import MiniSearch from 'minisearch';"],
    ['islands/search/search.tsx', "import { openSearch } from '../../search/open-search';"],
    ['islands/poster/own-address.tsx', "import { generate } from 'lean-qr/nano';"],
  ])('would notice it in %s: %s', (file, code) => {
    expect(importsOf(file, code).flatMap(faults)).toHaveLength(1);
  });
  it('does its work when asked, not when imported: only main.ts and the worker run at import', () => {
    const atImport = files.filter((file) => !['main.ts', 'sw/sw.ts'].includes(file)).filter((file) => /^(?!export|import|const|let|declare|interface|type|function|async function|describe|\/|\*| |\}|\]|\)|<|@|$)/m.test(readFileSync(join(SRC, file), 'utf8')));
    expect(atImport).toEqual([]);
  });
});
