// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { HoursProps } from '../../src/core/island-props';
import { Hours } from '../../src/islands/hours/hours';

const props: HoursProps = {
  hours: { zone: 'Europe/Copenhagen', weekly: [{ days: [1, 2, 3, 4, 5], opens: 480, closes: 1320 }], holidays: [] },
  builtAt: Date.parse('2026-01-01'),
  open: 'Åben nu, lukker {{time}}',
  openAlways: 'Åben nu',
  closed: 'Åbner {{time}}',
  closedDay: 'Åbner {{day}} {{time}}',
  days: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  clock: '.',
};
const around: HoursProps = { ...props, hours: { ...props.hours, weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: 0, closes: 1440 }] } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const show = async (instant: string, given: HoursProps = props): Promise<string> => {
  vi.setSystemTime(instant);
  render(null, document.body);
  await act(() => render(<Hours {...given} />, document.body));
  return document.body.textContent ?? '';
};

it.each([
  ['2026-11-23T06:59:00Z', 'Åbner 08.00'],
  ['2026-11-23T07:00:00Z', 'Åben nu, lukker 22.00'],
  ['2026-11-27T21:00:00Z', 'Åbner mandag 08.00'],
  ['2025-12-31T12:00:00Z', ''],
])('at %s it says: %s', async (instant, expected) => {
  expect(await show(instant)).toBe(expected);
});

it('has no closing time where the number is always open, and nothing to say where it never is', async () => {
  expect(await show('2026-11-23T07:00:00Z', around)).toBe('Åben nu');
  expect(await show('2026-11-23T07:00:00Z', { ...props, hours: { ...props.hours, weekly: [] } })).toBe('');
});

it('ticks over at the closing hour while it is shown', async () => {
  expect(await show('2026-11-23T20:59:58Z')).toBe('Åben nu, lukker 22.00');
  await act(() => void vi.advanceTimersByTime(3_000));
  expect(document.body.textContent).toBe('Åbner 08.00');
});

it('looks again when the phone wakes up', async () => {
  expect(await show('2026-11-23T20:00:00Z')).toBe('Åben nu, lukker 22.00');
  vi.setSystemTime('2026-11-23T23:00:00Z');
  await act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(document.body.textContent).toBe('Åbner 08.00');
});
