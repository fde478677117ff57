import { execFile } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SIGN = 'Som fagperson **skal** du være opmærksom';

interface Run {
  readonly code: number;
  readonly out: string;
}

const run = (root: string, tool: string, args: readonly string[] = [], pack = 'koebenhavn'): Promise<Run> =>
  new Promise((resolve) => execFile(process.execPath, [join(root, 'tools', tool), ...args], { cwd: root, env: { ...process.env, PACK: pack } }, (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, out: stdout + stderr })));

let folder: TemporaryFolder;
let root: string;
beforeAll(() => {
  folder = temporaryFolder();
  root = folder.path;
  for (const part of ['tools', 'content']) cpSync(join(PROJECT, part), join(root, part), { recursive: true });
  for (const part of ['src', 'node_modules', 'package.json']) symlinkSync(join(PROJECT, part), join(root, part));
  const path = join(root, 'content/koebenhavn/signs.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(SIGN, SIGN.replace('**skal**', 'kan')));
});
afterAll(() => folder.remove());

it('npm run check fails where there are errors, which stand last, and does not for warnings alone', async () => {
  const [broken, sound] = await Promise.all([run(root, 'check.mjs'), run(PROJECT, 'check.mjs', [], 'eksempelkommune')]);
  expect(broken.out).toMatch(/Adresser – [\s\S]*Svært at læse [\s\S]*npm run check alt\n[\s\S]*Advarsler – [\s\S]*Fejl – skal rettes:\n {2}content\/koebenhavn\/signs\.yaml:\d+: planens enhed 5\.2\.tegn\.p siger »skal«.*\n\ncontent\/koebenhavn: 1 fejl, \d+ advarsler, \d+ tekster svære at læse, \d+ adresser\.\n$/);
  expect(broken.code).toBe(1);
  expect(sound.out).toMatch(/\ncontent\/eksempelkommune: 0 fejl, [1-9]\d* advarsler, /);
  expect(sound.code).toBe(0);
});

it.each([
  ['check.mjs', [], 'atlantis', 'Pakken "atlantis" findes ikke i content/. Der er: '],
  ['coverage.mjs', [], 'atlantis', 'Pakken "atlantis" findes ikke i content/. Der er: '],
  ['translations.mjs', [], 'atlantis', 'Pakken "atlantis" findes ikke i content/. Der er: '],
  ['changes.mjs', ['main', 'v1.0'], 'koebenhavn', 'Skriv ét sted at sammenligne med: et mærke, en gren eller et commit. Fx: npm run changes main'],
])('%s %s tells an author what is missing, in one line and without a place in the code', async (tool, args, pack, message) => {
  const { code, out } = await run(PROJECT, tool, args, pack);
  expect(out).toContain(message);
  expect(out.trim().split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});
