// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { grownFile } from './grown-pack.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACK = 'koebenhavn';
const SOURCES = ['package.json', 'vite.config.ts', 'index.html', 'tsconfig.json', 'src', 'tools', 'public'];

/** Builds the guide, in the pack's own language alone, with so many times its content, into a folder of its own below `folder`. @param {string} folder @param {number} times @returns {string} the built folder */
export function buildGrown(folder, times) {
  const root = join(folder, `times-${times}`);
  mkdirSync(root, { recursive: true });
  for (const name of SOURCES) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const pack = join(ROOT, 'content', PACK);
  for (const file of readdirSync(pack, { recursive: true, encoding: 'utf8' })) {
    // A translation follows every text by itself: it would have to grow along.
    if (statSync(join(pack, file)).isDirectory() || /^[a-z]{2}\./.test(file)) continue;
    const to = join(root, 'content', PACK, file);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, stringify(grownFile(file.replaceAll('\\', '/'), parse(readFileSync(join(pack, file), 'utf8')), times)));
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', PACK, BASE: '/', SOURCE_DATE_EPOCH: '1767225600' } });
  if (status !== 0) throw new Error(`the guide with ${times} times its content could not be built:\n${stdout}${stderr}`);
  return join(root, 'dist');
}
