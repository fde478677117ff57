import { expect, it, vi } from 'vitest';
import { signal } from '../../src/core/signal';

it('tells its value at once and after each change, until the listener leaves', () => {
  const heard = vi.fn();
  const value = signal(1);
  const leave = value.subscribe(heard);
  value.set(2);
  leave();
  value.set(3);
  expect(heard.mock.calls).toEqual([[1], [2]]);
  expect(value.get()).toBe(3);
});
