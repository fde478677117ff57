import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A folder that is gone after `remove()`, and at the latest when the process exits. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

const REMOVE_TIMEOUT = 10_000;
/** Browsers write much, and wait for the disk; in memory nobody waits. */
const IN_MEMORY = '/dev/shm';
const ROOM = 2 ** 31;

const parent: string = hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir();

/** Makes an empty folder outside the project. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(parent, 'lommeguide-'));
  const removeAtExit = () => rmSync(path, { recursive: true, force: true });
  process.once('exit', removeAtExit);
  return {
    path,
    async remove() {
      await removeWhenQuiet(path);
      process.off('exit', removeAtExit);
    },
  };
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}

// The processes of a browser that has just ended may still be writing; rm's own retries did not outlast them.
async function removeWhenQuiet(path: string) {
  const deadline = performance.now() + REMOVE_TIMEOUT;
  for (;;) {
    try {
      await rm(path, { recursive: true, force: true });
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(50);
    }
  }
}
