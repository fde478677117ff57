// @ts-check
import { cpus } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MS = 500;
const LONGEST_MS = 15_000;
/** How much of the processors must be idle before something is measured, and while it is: the phone itself takes less than half of two. */
const IDLE = 0.75;
const IDLE_MEANWHILE = 0.15;
const TRIES = 3;

const spent = () => cpus().reduce(({ idle, all }, { times }) => ({ idle: idle + times.idle, all: all + times.user + times.nice + times.sys + times.irq + times.idle }), { idle: 0, all: 0 });

/** The share of the processors that was idle between two looks. @param {ReturnType<typeof spent>} before @param {ReturnType<typeof spent>} after */
const idleShare = (before, after) => (after.idle - before.idle) / Math.max(1, after.all - before.all);

/** Waits until the machine has little else to do, but not for ever. @returns {Promise<boolean>} whether it has */
async function calm() {
  for (let waited = 0; waited < LONGEST_MS; waited += LOOK_MS) {
    const before = spent();
    await wait(LOOK_MS);
    if (idleShare(before, spent()) >= IDLE) return true;
  }
  return false;
}

/** Measures something on a calm machine, and once more where that was disturbed by other work, but not for ever. @template T @param {() => Promise<T>} measure @returns {Promise<{ measured: T, disturbed: boolean }>} */
export async function undisturbed(measure) {
  for (let left = TRIES - 1; ; left--) {
    const quiet = await calm();
    const before = spent();
    const measured = await measure();
    const disturbed = !quiet || idleShare(before, spent()) < IDLE_MEANWHILE;
    if (!disturbed || left === 0) return { measured, disturbed };
  }
}
