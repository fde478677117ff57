import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds a pack of content/ into a folder outside the project, as `npm run build` does; gives what the build said, and its exit code. */
export function buildPack(pack: string, out: string): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(PROJECT, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', out, '--emptyOutDir'], { cwd: PROJECT, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', SOURCE_DATE_EPOCH: '1767225600', PACK: pack } });
  return { status, said: stdout + stderr };
}
