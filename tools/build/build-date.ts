import { execFileSync } from 'node:child_process';

/** The date (ISO) that a build carries: SOURCE_DATE_EPOCH (seconds) where it is set, else the commit's, else unknown. Throws where the variable is not a number. */
export function buildDate(root: string, epoch: string | undefined): string | undefined {
  if (epoch !== undefined && epoch !== '') {
    if (!/^\d+$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH is "${epoch}": expected whole seconds since 1970`);
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  }
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return seconds === '' ? undefined : new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
  } catch {
    return undefined;
  }
}
