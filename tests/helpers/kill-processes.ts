import { readdirSync, readFileSync } from 'node:fs';

/** Kills every process that was started with `path` among its arguments; throws where there is none. Linux only. */
export function killProcessesOf(path: string): void {
  const own = readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && Number(pid) !== process.pid && argumentsOf(pid).includes(path));
  if (own.length === 0) throw new Error(`no process runs on ${path}`);
  for (const pid of own) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended with the one before.
    }
  }
}

function argumentsOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
