import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../../tools/serve.mjs';
import { temporaryFolder } from './temporary-folder';

/** A copy of the built guide that a test may damage; `change` edits a file and drops its compressed form, `hide` takes one away until `show`. */
export interface SiteCopy {
  readonly root: string;
  change(file: string, edit: (body: string) => string): void;
  hide(file: string): void;
  show(file: string): void;
  /** The path of the one file in assets/ whose name begins so. */
  asset(name: string): string;
  remove(): Promise<void>;
}

/** Copies the built guide. */
export function copySite(): SiteCopy {
  const folder = temporaryFolder();
  const root = join(folder.path, 'dist');
  cpSync(DIST, root, { recursive: true });
  const both = (file: string, act: (path: string) => void): void => [file, `${file}.br`].map((name) => join(root, name)).filter((path) => existsSync(path) || existsSync(`${path}.hidden`)).forEach(act);
  return {
    root,
    change(file, edit) {
      const path = join(root, file);
      const before = readFileSync(path, 'utf8');
      const after = edit(before);
      if (after === before) throw new Error(`the edit changed nothing in ${file}`);
      writeFileSync(path, after);
      rmSync(`${path}.br`, { force: true });
    },
    hide: (file) => both(file, (path) => renameSync(path, `${path}.hidden`)),
    show: (file) => both(file, (path) => renameSync(`${path}.hidden`, path)),
    asset(name) {
      const [file] = readdirSync(join(root, 'assets')).filter((candidate) => candidate.startsWith(name) && /\.js(on)?$/.test(candidate));
      if (file === undefined) throw new Error(`no asset ${name}`);
      return `assets/${file}`;
    },
    remove: folder.remove,
  };
}
