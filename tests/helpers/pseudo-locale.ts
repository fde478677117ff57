import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { loadPlan } from '../../src/plan/load-plan';
import { textsOf } from '../../src/plan/translate-plan';
import { fingerprint } from '../../src/plan/translation';
import { packFolder } from './sample-plan';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const NOT_COPIED = ['node_modules', 'dist', '.git', 'tests', 'docs'];

/** The code of a language that nobody speaks: long words, written from right to left. */
export const PSEUDO = 'ar-XB';

const LETTERS = 'אבגדהוזחטיכלמנסעפצקרשת';
const KEPT = /(\{\{\w+\}\}|\*\*|\]\(#[a-z0-9-]+\)|\[)/;

const foreign = (text: string): string => text.replace(/\p{L}/gu, (letter) => LETTERS.charAt(letter.charCodeAt(0) % LETTERS.length));

/** A text half as long again, in letters that run from right to left; markup and placeholders stay. */
function pseudo(text: string): string {
  const own = text.split(KEPT).map((part, at) => (at % 2 === 1 ? part : foreign(part))).join('');
  const plain = text.split(KEPT).filter((_, at) => at % 2 === 0).join('');
  return `${own} ${foreign(plain.slice(0, Math.ceil(plain.length / 2)).trim())}`.trim();
}

/** Copies the project into `folder`, adds the files of one more language and nothing else, builds, and gives the folder of the built guide. Throws where the build fails. */
export function buildWithPseudoLocale(folder: string): string {
  const root = join(folder, 'project');
  mkdirSync(root);
  for (const name of readdirSync(PROJECT).filter((entry) => !NOT_COPIED.includes(entry))) cpSync(join(PROJECT, name), join(root, name), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  const strings = JSON.parse(readFileSync(join(PROJECT, 'src/i18n/da.json'), 'utf8')) as Record<string, string>;
  const kept: Record<string, string> = { 'app.name': strings['app.name'] ?? '', 'language.locale': 'ar', 'language.direction': 'rtl', 'language.clock': ':', 'hours.days': (strings['hours.days'] ?? '').split(',').map(pseudo).join(',') };
  writeFileSync(join(root, `src/i18n/${PSEUDO}.json`), JSON.stringify({ ...Object.fromEntries(Object.entries(strings).map(([key, text]) => [key, pseudo(text)])), ...kept }));
  const texts = textsOf(loadPlan(packFolder()));
  writeFileSync(join(root, `content/koebenhavn/${PSEUDO}.yaml`), stringify({ texts: Object.fromEntries(texts.map(({ key, text }) => [key, { of: fingerprint(text), text: pseudo(text) }])) }));
  const out = join(folder, 'dist');
  const { status, stderr } = spawnSync(process.execPath, [join(PROJECT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', '--outDir', out, '--emptyOutDir'], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', SOURCE_DATE_EPOCH: '1767225600', BASE: '/' } });
  if (status !== 0) throw new Error(`the guide with one more language was not built: ${stderr}`);
  return out;
}
