import { expect, it } from 'vitest';
import { plausibleClock } from '../../src/core/clock-check';

const BUILT = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;

it.each([
  ['after the build, server silent', BUILT + MINUTE, BUILT, undefined, true],
  ['before the build', BUILT - 1, BUILT, undefined, false],
  ['build unknown, server silent', 0, undefined, undefined, true],
  ['ten minutes behind the server', BUILT, BUILT, BUILT + 10 * MINUTE, true],
  ['more than ten minutes behind the server', BUILT, BUILT, BUILT + 10 * MINUTE + 1, false],
  ['more than ten minutes ahead of the server', BUILT + 10 * MINUTE + 1, undefined, BUILT, false],
])('a clock %s', (_name, now, builtAt, serverAt, expected) => {
  expect(plausibleClock(now, builtAt, serverAt)).toBe(expected);
});
