import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { hoursStatus } from '../../src/core/opening-hours';
import { checkPack } from '../../src/plan/check-pack';
import { loadPlan } from '../../src/plan/load-plan';
import { newPack } from '../../tools/new-pack.mjs';
import { SIGNS } from '../helpers/plan-facts';
import { CONTENT, packFolder } from '../helpers/sample-plan';
import { temporaryFolder } from '../helpers/temporary-folder';

const TODAY = '2026-11-23';
const guide = readFileSync(join(CONTENT, 'README.md'), 'utf8');

/** The part of the author's guide under a heading. */
const partUnder = (heading: string): string => guide.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
/** The YAML in a part of the guide, as an author copies it: without what a numbered list puts before it. */
const examplesIn = (part: string): string[] => [...part.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml.replaceAll(/^ {3}/gm, '').trimEnd());

const folder = temporaryFolder();
afterAll(() => folder.remove());
let tried = 0;
let pack: string;
beforeEach(() => {
  pack = join(folder.path, String(++tried), 'koebenhavn');
  cpSync(packFolder(), pack, { recursive: true });
});

/** Writes something else where `from` stands; what stands there already may be the same. */
function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(join(pack, file), 'utf8');
  expect(before.search(from), `not found in ${file}: ${String(from)}`).toBeGreaterThanOrEqual(0);
  writeFileSync(join(pack, file), before.replace(from, () => to));
}
const errors = (): string[] => checkPack(pack, TODAY).errors.map(({ file, line, message }) => `${file}:${line}: ${message}`);
/** The files of the pack in which a search finds the words: Danish texts only. */
const filesWith = (words: RegExp): string[] => readdirSync(packFolder(), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml') && !file.startsWith('en.') && words.test(readFileSync(join(packFolder(), file), 'utf8'))).toSorted();
const filesNamedIn = (step: string): string[] => [...new Set([...step.matchAll(/`((?:screens|sections|flows)\/[\w.-]+\.yaml|[a-z.]+\.yaml)`/g)].map(([, name = '']) => name))].toSorted();
const stepsOf = (part: string): string[] => part.split(/^\d+\. /m).slice(1);

describe('who follows content/README.md word for word', () => {
  it('changes the hotline\'s hours', () => {
    const part = partUnder('Når hotlinens åbningstid ændrer sig');
    const [hours = ''] = examplesIn(part);
    change('contacts.yaml', /(?<=id: hotline\n[\s\S]*?) {4}hours:\n(?: {6}.*\n)+/, `${hours}\n`);
    const hotline = loadPlan(pack).contacts.find(({ id }) => id === 'hotline')!;
    expect(hotline.hoursText).toBe('Hverdage kl. 8–20, weekend kl. 10–16');
    expect(['2026-11-27T18:00:00Z', '2026-11-28T18:00:00Z', '2026-12-24T11:00:00Z'].map((instant) => hoursStatus(hotline.hours!, Date.parse(instant)).open)).toEqual([true, false, false]);
    expect(errors()).toEqual([]);
    change('contacts.yaml', 'closes: "20.00"', 'closes: "21.00"');
    expect(errors().join('\n')).toMatch(/contacts\.yaml:\d+: text \(».*«\) nævner ikke kl\. 21\.00/);
    // What the guide sends her to, beside the hours themselves: the files that name the old hours – until somebody has taken them out.
    const named = filesNamedIn(stepsOf(part)[2] ?? '');
    expect(named).toEqual(expect.arrayContaining(['rehearsal.yaml', 'screens/akut.yaml']));
    expect(filesWith(/kl\. 8(?!\d)/).filter((file) => !['contacts.yaml', 'changes.yaml', ...named].includes(file))).toEqual([]);
  });
  it('adds a sign', () => {
    const part = partUnder('Når planen får et nyt tegn');
    const next = SIGNS + 1;
    const [example = ''] = examplesIn(part);
    const sign = example.replaceAll('16', String(next));
    change('signs.yaml', /\n*$/, `\n${sign}\n`);
    expect(errors()).toHaveLength(3);
    change('signs.yaml', /(?<=signs: \[tegn-11,[^\]]*)\]/, `, tegn-${next}]`);
    expect(errors()).toHaveLength(2);
    change('plan.yaml', /(?<=id: 5\.2\.tegn,.*units: [^}]*\d)(?= \})/, ` ${next}`);
    expect(errors()).toEqual([]);
    const { signs } = loadPlan(pack);
    expect(signs.signs.at(-1)).toMatchObject({ id: `tegn-${next}`, number: next, basis: { kind: 'plan', units: [`5.2.tegn.${next}`] } });
    const named = filesNamedIn(stepsOf(part)[3] ?? '');
    expect(filesWith(new RegExp(`(?<![\\w-])${SIGNS} tegn(?![\\w-])`)).filter((file) => !named.includes(file))).toEqual([]);
  });
  it('starts a pack, and puts in a first unit, a first text and the hotline', () => {
    const examples = examplesIn(partUnder('En ny kommune'));
    const content = join(folder.path, 'nye');
    newPack(content, 'ny-kommune', TODAY);
    pack = join(content, 'ny-kommune');
    const missing = (): number => checkPack(pack, TODAY).warnings.length;
    const before = missing();
    expect(errors()).toEqual([]);
    change('plan.yaml', / {2}- \{ id: "1", label.*\n/, `${examples[0]}\n`);
    expect(errors().join('\n')).toMatch(/plan\.yaml:\d+: planens enhed "1\.p1" er ikke dækket/);
    change('sections/1-formaal.yaml', / {2}- id: p1-mangler\n(?: {4}.*\n)+/, `${examples[1]}\n`);
    expect(errors()).toEqual([]);
    change('contacts.yaml', 'number: mangler\n    missing: true\n    verified: mangler', `number: "01 23 45 67"\n    source: 1.p1\n    verified: ${TODAY}`);
    change('contacts.yaml', /(?: {4}# {1,7}\S.*\n)+(?= {4}about)/, [...readFileSync(join(pack, 'contacts.yaml'), 'utf8').matchAll(/^ {4}# ( *(?:hours:|text:|source:|verified:|weekly:|holidays:|- \{).*\n)/gm)].map(([, line = '']) => `    ${line}`).join(''));
    expect(errors().join('\n')).toMatch(/contacts\.yaml:\d+: henvisningen "7\.p1" findes ikke i planen/);
    change('contacts.yaml', 'source: 7.p1', 'source: 1.p1');
    expect(errors()).toEqual([]);
    expect(missing()).toBeLessThan(before - 3);
    expect(loadPlan(pack).contacts[0]).toMatchObject({ dial: '+4501234567', hoursText: 'Hverdage kl. 8–20, weekend kl. 10–16' });
  });
  it('finds every command that it names', () => {
    const { scripts } = JSON.parse(readFileSync(join(CONTENT, '../package.json'), 'utf8')) as { scripts: Record<string, string> };
    const named = [...guide.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named).toEqual(expect.arrayContaining(['new-pack', 'check', 'changes', 'translations']));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
  it('finds every file that it names', () => {
    const named = filesNamedIn(guide).filter((name) => !/^(ar|questions|facts)\./.test(name));
    expect(named.length).toBeGreaterThan(10);
    for (const name of named) expect(() => readFileSync(join(packFolder(), name)), name).not.toThrow();
    for (const [, path = ''] of guide.matchAll(/`((?:tests|src)\/[\w/.-]+\.\w+)`/g)) if (!path.endsWith('/ar.json')) expect(() => readFileSync(join(CONTENT, '..', path)), path).not.toThrow();
  });
  it('finds every heading that it leads to', () => {
    const anchors = [...guide.matchAll(/^## (.*)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'));
    const led = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, to = '']) => to).filter((to) => !to.startsWith('ord-'));
    expect(led.length).toBeGreaterThanOrEqual(4);
    expect(led.filter((to) => !anchors.includes(to))).toEqual([]);
  });
});
