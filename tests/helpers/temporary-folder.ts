import { mkdtempSync, rmSync } from 'node:fs';
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

/** Makes an empty folder outside the project. */
export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'lommeguide-'));
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
