import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { buildDate } from '../../tools/build/build-date';

it('is SOURCE_DATE_EPOCH where it is set', () => {
  expect(buildDate(process.cwd(), '1767225600')).toBe('2026-01-01');
});
it('is the commit\'s otherwise, and unknown outside a repository', () => {
  expect(buildDate(tmpdir(), undefined)).toBeUndefined();
  expect(buildDate(tmpdir(), '')).toBeUndefined();
});
it('is not guessed from nonsense', () => {
  expect(() => buildDate(tmpdir(), 'yesterday')).toThrow('SOURCE_DATE_EPOCH is "yesterday": expected whole seconds');
});
