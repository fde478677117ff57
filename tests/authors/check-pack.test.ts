import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkPack, type PackReport } from '../../src/plan/check-pack';
import type { Problem } from '../../src/plan/content-error';
import { readModals } from '../../src/plan/modals';
import { DRAFTS, packFolder, PACKS } from '../helpers/sample-plan';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

const TODAY = '2026-11-23';
const HARD = 'Koordinerende infohustovholdere kvalificerer bekymringshenvendelser vedrørende ekstremistiske radikaliseringsprocesser gennem helhedsorienterede, tværfaglige, kriminalpræventive arbejdsgruppemøder';

/** What an author may do in one afternoon: where it is planted, and what the check says of it. */
const PLANTED: readonly (readonly [name: string, list: 'errors' | 'warnings' | 'hints' | 'addresses', file: string, from: string, to: string, line: string, message: RegExp])[] = [
  ['a modal lost', 'errors', 'signs.yaml', 'Som fagperson **skal** du være opmærksom', 'Som fagperson bør du være opmærksom', 'id: tegn-opmaerksom', /planens enhed 5\.2\.tegn\.p siger »skal« om »opmærksom«, men det gør teksten ikke\. Skriv »skal«/],
  ['a modal of a unit that is not the plan\'s', 'errors', 'modals.yaml', '  - { unit: 1.p3, modal: skal }', '  - { unit: 1.p33, modal: skal }', 'unit: 1.p33', /enheden "1\.p33" findes ikke i planen\. Forventet: en enhed fra document i plan\.yaml/],
  ['a modal that nothing speaks of', 'errors', 'modals.yaml', 'modal: kan, about: opsøgende }', 'modal: kan, about: brevdue }', 'about: brevdue', /ingen tekst med "source: 6\.sel12b\.stk1" taler om det, som planen siger »kan« om/],
  ['a link to nowhere', 'errors', 'laws.yaml', 'links: [{ to: underret, label: Sådan underretter du }]', 'links: [{ to: underet, label: Sådan underretter du }]', 'id: bl133-leder', /linket peger på et sted, som ikke findes: "underet"/],
  ['a unit left uncovered', 'errors', 'signs.yaml', '    source: 5.2.tegn.9\n', '    reading: 5.2.tegn.9\n', '', /planens enhed "5\.2\.tegn\.9" er ikke dækket/],
  ['a translation that leads elsewhere', 'errors', 'en.yaml', '](#ord-bif)', '](#ord-pet)', '', /p51-handleplan fører til "ord-pet"\. Forventet: de samme steder som originalen/],
  ['a translation that makes a duty an offer', 'errors', 'en.yaml', 'As a professional, you **must** pay attention if signs', 'As a professional, you **can** pay attention if signs', 'p52-opmaerksom:', /oversættelsen siger ikke »must eller shall«, men originalen siger »skal«: »Som fagperson .*Ret oversættelsen\./],
  ['a translation that leaves no exception', 'errors', 'en.yaml', 'The citizen **can** also choose', 'The citizen **can** always choose', 'p533-borgeren-kan:', /oversættelsen siger »always«, men så stærkt eller svagt siger originalen det ikke: »Borgeren/],
  ['hours that are read otherwise than they are counted', 'errors', 'contacts.yaml', '        - { days: man-fre, opens: "09.00", closes: "15.00" }\n', '        - { days: man-fre, opens: "09.00", closes: "15.00" }\n        - { days: lør, opens: "09.00", closes: "14.30" }\n', 'text: Hverdage kl. 9–15', /text \(»Hverdage kl\. 9–15«\) nævner ikke kl\. 14\.30, som står under weekly\. Skriv de samme tider begge steder/],
  ['a fact that has run out', 'warnings', 'provisions.yaml', 'source: 6.o18.9, verified: 2026-11-23, until: 2026-12-31', 'source: 6.o18.9, verified: 2026-11-23, until: 2026-11-22', 'id: o18-koordinerende', /gjaldt til 2026-11-22\. Tjek, om det stadig passer/],
  ['a fact that runs out soon', 'warnings', 'contacts.yaml', 'text: Hverdage kl. 9–15\n      supplementary: kk-ekstremisme', 'text: Hverdage kl. 9–15\n      until: 2027-01-22\n      supplementary: kk-ekstremisme', 'text: Hverdage kl. 9–15', /gælder kun til 2027-01-22 \(60 dage endnu\)\. Find ud af, hvad der gælder bagefter/],
  ['a number that is not known', 'warnings', 'contacts.yaml', 'number: "40 20 71 98"', 'number: mangler', 'number: mangler', /number mangler\. Skriv nummeret/],
  ['a date that is not known', 'warnings', 'laws.yaml', 'verified: 2026-11-23', 'verified: mangler', 'verified: mangler', /verified mangler\. Hold det op mod kilden, og skriv datoen/],
  ['a statement that is not found in the plan yet', 'warnings', 'screens/kort.yaml', '    text: Ring et sted, hvor andre ikke kan høre dig.\n    reading: 5.2.handling.p1', '    text: Ring et sted, hvor andre ikke kan høre dig.\n    missing: true', 'missing: true', /mangler\. Find det i planen, og skriv source i stedet for missing: true/],
  ['a slot that is not filled', 'warnings', 'plan.yaml', 'id: vej-telefon', 'id: vej-telefon', 'id: vej-telefon', /»På telefon, også uden for kontortid« er ikke udfyldt/],
  ['a search entry that loses a part', 'warnings', 'words.yaml', 'says: stoppe skole, ', 'says: stoppe alt, stoppe skole, ', 'stoppe alt', /»stoppe alt« bliver til »stoppe«: Resten står i ignore/],
  ['a text that is not translated', 'warnings', 'glossary.yaml', '  - id: ord-pet\n    term: PET', '  - id: ord-pet\n    term: PET i Danmark', 'term: PET i Danmark', /oversættelsen af "ord-pet\.term" \(en\) er forældet: Teksten er ændret\. Ret den i content\/koebenhavn\/en\.yaml/],
  ['a text without a translation', 'warnings', 'en.yaml', '  for-hvem:\n', '  for-hvem-dengang:\n', 'for-hvem', /teksten "for-hvem" er ikke oversat \(en\) og vises på da\. "npm run translations" skriver det, der skal sættes ind i content\/koebenhavn\/en\.yaml/],
  ['a translation of nothing', 'warnings', 'en.yaml', '', '', '', /oversættelsen "for-hvem-dengang" bruges ikke mere\. Slet den/],
  ['a text that is hard to read', 'hints', 'screens/akut.yaml', 'text: Du skal ikke selv afgøre, om noget er strafbart.', `text: ${HARD} overvejende samarbejdsorienterede myndigheder, forvaltninger, uddannelsesinstitutioner, fritidstilbud.`, 'Koordinerende', /lixtal \d{3}: »Koordinerende infohustovholdere/],
  ['a word that is too long', 'hints', 'steps.yaml', 'name: Arbejdsgruppemødet', 'name: Arbejdsgruppemødeindkaldelsen', 'Arbejdsgruppemødeindkaldelsen', /langt ord \(29 bogstaver\): »Arbejdsgruppemødeindkaldelsen«/],
  ['an address', 'addresses', 'footnotes.yaml', 'vurderingsvaerktoj-1', 'vurderingsvaerktoj-2', 'vurderingsvaerktoj-2', /^https:\/\/stopekstremisme\.dk\/tilbud-og-vaerktojer\/vurderingsvaerktoj-2$/],
];

let folder: TemporaryFolder;
let root: string;
let report: PackReport;
beforeAll(() => {
  folder = temporaryFolder();
  root = join(folder.path, 'koebenhavn');
  cpSync(packFolder(), root, { recursive: true });
  for (const [name, , file, from, to] of PLANTED) {
    const path = join(root, file);
    const before = readFileSync(path, 'utf8');
    expect(before, name).toContain(from);
    writeFileSync(path, before.replace(from, () => to));
  }
  report = checkPack(root, TODAY);
});
afterAll(() => folder.remove());

const shown = ({ file, line, message }: Problem): string => `${file}:${line}: ${message}`;

describe('an author is told file, line, what is wrong and how to mend it, of all that was planted at once', () => {
  it.each(PLANTED)('%s', (_, list, file, _from, _to, near, message) => {
    const found = report[list].filter((problem) => message.test(problem.message));
    expect(found.map(shown), report[list].map(shown).join('\n')).toHaveLength(1);
    const [problem] = found as [Problem];
    if (near === '') return;
    const at = near === 'for-hvem' ? 'plan.yaml' : file;
    expect(problem.file).toBe(`content/koebenhavn/${at}`);
    const line = readFileSync(join(root, at), 'utf8').split('\n').findIndex((text) => text.includes(near)) + 1;
    expect(problem.line - line, shown(problem)).toBeGreaterThanOrEqual(0);
    expect(problem.line - line, shown(problem)).toBeLessThanOrEqual(3);
  });

  it('and of nothing else: an error for each that was planted', () => {
    expect(report.errors.map(shown)).toHaveLength(PLANTED.filter(([, list]) => list === 'errors').length);
  });
});

describe('the packs as they are', () => {
  it.each(PACKS)('%s has no errors, with or without a modals file; no translation is behind', (pack) => {
    const { errors, warnings, addresses } = checkPack(packFolder(pack), TODAY);
    expect(errors).toEqual([]);
    expect(warnings.filter(({ message }) => /oversættelse|oversat/.test(message))).toEqual([]);
    expect(new Set(addresses.map(({ message }) => message)).size).toBe(addresses.length);
  });
  it('those that are not finished have no errors either', () => {
    expect(DRAFTS.flatMap((pack) => checkPack(packFolder(pack), TODAY).errors)).toEqual([]);
  });
});

it('a language that has just been begun is not told text by text', () => {
  const begun = join(folder.path, 'begyndt', 'eksempelkommune');
  cpSync(packFolder('eksempelkommune'), begun, { recursive: true });
  writeFileSync(join(begun, 'ar.yaml'), 'texts: {}\n');
  const messages = checkPack(begun, TODAY).warnings.map(({ message }) => message).filter((message) => /oversat/.test(message));
  expect(messages).toHaveLength(11);
  expect(messages.join('\n')).toMatch(/… og \d{3} tekster, der ikke er oversat\. Se dem alle: "npm run translations"\./);
});

describe('what cannot be read', () => {
  it.each([
    ['a modal that is none', '{ unit: 1.p3, modal: bør }', /content\/koebenhavn\/modals\.yaml:1: modals\[1\]\.modal er "bør"\. Forventet: ét af skal, kan, som udgangspunkt, altid, har ansvar for/],
    ['a modal with no unit', '{ unit: 1.p3 og 1.p4, modal: skal }', /modals\[1\]\.unit er "1\.p3 og 1\.p4"\. Forventet: en enhed fra planen, fx "5\.3\.1\.p1"/],
    ['broken YAML', '{ unit: [', /modals\.yaml:\d+: YAML kan ikke læses/],
  ])('%s', (_, entry, message) => {
    writeFileSync(join(root, 'modals.yaml'), `modals: [${entry}]`);
    expect(() => readModals(root, 'koebenhavn')).toThrow(message);
    rmSync(join(root, 'modals.yaml'));
    expect(readModals(root, 'koebenhavn')).toBeUndefined();
  });
  it('a file that is not valid on its own: nothing else can be told', () => {
    writeFileSync(join(root, 'steps.yaml'), 'trin: 1');
    const { errors, warnings, hints, addresses, whole } = checkPack(root, TODAY);
    expect(whole).toBe(false);
    expect(errors.map(shown).join('\n')).toMatch(/content\/koebenhavn\/steps\.yaml:1: ukendt felt: trin/);
    expect([...warnings, ...hints, ...addresses]).toEqual([]);
  });
  it('a folder that is not there', () => {
    expect(() => checkPack(join(root, 'x'), TODAY)).toThrow('Pakken "x" findes ikke i content/.');
  });
});
