import { beforeEach, vi } from 'vitest';

// Only Date: faked timers would stop whatever waits in earnest.
function setClock() {
  const instant = process.env.TEST_CLOCK;
  if (instant) vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) });
}

setClock();
// A test that went back to real timers must not leave today's date to the next one.
beforeEach(setClock);
