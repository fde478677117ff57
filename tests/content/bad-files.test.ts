import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentError } from '../../src/plan/content-error';
import { loadPlan } from '../../src/plan/load-plan';
import { packFolder } from '../helpers/sample-plan';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'pack-')), 'pakke');
  cpSync(packFolder(), folder, { recursive: true });
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

function problemsAfter(file: string, replace: string | RegExp, by: string): string[] {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(replace, by);
  expect(after, `the fault could not be planted in ${file}`).not.toBe(before);
  writeFileSync(path, after);
  try {
    loadPlan(folder);
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map((problem) => `${problem.file}:${problem.line}: ${problem.message}`);
    throw error;
  }
  return [];
}

const lineOf = (file: string, text: string): number => readFileSync(join(packFolder(), file), 'utf8').split('\n').findIndex((line) => line.includes(text)) + 1;

describe('an author who makes a mistake is told file, line, what is wrong and what is expected', () => {
  it.each<[string, string, string | RegExp, string, string, RegExp]>([
    ['an unknown field', 'contacts.yaml', 'short: hotlinen', 'kort: hotlinen', 'id: hotline', /ukendt felt: kort i contacts\[1\]/],
    ['a missing field', 'contacts.yaml', '    short: hotlinen\n', '', 'id: hotline', /contacts\[1\]\.short mangler\. Forventet: en tekst/],
    ['a malformed number', 'contacts.yaml', /"\d\d \d\d \d\d \d\d"/, '"4174 90 90"', 'id: hotline', /number er "4174 90 90"\. Forventet: et nummer som "01 23 45 67"/],
    ['malformed hours', 'contacts.yaml', /opens: "\d\d\.\d\d"/, 'opens: "8:00"', 'weekly:', /opens er "8:00"\. Forventet: et klokkeslæt som "09\.30"/],
    ['hours that close before they open', 'contacts.yaml', /closes: "\d\d\.\d\d"/, 'closes: "00.00"', 'weekly:', /forventet både opens og closes, og closes efter opens/],
    ['days that are no days', 'contacts.yaml', /days: [^,]+/, 'days: hverdage', 'weekly:', /days er "hverdage"\. Forventet: dage som "man-fre"/],
    ['an address that is not https', 'footnotes.yaml', 'https://', 'http://', 'url:', /url er "http:.*Forventet: en adresse, der begynder med https/],
    ['a date that does not exist', 'contacts.yaml', /verified: \d{4}-\d\d-\d\d/, 'verified: 2026-02-30', 'number:', /verified er "2026-02-30"\. Forventet: en dato som 2026-11-23/],
    ['a statement with no citation', 'signs.yaml', '    source: 5.2.tegn.1\n', '', 'id: tegn-1', /præcis én af source/],
    ['a statement with two kinds', 'screens/underret.yaml', '    source: 6.bl133.p1\n', '    source: 6.bl133.p1\n    reading: 6.bl133.p1\n', 'id: underret-pligt', /præcis én af source/],
    ['a text that is empty', 'signs.yaml', /text: Prædiker og moraliserer/, 'text: ""', 'Prædiker og moraliserer', /text er for kort eller tom|text er ""/],
    ['an id with Danish letters', 'signs.yaml', '- id: tegn-9\n', '- id: tegn-ni-æ\n', 'id: tegn-9', /id: små bogstaver a-z/],
    ['an id used twice', 'signs.yaml', '- id: tegn-9\n', '- id: tegn-8\n', 'id: tegn-8', /id "tegn-8" findes flere gange/],
    ['a link to nowhere', 'laws.yaml', 'to: underret', 'to: underet', 'to: underret', /"underet" findes ikke/],
    ['an unknown unit', 'signs.yaml', 'source: 5.2.tegn.12', 'source: 5.2.tegn.21', 'id: tegn-12', /"5\.2\.tegn\.21" findes ikke i planen/],
    ['more than eight units', 'signs.yaml', 'source: 5.2.tegn.12', 'source: 1.p1 1.p2 1.p3 1.p4 1.p5 2.infohus.p1 3.p1 3.p2 3.p3', 'id: tegn-12', /et til otte enheder/],
    ['a repeated field', 'signs.yaml', '    number: 3\n', '    number: 3\n    number: 3\n', 'number: 3', /YAML kan ikke læses: .*unique/],
    ['broken YAML', 'roles.yaml', 'roles:\n', 'roles: [\n', 'roles:', /YAML kan ikke læses/],
    ['an edge to nowhere', 'flows/act.yaml', 'to: person', 'to: persona', 'id: akut', /fører til "persona", som ikke findes/],
  ])('%s', (_, file, replace, by, near, message) => {
    const problems = problemsAfter(file, replace, by);
    expect(problems.join('\n')).toMatch(message);
    const [first = ''] = problems.filter((problem) => message.test(problem));
    expect(first).toMatch(new RegExp(`^content/pakke/${file}:\\d+: `));
    const line = Number(first.split(':')[1]);
    expect(Math.abs(line - lineOf(file, near)), `line ${line} is not near the fault: ${first}`).toBeLessThanOrEqual(4);
  });

  it('a missing file', () => {
    rmSync(join(folder, 'signs.yaml'));
    expect(() => loadPlan(folder)).toThrow(/content\/pakke\/signs\.yaml:1: filen mangler/);
  });

  it('all faults of all files at once', () => {
    writeFileSync(join(folder, 'signs.yaml'), 'x: 1');
    writeFileSync(join(folder, 'laws.yaml'), 'y: 1');
    expect(() => loadPlan(folder)).toThrow(/signs\.yaml[\s\S]*laws\.yaml|laws\.yaml[\s\S]*signs\.yaml/);
  });
});

it('the plan that comes out is frozen all the way down', () => {
  const plan = loadPlan(folder);
  expect(() => Object.assign(plan.signs.signs[0]!, { text: 'x' })).toThrow(TypeError);
});
