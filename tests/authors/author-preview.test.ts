import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AuthorState } from '../../tools/authors/author-state';
import { temporaryFolder, type TemporaryFolder } from '../helpers/temporary-folder';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const TEXT = 'Team Tryg Hverdag';
const NEWER = 'Team Rolig Aften';
const WAIT = { timeout: 20_000, interval: 50 };

let folder: TemporaryFolder;
let author: ChildProcess;
let address: string;
let contacts: string;
let sound: string;

beforeAll(async () => {
  folder = temporaryFolder();
  for (const part of ['tools', 'content', 'index.html', 'vite.config.ts']) cpSync(join(PROJECT, part), join(folder.path, part), { recursive: true });
  for (const part of ['src', 'public', 'node_modules', 'package.json']) symlinkSync(join(PROJECT, part), join(folder.path, part));
  contacts = join(folder.path, 'content/eksempelkommune/contacts.yaml');
  sound = readFileSync(contacts, 'utf8');
  author = spawn(process.execPath, ['tools/author.mjs'], { cwd: folder.path, env: { ...process.env, PACK: 'eksempelkommune', PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  address = await new Promise((found, failed) => {
    author.once('exit', () => failed(new Error('npm run author ended')));
    let said = '';
    author.stdout?.on('data', (more) => {
      said += String(more);
      const [printed] = /http:\S+/.exec(said) ?? [];
      if (printed !== undefined) found(printed);
    });
  });
}, 30_000);
afterAll(async () => {
  if (author.exitCode === null) {
    const ended = once(author, 'exit');
    author.kill();
    await ended;
  }
  await folder.remove();
});

const state = async (): Promise<AuthorState> => (await fetch(new URL('tilstand.json', address))).json() as Promise<AuthorState>;
const guide = async (): Promise<{ status: number; html: string }> => {
  const response = await fetch(new URL('/', address));
  return { status: response.status, html: await response.text() };
};

it('serves a page that shows the guide of the pack, with what is wrong with it', async () => {
  const page = await (await fetch(address)).text();
  expect(page).toContain('<title>content/eksempelkommune – forhåndsvisning</title>');
  const { status, html } = await guide();
  expect([status, html.includes(TEXT)]).toEqual([200, true]);
  const { behind, blank, report, origins } = await state();
  expect({ behind, blank, errors: report.errors, whole: report.whole }).toEqual({ behind: false, blank: false, errors: [], whole: true });
  expect(report.warnings.length).toBeGreaterThan(0);
  expect(Object.keys(origins)).toEqual(['da']);
});

it('tells of an error with file and line, and goes on serving the last guide; once mended, the new one', async () => {
  writeFileSync(contacts, sound.replaceAll(TEXT, NEWER).replace('number: "01 00 00 01"', 'number: "01 00 00 1"'));
  const line = sound.split('\n').findIndex((text) => text.includes('number: "01 00 00 01"')) + 1;
  await expect.poll(async () => (await state()).behind, WAIT).toBe(true);
  const { report, failure } = await state();
  expect(failure).toBeUndefined();
  expect(report.errors).toEqual([{ file: 'content/eksempelkommune/contacts.yaml', line, message: expect.stringMatching(/number er "01 00 00 1"\. Forventet: et nummer som "01 23 45 67"/) }]);
  const last = await guide();
  expect([last.status, last.html.includes(TEXT), last.html.includes(NEWER)]).toEqual([200, true, false]);

  writeFileSync(contacts, sound.replaceAll(TEXT, NEWER));
  await expect.poll(async () => (await state()).behind, WAIT).toBe(false);
  expect((await state()).report.errors).toEqual([]);
  expect((await guide()).html).toContain(NEWER);
});
