// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { showExpired } from '../../src/islands/expiry';

it('a fact holds through its last day and says so itself from the next', () => {
  const shown = (now: string): boolean[] => {
    document.body.innerHTML = '<small data-until="2026-12-31" hidden>a</small><small data-until="2027-06-30" hidden>b</small>';
    showExpired(Date.parse(now));
    return [...document.querySelectorAll('small')].map((notice) => !notice.hidden);
  };
  expect(shown('2026-12-31T22:00:00Z')).toEqual([false, false]);
  expect(shown('2027-01-01T00:00:00Z')).toEqual([true, false]);
  expect(shown('2029-01-01T00:00:00Z')).toEqual([true, true]);
});
