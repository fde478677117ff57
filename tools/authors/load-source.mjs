// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** The folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The pack that a command is about: `PACK`, or the first municipality's. */
export const PACK = process.env['PACK'] ?? 'koebenhavn';

/** Runs a module that Node cannot read as it stands; `path` is below the folder of the project. @param {string} path @returns {Promise<any>} */
export const loadSource = async (path) => (await runnerImport(join(ROOT, path), { root: ROOT, configFile: false, logLevel: 'error' })).module;

/** Does `work`; what goes wrong is told to the author in its own words, without the places in the code that only a developer asks for. @param {() => void | Promise<void>} work */
export async function runForAuthor(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
