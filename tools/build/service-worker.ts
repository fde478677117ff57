import { createHash } from 'node:crypto';
import { build } from 'vite';
import type { Shell, ShellEntry } from '../../src/sw/shell';
import { SCRIPT_TARGET } from './browser-targets.ts';
import { renderedIds, type RenderedModules } from './shipped-packages.ts';

/** An entry of the shell for a file's body; `language` where only that language needs it, `aside` where a visit does not. */
export const shellEntry = (url: string, body: string | Uint8Array, { language, aside }: { readonly language?: string | undefined; readonly aside?: boolean } = {}): ShellEntry =>
  ({ url, integrity: `sha256-${createHash('sha256').update(body).digest('base64')}`, ...(language !== undefined && { language }), ...(aside && { aside }) });

/** The version that a set of files is: the same files, the same version. */
export const versionOf = (entries: readonly ShellEntry[], salt: string): string => createHash('sha256').update(salt + entries.map(({ url, integrity }) => `${url} ${integrity}\n`).join('')).digest('hex').slice(0, 8);

/** Builds the service worker with its shell written in, as one classic script; `moduleIds` are what it is made of. */
export async function buildServiceWorker(root: string, shell: Shell): Promise<{ readonly code: string; readonly moduleIds: readonly string[] }> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { __SHELL__: JSON.stringify(shell) },
    build: { write: false, target: SCRIPT_TARGET, modulePreload: false, rollupOptions: { input: 'src/sw/sw.ts', output: { format: 'iife' } } },
  });
  const output = (Array.isArray(built) ? built[0] : built) as { output: readonly { type: string; code?: string; modules?: RenderedModules }[] };
  const chunk = output.output.find(({ type }) => type === 'chunk');
  if (chunk?.code === undefined) throw new Error('the service worker was not built');
  return { code: chunk.code, moduleIds: renderedIds(chunk.modules ?? {}) };
}
