import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hoursStatus } from '../../src/core/opening-hours';
import { loadPlan } from '../../src/plan/load-plan';
import { CONTENT, packFolder } from '../helpers/sample-plan';
import { temporaryFolder } from '../helpers/temporary-folder';

const guide = readFileSync(join(CONTENT, 'README.md'), 'utf8');

/** The YAML under a heading of the author's guide, as an author copies it: without what a numbered list puts before it. */
function exampleUnder(heading: string): string {
  const part = guide.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return (/```yaml\n([\s\S]*?)```/.exec(part)?.[1] ?? '').replace(/^ {3}/gm, '').trimEnd();
}

const folder = temporaryFolder();
afterAll(() => folder.remove());
const pack = join(folder.path, 'pakke');
cpSync(packFolder(), pack, { recursive: true });
const change = (file: string, from: string | RegExp, to: string): void => {
  const before = readFileSync(join(pack, file), 'utf8');
  const after = before.replace(from, () => to);
  expect(after, `nothing to change in ${file}`).not.toBe(before);
  writeFileSync(join(pack, file), after);
};

describe('who follows content/README.md word for word', () => {
  it('changes the hotline\'s hours', () => {
    change('contacts.yaml', /(?<=id: hotline\n[\s\S]*?) {4}hours:\n(?: {6}.*\n)+/, `${exampleUnder('Når hotlinens åbningstid ændrer sig').trimEnd()}\n`);
    const hotline = loadPlan(pack).contacts.find(({ id }) => id === 'hotline')!;
    expect(hotline.hoursText).toBe('Hverdage kl. 8–20, weekend kl. 10–16');
    expect(['2026-11-27T18:00:00Z', '2026-11-28T18:00:00Z', '2026-12-24T11:00:00Z'].map((instant) => hoursStatus(hotline.hours!, Date.parse(instant)).open)).toEqual([true, false, false]);
  });
  it('adds a sign', () => {
    change('signs.yaml', /\n*$/, `\n${exampleUnder('Når planen får et nyt tegn')}\n`);
    change('signs.yaml', /(?<=signs: \[tegn-11,[^\]]*)\]/, ', tegn-16]');
    change('plan.yaml', /(?<=id: 5\.2\.tegn,.*units: [^}]*\d)(?= \})/, ' 16');
    const { signs } = loadPlan(pack);
    expect(signs.signs.at(-1)).toMatchObject({ id: 'tegn-16', number: 16, basis: { kind: 'plan', units: ['5.2.tegn.16'] } });
  });
  it('finds every command that it names', () => {
    const { scripts } = JSON.parse(readFileSync(join(CONTENT, '../package.json'), 'utf8')) as { scripts: Record<string, string> };
    const named = [...guide.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named).toEqual(expect.arrayContaining(['new-pack', 'check', 'translations']));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
  it('finds every file that it names', () => {
    const named = [...guide.matchAll(/`((?:screens|sections|flows)\/[\w.-]+\.yaml|[a-z.]+\.yaml)`/g)].map(([, name = '']) => name).filter((name) => !/^(ar|questions)\./.test(name));
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) expect(() => readFileSync(join(packFolder(), name)), name).not.toThrow();
  });
});
