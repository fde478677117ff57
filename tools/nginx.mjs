// @ts-check
import { rmSync, writeFileSync } from 'node:fs';
import { canInstall, findProgram, install } from './programs.mjs';

// What invoke-rc.d asks before it starts a service; 101 forbids it.
const POLICY = '/usr/sbin/policy-rc.d';

/** Where nginx is, which may be named in NGINX; undefined where there is none. @param {NodeJS.ProcessEnv} [env] @returns {string | undefined} */
export function findNginx(env = process.env) {
  return findProgram(env, env.NGINX, ['nginx']);
}

/** Finds nginx, or installs it where this is root on Debian, without starting its service; `log` hears what came of it. @param {{ log: (line: string) => void }} options @returns {boolean} whether it is there */
export function ensureNginx({ log }) {
  if (!findNginx() && canInstall()) {
    withoutServices(() => {
      for (const name of ['nginx-light', 'nginx']) if (!findNginx()) install([name], log);
    });
  }
  const nginx = findNginx();
  log(`nginx: ${nginx ?? 'missing – the tests of its include are skipped; install it (Debian: apt-get install nginx-light), or name its program in NGINX'}`);
  return nginx !== undefined;
}

/** @param {() => void} run */
function withoutServices(run) {
  try {
    writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' });
  } catch {
    // It is there already, and stays as it is.
    return run();
  }
  try {
    run();
  } finally {
    rmSync(POLICY);
  }
}
