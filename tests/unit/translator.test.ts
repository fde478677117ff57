import { expect, it } from 'vitest';
import { writtenDate } from '../../src/i18n/dates';
import { createTranslator, type StringKey } from '../../src/i18n/translator';

const t = createTranslator('da');

it('fills in values, and leaves the places open where an island will fill them', () => {
  expect(t('call.number', { number: '112' })).toBe('Ring 112');
  expect(t('offline.filling')).toBe('Gør klar til offline: {{done}} af {{total}}');
});
it('escapes nothing: the document does that', () => {
  expect(t('call.number', { number: '<b>' })).toBe('Ring <b>');
});
it('stops at a key or a language that does not exist', () => {
  expect(() => t('no.such' as StringKey)).toThrow('no interface string "no.such"');
  expect(() => createTranslator('xx')).toThrow('no interface strings for "xx"');
});
it('writes dates and months out', () => {
  expect(writtenDate('2026-11-23', 'da')).toBe('23. november 2026');
  expect(writtenDate('2026-11', 'da')).toBe('november 2026');
});
