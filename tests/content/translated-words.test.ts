import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentError } from '../../src/plan/content-error';
import { loadGuide } from '../../src/plan/load-plan';
import { packFolder } from '../helpers/sample-plan';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

const FILE = 'en.words.yaml';
let folder: TemporaryFolder;
let root: string;
beforeEach(() => {
  folder = temporaryFolder();
  root = join(folder.path, 'pakke');
  cpSync(packFolder(), root, { recursive: true });
});
afterEach(() => folder.remove());

function problemsAfter(from: string | RegExp, to: string): string[] {
  const path = join(root, FILE);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after, 'the fault could not be planted').not.toBe(before);
  writeFileSync(path, after);
  try {
    loadGuide(root);
  } catch (error) {
    if (error instanceof ContentError) return error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
    throw error;
  }
  return [];
}

const lineOf = (text: string): number => readFileSync(join(packFolder(), FILE), 'utf8').split('\n').findIndex((line) => line.includes(text)) + 1;
const inGroup = (id: string, field: string): RegExp => new RegExp(`(  - id: ${id}\\n(?:    .*\\n)*?    ${field}: ).*`);

describe('the everyday words of a translation', () => {
  it.each<[string, string | RegExp, string, string, string]>([
    ['lead nowhere', inGroup('selvmord', 'to'), '$1akut svar-der-ikke-er', '- id: selvmord', 'svaret "svar-der-ikke-er" findes ikke. Forventet: et id, som søgningen kan finde.'],
    ['forbid what is not there', inGroup('vold-hjemme', 'never'), '$1tegn-14 tegn-99', '- id: vold-hjemme', 'svaret "tegn-99" findes ikke. Forventet: et id, som søgningen kan finde.'],
    ['name a silence that is not said', inGroup('neutral-religion', 'absent'), '$1ikke-sagt', '- id: neutral-religion', 'absent "ikke-sagt" findes ikke. Forventet: et udsagn fra screens/soeg.yaml.'],
    ['have the id of another group', '- id: toej\n', '- id: symboler\n', '- id: toej', 'ordgruppen "symboler" findes flere gange. Forventet: et id, som ingen anden har.'],
    ['hold a word that means two things', '  - manager, ', '  - manager, hotline, ', '- manager, ', 'hverdagsordene: ordet "hotline" står to steder i same. Forventet: ét sted.'],
    ['have a field that is unknown', inGroup('hader', 'says'), '$1hate\n    siger: x', '- id: hader', 'ukendt felt: siger'],
  ])('that %s are named with file and line', (_, from, to, near, message) => {
    const problems = problemsAfter(from, to).filter((problem) => problem.includes(message));
    expect(problems.map((problem) => problem.split(': ', 1)[0])).toContain(`content/pakke/${FILE}:${lineOf(near)}`);
  });

  it('are not asked for: without them the search has the texts alone', () => {
    writeFileSync(join(root, 'de.yaml'), 'texts: {}\n');
    expect(loadGuide(root).plans.find(({ language }) => language === 'de')?.words.groups).toEqual([]);
  });

  it('are well as they are', () => {
    expect(loadGuide(root).plans.find(({ language }) => language === 'en')?.words.groups.length).toBeGreaterThanOrEqual(60);
  });
});
