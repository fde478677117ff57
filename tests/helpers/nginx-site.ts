import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNginx } from '../../tools/nginx.mjs';
import { freePort } from './free-port';
import { startGuarded } from './guarded-process';
import { ask } from './raw-request';

/** A running nginx. */
export interface NginxSite {
  readonly port: number;
  stop(): Promise<void>;
}

const START_TIMEOUT = 10_000;

/** Starts nginx on a free port with what stands in `server { … }`; `folder` takes its files. Rejects where it does not answer within ten seconds. */
export async function startNginx(folder: string, server: string): Promise<NginxSite> {
  const nginx = findNginx();
  if (nginx === undefined) throw new Error('there is no nginx here');
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${join(folder, name)};`);
  mkdirSync(folder, { recursive: true });
  // Started by root, its workers would run as a user who may not read the build.
  writeFileSync(config, `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')};
events {}
http {
  access_log off;
  ${temporary.join(' ')}
  server {
    listen 127.0.0.1:${port};
    ${server}
  }
}
`);
  const program = startGuarded(nginx, ['-p', folder, '-c', config, '-e', join(folder, 'error.log')], process.env);
  const deadline = performance.now() + START_TIMEOUT;
  for (;;) {
    try {
      await ask(port, '/');
      return { port, stop: program.stop };
    } catch (error) {
      if (performance.now() < deadline && program.child.exitCode === null) continue;
      await program.stop();
      throw error;
    }
  }
}
