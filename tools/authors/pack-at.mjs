// @ts-check
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** @param {string} root @param {readonly string[]} args */
const git = (root, args) => execFileSync('git', ['-C', root, ...args], { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });

/** The commit that `ref` names. @param {string} root @param {string} ref */
function commitOf(root, ref) {
  try {
    git(root, ['rev-parse', '--git-dir']);
  } catch {
    throw new Error('Her er ingen historik at sammenligne med: Mappen hører ikke til et git-lager, eller git er ikke installeret.');
  }
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]).toString().trim();
  } catch {
    throw new Error(`Git kender ikke "${ref}". Skriv et mærke, en gren eller et commit. "git log --oneline -- content" viser de seneste.`);
  }
}

/** Writes the pack as it was at `ref` into a folder of its own, named as the pack, and hands it to `use`; the folder is gone afterwards. Throws, in the author's language, where git knows no such ref or the ref no such pack. @template T @param {string} root @param {string} pack @param {string} ref @param {(folder: string) => T} use @returns {T} */
export function withPackAt(root, pack, ref, use) {
  const commit = commitOf(root, ref);
  const under = `content/${pack}/`;
  const names = git(root, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', under]).toString().split('\0').filter(Boolean);
  if (names.length === 0) throw new Error(`content/${pack} fandtes ikke endnu i "${ref}".`);
  const temporary = mkdtempSync(join(tmpdir(), 'pakke-'));
  try {
    for (const name of names) {
      const path = join(temporary, pack, name.slice(under.length));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, git(root, ['cat-file', 'blob', `${commit}:${name}`]));
    }
    return use(join(temporary, pack));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
