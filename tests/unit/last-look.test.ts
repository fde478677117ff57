import { expect, it } from 'vitest';
import { staleSince } from '../../src/core/last-look';

it.each([
  ['thirty days ago', '2026-10-24', '2026-11-23', undefined],
  ['thirty-one days ago', '2026-10-23', '2026-11-23', '2026-10-23'],
  ['never noted', undefined, '2026-11-23', undefined],
  ['by a clock that was set back since', '2027-01-01', '2026-11-23', undefined],
])('a last look %s', (_name, lookedOn, today, expected) => {
  expect(staleSince(lookedOn, today)).toBe(expected);
});
