import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocument } from '../../src/document/render-document';
import { loadGuide } from '../../src/plan/load-plan';
import { textsOf } from '../../src/plan/translate-plan';
import { followOrigins } from '../../tools/authors/origins';
import { originFinder, type Found } from '../../tools/authors/panel/find-origin';
import { ownWords } from '../../tools/authors/panel/read-element';
import { CONTENT, packFolder, PACKS } from '../helpers/sample-plan';
import { temporaryFolder } from '../helpers/temporary-folder';

interface Shown {
  readonly document: Document;
  readonly find: (element: Element) => Found;
}

/** A guide in one of its languages; or one screen of it, since the whole is long to read. */
const shown = (pack: string, language: string, screen?: string): Shown => {
  const { plans } = loadGuide(packFolder(pack));
  const languages = plans.map((plan) => plan.language);
  const plan = plans[languages.indexOf(language)] ?? plans[0];
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true } });
  const { body } = renderDocument(plan, { builtOn: '2026-01-01', languages });
  const from = screen === undefined ? 0 : body.indexOf(`<section id="${screen}"`);
  window.document.body.innerHTML = screen === undefined ? body : body.slice(from, body.indexOf('</section>', from));
  return { document: window.document as unknown as Document, find: originFinder(followOrigins(packFolder(pack))(languages, textsOf(plans[0]))[language] ?? []) };
};

const guides = new Map(PACKS.map((pack) => [pack, shown(pack, 'da')]));

const files = new Map<string, string[]>();
const linesOf = (file: string): string[] => {
  if (!files.has(file)) files.set(file, readFileSync(join(CONTENT, '..', file), 'utf8').split('\n'));
  return files.get(file) as string[];
};
/** What stands in a file from a line on, without the signs of YAML and of rich text. */
const written = (file: string, line: number): string => linesOf(file).slice(line - 1, line + 12).join(' ').replace(/\]\(#[a-z0-9-]+\)/g, '').replace(/\*\*|\[|\\?"|>-/g, '').replace(/\s+/g, ' ');
const start = (text: string): string => text.replace(/["[]/g, '').slice(0, 60).trim();

/** What a text is that stands alone, or else says only what the thing beside it rests on. */
const wordsOf = (element: Element, found: Found): string => (found.element === element ? ownWords(element) : ownWords(found.element)).replace(/:$/, '');

describe.each(PACKS.map((pack) => [pack]))('%s: where the guide\'s statements come from', (pack) => {
  const { document, find } = guides.get(pack) as Shown;
  const statements = [...document.querySelectorAll('main [data-kind]')];
  const found = statements.map((element) => ({ element, one: find(element) }));

  it('every statement leads to a file and a line', () => {
    expect(statements.length).toBeGreaterThan(500);
    expect(found.filter(({ one }) => one.kind !== 'whole' || one.origins.length === 0).map(({ element }) => element.outerHTML.slice(0, 120))).toEqual([]);
  });
  it('and its words, or what it rests on, begin on that line', () => {
    const wrong = found.flatMap(({ element, one }) => one.origins.filter(({ file, line, field, shown: text }) => {
      const words = ['source', 'reading', 'supplementary'].includes(field) ? `${field}: ${element.getAttribute('data-source') ?? text}` : wordsOf(element, one);
      const at = written(file, line).indexOf(start(words));
      return words === '' || at === -1 || at > (linesOf(file)[line - 1]?.length ?? 0) + 20;
    }).map(({ file, line }) => `${file}:${line} ${ownWords(element).slice(0, 60)}`));
    expect(wrong).toEqual([]);
  });
  it('to one line, except where the same words stand in several files', () => {
    expect(found.filter(({ one }) => one.origins.length > 1).length).toBeLessThanOrEqual(3);
  });
});

describe('koebenhavn: what a reader points at', () => {
  const { document, find } = guides.get('koebenhavn') as Shown;
  const placeOf = (selector: string): string => {
    const { kind, origins } = find(document.querySelector(selector) as Element);
    return [kind, ...origins.map(({ file, line, field }) => `${file.replace('content/koebenhavn/', '')} ${field} ${(linesOf(file)[line - 1] ?? '').trim().slice(0, 40)}`)].join(' | ');
  };
  it.each([
    ['a sign\'s question, alike in all signs', '#tegn-3 .prompt', /^whole \| signs\.yaml prompt prompt: Hvad har du selv set/],
    ['a word in a statement', '#akut [data-kind] strong', /^whole \| screens\/akut\.yaml text /],
    ['what a statement rests on', '#tegn-3 .sign-text small a, #tegn-3 .sign-text small .cite', /^whole \| signs\.yaml source source: 5\.2\.tegn\.3$/],
    ['what a question rests on', '#handl-person .rests', /^whole \| flows\/act\.yaml reading reading: 5\.2\.handling\.p1/],
    ['an answer', '#handl-akut .answers li:nth-child(2) a', /^whole \| flows\/act\.yaml label - \{ id: nej, label: Nej, to: person \}$/],
    ['a law\'s reference', '#lov-bl-133 h2 .aside', /^whole \| laws\.yaml reference reference: /],
    ['a law\'s date', '#lov-bl-133 > .fine', /^part \| laws\.yaml verified verified: /],
    ['a section in the contents', '#planen nav a[href="#plan-5-1"]', /^whole \| sections\/5-organisering\.yaml heading heading: /],
    ['a number', '#hjem .number', /^whole \| contacts\.yaml number number: "41 74 90 90"$/],
    ['a number on a button', '#kort a.call', /^part \| contacts\.yaml number number: "41 74 90 90"$/],
    ['a link that leads on', '#tegn-3 .doors a, #underret .doors a', /^whole \| screens\/underret\.yaml label /],
    ['a word explained', '#ord-pet dt', /^whole \| glossary\.yaml term term: PET$/],
    ['a role', '#roller .role h3', /^whole \| roles\.yaml name name: /],
    ['the name of the plan in a sentence of the guide\'s own', '#om > p', /^part \| plan\.yaml title title: /],
    ['a heading of the guide\'s own, alike with a link', '#efter h1', /^none$/],
    ['a way on of the guide\'s own', '#hjem .cards b', /^none$/],
  ])('%s', (_, selector, place) => {
    expect(placeOf(selector)).toMatch(place);
  });
});

it('a translation leads to its own file, and on to what it translates', () => {
  const { document, find } = shown('koebenhavn', 'en', 'tegn');
  const [sign] = find(document.querySelector('#tegn-3 .sign-text') as Element).origins;
  expect(sign?.file).toBe('content/koebenhavn/en.yaml');
  expect(sign?.translates?.file).toBe('content/koebenhavn/signs.yaml');
  expect(linesOf('content/koebenhavn/signs.yaml')[(sign?.translates?.line ?? 0) - 1]).toMatch(/^ {4}text: Opsøger /);
});

describe('while a file is broken', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());
  it('what it said when it could be read is remembered, and other files are read anew', () => {
    const root = join(folder.path, 'eksempelkommune');
    cpSync(packFolder('eksempelkommune'), root, { recursive: true });
    const read = followOrigins(root);
    const before = read(['da'], [])['da'] ?? [];
    writeFileSync(join(root, 'signs.yaml'), 'signs: [');
    writeFileSync(join(root, 'roles.yaml'), `# \n${readFileSync(join(root, 'roles.yaml'), 'utf8')}`);
    const after = read(['da'], [])['da'] ?? [];
    expect(after.length).toBe(before.length);
    const moved = (file: string): number[] => [...new Set(after.flatMap((one, at) => (one.file.endsWith(file) ? one.line - (before[at]?.line ?? 0) : [])))];
    expect([moved('/signs.yaml'), moved('/roles.yaml')]).toEqual([[0], [1]]);
  });
});
