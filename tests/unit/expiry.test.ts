// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { showExpired } from '../../src/islands/expiry';

it('a fact holds through its last day and says so itself from the next', () => {
  const shown = (...now: [number, number, number, number]): boolean[] => {
    document.body.innerHTML = '<small data-until="2026-12-31" hidden>a</small><small data-until="2027-06-30" hidden>b</small>';
    showExpired(new Date(...now).getTime());
    return [...document.querySelectorAll('small')].map((notice) => !notice.hidden);
  };
  expect(shown(2026, 11, 31, 23)).toEqual([false, false]);
  expect(shown(2027, 0, 1, 0)).toEqual([true, false]);
  expect(shown(2029, 0, 1, 12)).toEqual([true, true]);
});
