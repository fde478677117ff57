import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SHEET_TARGET } from '../../tools/build/browser-targets';
import { DIST } from '../../tools/serve.mjs';
import { flatRules, type FlatRule } from '../helpers/flat-rules';
import { newerSyntax } from '../helpers/newer-syntax';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const html = read('index.html');
const sheet = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
const assets = readdirSync(join(DIST, 'assets'));

describe('script', () => {
  const scripts: [string, string][] = [
    ...[...assets.filter((name) => name.endsWith('.js')).map((name) => `assets/${name}`), 'sw.js', 'rescue.js'].map((file): [string, string] => [file, read(file)]),
    ['the line in the document', /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? ''],
    ['ops/kill-switch.js', readFileSync(join(PROJECT, 'ops/kill-switch.js'), 'utf8')],
  ];
  it('is no newer than ES2022, any of it', () => {
    expect(scripts.length).toBeGreaterThan(6);
    for (const [file, code] of scripts) expect(newerSyntax(code), file).toEqual([]);
  });
  it('calls no method that came later', () => {
    const later = /\.(?:toSorted|toReversed|toSpliced|findLastIndex|isWellFormed|waitAsync)\(|(?:Promise\.(?:withResolvers|try)|Array\.fromAsync|(?:Object|Map)\.groupBy|RegExp\.escape|Iterator\.from|URL\.parse)\(/;
    for (const [file, code] of scripts) expect(later.exec(code)?.[0], file).toBeUndefined();
    expect('list.toSorted()').toMatch(later);
  });
  it.each(['{ using file = open(); }', 'const it = /[a--b]/v;', 'const it = /(?i:a)b/;', 'const it = /(?<a>x)|(?<a>y)/;', 'const it = /(?<!a)b/;', 'class It { accessor value = 1; }', 'import it from "./it.json" with { type: "json" };', '@decorated class It {}'])('control: %s would be noticed', (code) => {
    expect(newerSyntax(code)).toHaveLength(1);
  });
  it('control: what is within ES2022 is not', () => {
    expect(newerSyntax('class It { static #all = new Map(); static { It.#all.set(1, /(?<year>\\d+)-(?:a|b)(?=c)/d); } } export default await it?.(1n ** 2n);')).toEqual([]);
  });
});

describe('the sheet', () => {
  const hides = ({ body }: FlatRule): boolean => /display:none|visibility:hidden/.test(body);
  // What a selector is about stands after its last combinator.
  const aboutScreens = ({ selector }: FlatRule): boolean => selector.replace(/\((?:[^()]|\([^()]*\))*\)/g, '()').split(',').some((one) => /^(?:section|main|body|html|:root)/.test(one.split(/[\s>+~]+/).at(-1) ?? ''));
  const safe = ({ conditions, selector }: FlatRule): boolean => conditions.includes('@supports selector(:has(a))') || selector.includes(':has(');
  const hiding = (css: string): FlatRule[] => flatRules(css).filter((rule) => hides(rule) && aboutScreens(rule));

  it('hides no screen from a browser that does not know :has()', () => {
    const print = read(`assets/${assets.find((name) => name.endsWith('.css')) ?? ''}`);
    expect(hiding(sheet).map(({ selector }) => selector)).toContain('main>section');
    for (const rule of [...hiding(sheet), ...hiding(print)]) expect(safe(rule), rule.selector).toBe(true);
  });
  it('control: one that did would be noticed', () => {
    for (const css of ['main>section{display:none}', '@media screen{main>section:not(:target){display:none}}', 'p,body[data-x] main{visibility:hidden}']) expect(hiding(css).filter((rule) => !safe(rule)), css).toHaveLength(1);
    expect(hiding('section .x{display:none}.doors{display:none}')).toEqual([]);
  });
  it('rests on nothing that the browsers named do not all know', () => {
    const newer = /@scope|@starting-style|@property|@function|@position-try|@view-transition|anchor\(|anchor-size\(|position-anchor|interpolate-size|calc-size\(|field-sizing|view-transition-name|animation-timeline|text-box|sibling-index\(|corner-shape|[:(,]if\(|:open\b|::details-content|::checkmark|reading-flow/;
    expect(newer.exec(sheet)?.[0]).toBeUndefined();
    expect('a{position-anchor:--b}').toMatch(newer);
  });
  it('is written for the browsers that the README names', () => {
    const readme = readFileSync(join(PROJECT, 'README.md'), 'utf8');
    const paragraph = /## Browsers\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
    const names = SHEET_TARGET.map((target) => target.replace(/^([a-z])([a-z]+)/, (_, first: string, rest: string) => `${first.toUpperCase()}${rest} `));
    expect(names).toHaveLength(3);
    for (const name of names) expect(paragraph).toContain(name);
    expect(paragraph).toContain('Samsung Internet');
  });
});
