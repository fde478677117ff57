import { expect, it } from 'vitest';
import { momentText } from '../../src/core/local-time';

const words = { today: 'kl. {{time}}', tomorrow: 'i morgen kl. {{time}}', yesterday: 'i går kl. {{time}}', clock: '.' };
const at = (day: number, hour: number, minute: number): number => new Date(2026, 10, day, hour, minute).getTime();

it.each([
  [at(23, 10, 12), at(23, 23, 59), 'kl. 10.12'],
  [at(24, 10, 12), at(23, 10, 12), 'i morgen kl. 10.12'],
  [at(22, 23, 5), at(23, 0, 1), 'i går kl. 23.05'],
])('a moment within a day is told by the device\'s clock', (moment, now, expected) => {
  expect(momentText(moment, now, words)).toBe(expected);
});
