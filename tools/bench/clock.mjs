// @ts-check

/** What keeps time for the link: `now` in ms, and `at`, which does a task once that moment has come. @typedef {{ now: () => number, at: (time: number, task: () => void) => void }} Clock */

/** Ms since 1970 with fractions, comparable with a page's `performance.timeOrigin`. */
export const now = () => performance.timeOrigin + performance.now();

// Timers are late by up to a millisecond, and a packet every 29 ms would gather that up: what is due within this is done now.
const EARLY_MS = 0.4;

/** The machine's own time, with one timer for all tasks. @returns {Clock & { stop: () => void }} */
export function realClock() {
  /** @type {{ time: number, task: () => void }[]} */
  const tasks = [];
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const arm = () => {
    clearTimeout(timer);
    const [first] = tasks;
    timer = first && setTimeout(work, Math.max(0, first.time - now()));
  };
  const work = () => {
    const due = now() + EARLY_MS;
    for (let first = tasks[0]; first && first.time <= due; first = tasks[0]) {
      tasks.shift();
      first.task();
    }
    arm();
  };
  return {
    now,
    at(time, task) {
      let place = tasks.length;
      while (place > 0 && /** @type {{ time: number }} */ (tasks[place - 1]).time > time) place--;
      tasks.splice(place, 0, { time, task });
      if (place === 0) arm();
    },
    stop: () => clearTimeout(timer),
  };
}
