import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { changeLines } from '../../src/plan/change-lines';
import { compareFacts, type FactChange } from '../../src/plan/compare-facts';
import { entryYaml } from '../../src/plan/change-entry';
import { factsOf } from '../../src/plan/facts';
import { schemas } from '../../src/plan/schema';
import { withPackAt } from '../../tools/authors/pack-at.mjs';
import { HOTLINE_HOURS } from '../helpers/hotline';
import { numberFacts } from '../helpers/plan-facts';
import { packFolder } from '../helpers/sample-plan';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

const TODAY = '2027-03-01';
const contacts = readFileSync(join(packFolder(), 'contacts.yaml'), 'utf8');
/** The first line of the hotline's hours, whatever they are. */
const FIRST_HOURS = /\{ days: .*\}/.exec(contacts.slice(contacts.indexOf('id: hotline')))?.[0] ?? '';
const weekly = numberFacts('hotline').weekly.map(({ days, opens, closes }) => `${days} ${opens}–${closes}`);
/** What is changed in a copy of the pack, one of each kind. */
const EDITS: readonly (readonly [file: string, from: string, to: string])[] = [
  ['contacts.yaml', 'number: "40 20 71 98"', 'number: "40 20 71 99"'],
  ['contacts.yaml', `text: ${HOTLINE_HOURS}`, 'text: Alle dage kl. 6–7'],
  ['contacts.yaml', FIRST_HOURS, '{ days: man, opens: "06.00", closes: "07.00" }'],
  ['signs.yaml', 'text: Prædiker og moraliserer', 'text: Prædiker og moraliserer over for andre'],
  ['flows/act.yaml', '{ id: viden, label: "Nej, jeg vil vide mere om ekstremisme", to: viden }', '{ id: viden, label: "Nej, jeg vil vide mere om ekstremisme", to: opmaerksom }'],
  ['flows/act.yaml', '{ when: { boern: ved-ikke }, go: pligt-maaske }', '{ when: { boern: ved-ikke }, go: pligt }'],
  ['glossary.yaml', 'source: 3.p4', 'source: 3.p3 3.p4'],
  ['provisions.yaml', 'source: 6.u18.1, verified: 2026-11-23', 'source: 6.u18.1, verified: 2027-02-28'],
  ['plan.yaml', 'url: "https://star.dk/"', 'url: "https://star.dk/love"'],
  ['words.yaml', 'says: ', 'says: xylofon, '],
  ['screens/underret.yaml', '      - id: underret-hvem-tvivl\n        text: Ved du ikke, om du tæller som offentligt ansat, så gå ud fra, at du gør.\n        reading: 6.bl133.p1\n', ''],
  ['screens/kort.yaml', 'blocks:\n', 'blocks:\n  - { id: kort-nyt, text: Sæt dig godt til rette., reading: 5.2.handling.p1 }\n'],
  ['laws.yaml', 'links: [{ to: underret, label: Sådan underretter du }]', 'links: [{ to: underret, label: Se hvordan }]'],
];

let folder: TemporaryFolder;
let root: string;
let pack: string;
const git = (...args: string[]): string => execFileSync('git', ['-C', root, '-c', 'user.name=Forfatter', '-c', 'user.email=forfatter@example.dk', '-c', 'commit.gpgsign=false', ...args], { encoding: 'utf8' });

beforeAll(() => {
  folder = temporaryFolder();
  root = folder.path;
  pack = join(root, 'content/koebenhavn');
  cpSync(packFolder(), pack, { recursive: true });
  git('init', '--quiet');
  writeFileSync(join(root, 'tom'), '');
  git('add', 'tom');
  git('commit', '--quiet', '-m', 'før pakken');
  git('tag', 'tom');
  git('add', '.');
  git('commit', '--quiet', '-m', 'første udgave');
  git('tag', 'v1');
  for (const [file, from, to] of EDITS) {
    const before = readFileSync(join(pack, file), 'utf8');
    expect(before).toContain(from);
    writeFileSync(join(pack, file), before.replace(from, () => to));
  }
});
afterAll(() => folder.remove());

describe('npm run changes', () => {
  let lines: string[];
  beforeAll(() => {
    lines = withPackAt(root, 'koebenhavn', 'v1', (before) => changeLines(before, pack, 'v1', TODAY));
  });
  const after = (line: string): string[] => {
    expect(lines).toContain(line);
    return lines.slice(lines.indexOf(line) + 1, lines.indexOf(line) + 3);
  };

  it.each<[string, string, string, string]>([
    ['a number', 'nummeret team-forebyggelse – number', '40 20 71 98', '40 20 71 99'],
    ['an hour as it is read', 'nummeret hotline – hours.text', HOTLINE_HOURS, 'Alle dage kl. 6–7'],
    ['an hour as it is counted', 'nummeret hotline – hours.weekly', weekly.join('; '), ['man 06.00–07.00', ...weekly.slice(1)].join('; ')],
    ['a sign\'s wording', 'tegn-9 – text', 'Prædiker og moraliserer', 'Prædiker og moraliserer over for andre'],
    ['an edge', 'forløbet act, spørgsmålet person, svaret viden – fører til', 'viden', 'opmaerksom'],
    ['an edge with conditions', 'forløbet act, spørgsmålet ansat, svaret ja – fører til',
      'pligt, når boern = ja; pligt-maaske, når alder = ved-ikke; pligt-maaske, når boern = ved-ikke; pligt-maaske, når person = ved-ikke; ellers pligt',
      'pligt, når boern = ja; pligt-maaske, når alder = ved-ikke; pligt, når boern = ved-ikke; pligt-maaske, når person = ved-ikke; ellers pligt'],
    ['what a text rests on', 'ord-radikalisering – hviler på', 'planen 3.p4', 'planen 3.p3 3.p4'],
    ['a date', 'u18-raadgivning – verified', '2026-11-23', '2027-02-28'],
    ['an address', 'kilden star-lab – url', 'https://star.dk/', 'https://star.dk/love'],
    ['a link', 'bl133-leder – link til underret', 'Sådan underretter du', 'Se hvordan'],
  ])('tells of %s, then and now', (_, fact, then, now) => {
    expect(after(`  ${fact}`)).toEqual([`    før: ${then}`, `    nu:  ${now}`]);
  });

  it('tells what is new and what is gone, and where', () => {
    expect(after('  kort-nyt – text (nyt)')[0]).toBe('    nu:  Sæt dig godt til rette.');
    expect(after('  kort-nyt – står i (nyt)')[0]).toBe('    nu:  skærmen kort');
    expect(after('  underret-hvem-tvivl – text (fjernet)')[0]).toBe('    før: Ved du ikke, om du tæller som offentligt ansat, så gå ud fra, at du gør.');
  });
  it('counts, and tells nothing twice', () => {
    const facts = lines.filter((line) => /^ {2}\S.* – /.test(line) && !line.startsWith('  - '));
    expect(new Set(facts).size).toBe(facts.length);
    expect(lines[0]).toBe(`content/koebenhavn: ${facts.length} ændringer siden v1`);
  });
  it('proposes an entry that changes.yaml takes as it is', () => {
    const at = lines.findIndex((line) => line.startsWith('Forslag til content/koebenhavn/changes.yaml'));
    const [entry] = (parse(lines.slice(at + 1).join('\n')) as { id: string; date: string; text: string }[]) as [{ id: string; date: string; text: string }];
    expect(entry).toEqual({
      id: 'nyt-2027-03-01',
      date: '2027-03-01',
      text: 'Åbningstiden for hotlinen: Alle dage kl. 6–7. Nummeret til Team Forebyggelse er nu 40 20 71 99. Svaret »Nej, jeg vil vide mere om ekstremisme« på »Er der en bestemt person, du er bekymret for?« fører et andet sted hen end før. Svaret »Ja« på »Er du offentligt ansat?« fører et andet sted hen end før. Tegn 9 har fået en ny ordlyd: »Prædiker og moraliserer over for andre«. 1 tekst er ny, 1 tekst er taget ud.',
      links: [{ to: 'kontakt', label: 'Alle numre' }, { to: 'handl', label: 'Er nogen i fare, eller kan det ikke vente?' }, { to: 'kort-nyt', label: 'Se teksten' }],
    });
    const { changes } = parse(readFileSync(join(pack, 'changes.yaml'), 'utf8')) as { changes: unknown[] };
    expect(schemas.changes.safeParse({ changes: [entry, ...changes] }).error).toBeUndefined();
  });
  it('leaves nothing behind of what it has looked at', () => {
    const seen = withPackAt(root, 'koebenhavn', 'HEAD', (before) => before);
    expect(existsSync(dirname(seen))).toBe(false);
    expect(git('status', '--short', 'tom')).toBe('');
  });
});

describe('where there is nothing to compare', () => {
  const compare = (ref: string, name = 'koebenhavn'): string[] => withPackAt(root, name, ref, (before) => changeLines(before, pack, ref, TODAY));

  it.each<[string, () => unknown, string | RegExp]>([
    ['a ref that git does not know', () => compare('v9'), 'Git kender ikke "v9". Skriv et mærke, en gren eller et commit. "git log --oneline -- content" viser de seneste.'],
    ['what looks like an option', () => compare('--help'), 'Git kender ikke "--help".'],
    ['a time before the pack', () => compare('tom'), 'content/koebenhavn fandtes ikke endnu i "tom".'],
    ['a pack that never was', () => compare('v1', 'atlantis'), 'content/atlantis fandtes ikke endnu i "v1".'],
    ['a folder without a history', () => withPackAt(dirname(root), 'koebenhavn', 'v1', String), 'Her er ingen historik at sammenligne med'],
    ['a version that is no YAML', () => {
      const broken = join(root, 'brudt', 'koebenhavn');
      cpSync(pack, broken, { recursive: true });
      writeFileSync(join(broken, 'signs.yaml'), 'signs: [');
      return changeLines(broken, pack, 'v0', TODAY);
    }, /Indholdet i "v0" kan ikke læses\. Vælg et andet tidspunkt\.[\s\S]*content\/koebenhavn\/signs\.yaml:\d+: YAML kan ikke læses/],
  ])('says so: %s', (_, work, message) => {
    expect(work).toThrow(message);
  });
  it('says that nothing has changed', () => {
    expect(changeLines(pack, pack, 'v1', TODAY)).toEqual(['content/koebenhavn: intet er ændret siden v1.']);
  });
  it('proposes nothing where readers see nothing of it', () => {
    const other = join(root, 'andet', 'koebenhavn');
    cpSync(pack, other, { recursive: true });
    const path = join(other, 'laws.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('verified: 2026-11-23', 'verified: 2027-01-01'));
    rmSync(join(other, 'en.yaml'));
    expect(changeLines(pack, other, 'v1', TODAY).at(-1)).toBe('Læserne ser ingen af ændringerne. Der skal intet i changes.yaml.');
  });
});

describe('facts are told apart', () => {
  const compare = (before: object, now: object): FactChange[] => compareFacts(factsOf([{ path: 'steps.yaml', data: before }]), factsOf([{ path: 'steps.yaml', data: now }]));
  const step = (id: string, text = id): object => ({ id, name: text });

  it('an order that has changed, but not one that something was put into', () => {
    expect(compare({ steps: [step('a'), step('b')] }, { steps: [step('b'), step('a')] })).toEqual([{ owner: 'sagens gang', field: 'rækkefølge i steps', kind: 'rækkefølge', before: 'a | b', now: 'b | a' }]);
    expect(compare({ steps: [step('a'), step('b')] }, { steps: [step('a'), step('c'), step('b')] }).map(({ owner, field }) => `${owner} ${field}`)).toEqual(['c står i', 'c name']);
  });
  it('a text that has moved keeps its name', () => {
    const inside = (first: object[], second: object[]): object => ({ steps: [{ id: 'a', body: first }, { id: 'b', body: second }] });
    expect(compare(inside([step('x')], [step('y')]), inside([], [step('y'), step('x')])).filter(({ kind }) => kind === 'placering')).toEqual([{ owner: 'x', field: 'står i', kind: 'placering', before: 'a', now: 'b' }]);
  });
  it('a proposal is YAML whatever its words are', () => {
    const text = 'Nu: "ny" # tekst – { ikke }';
    expect(parse(entryYaml({ id: 'nyt', date: '2027-01-01', text }))).toEqual([{ id: 'nyt', date: '2027-01-01', text }]);
  });
});
