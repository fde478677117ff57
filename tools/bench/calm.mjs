// @ts-check
import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MS = 500;
const LONGEST_MS = 15_000;
/** How much of the processors must be idle. */
const IDLE = 0.75;

const spent = () => cpus().reduce(({ idle, all }, { times }) => ({ idle: idle + times.idle, all: all + times.user + times.nice + times.sys + times.irq + times.idle }), { idle: 0, all: 0 });

/** Waits until the machine has little else to do, but not for ever. @returns {Promise<boolean>} whether it has */
export async function calm() {
  for (let waited = 0; waited < LONGEST_MS; waited += LOOK_MS) {
    const before = spent();
    await wait(LOOK_MS);
    const after = spent();
    if ((after.idle - before.idle) / Math.max(1, after.all - before.all) >= IDLE) return true;
  }
  return false;
}
