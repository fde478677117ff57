// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** The path of a program, where it is on this machine. @param {NodeJS.ProcessEnv} env @param {string | undefined} named a variable's value, which counts alone where it is set @param {readonly string[]} names @returns {string | undefined} */
export function findProgram(env, named, names) {
  const folders = (env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/sbin');
  const paths = (named ? [named] : names).flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))));
  return paths.find(isProgram);
}

/** Whether a file can be run. @param {string} path @returns {boolean} */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether this is root on Debian, where missing programs are installed. @returns {boolean} */
export function canInstall() {
  return process.getuid?.() === 0 && isProgram('/usr/bin/apt-get') && existsSync('/etc/debian_version');
}

/** Installs those of the Debian packages that are missing; what fails is said through `log` and not thrown. @param {readonly string[]} packages @param {(line: string) => void} log */
export function install(packages, log) {
  const missing = packages.filter((name) => spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' }).stdout !== 'installed');
  if (missing.length === 0) return;
  log(`installing with apt-get: ${missing.join(' ')}`);
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 };
  for (const args of [['update', '-qq'], ['install', '-y', '-qq', ...missing]]) {
    const { status } = spawnSync('apt-get', args, options);
    if (status !== 0) log(`apt-get ${args[0]} failed (exit code ${status})`);
  }
}
