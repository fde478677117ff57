import { afterEach, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { openSettings } from '../../src/storage/settings';

function storageWith(entries: Record<string, string>): Record<string, string> {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => entries[key] ?? null,
    setItem: (key: string, value: string) => void (entries[key] = value),
    removeItem: (key: string) => void delete entries[key],
  });
  return entries;
}

afterEach(() => vi.unstubAllGlobals());

it('a choice lasts, under its own key, beside the other choices', () => {
  const entries = storageWith({});
  expect(openSettings('a').get()).toEqual(DEFAULT_SETTINGS);
  openSettings('a').set({ slash: false });
  openSettings('a').set({ colours: 'dark', size: 'larger' });
  expect(openSettings('a').get()).toEqual({ slash: false, colours: 'dark', size: 'larger' });
  expect(openSettings('b').get()).toEqual(DEFAULT_SETTINGS);
  expect(Object.keys(entries)).toEqual(['a']);
});

it('is forgotten when it is cleared', () => {
  const entries = storageWith({});
  const settings = openSettings('a');
  settings.set({ colours: 'light' });
  settings.clear();
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
  expect(entries).toEqual({});
});

it.each(['{"slash":"nej","colours":"pink","size":7}', '[]', 'null', '7', '{', '{}'])('what is stored as %s is the default', (stored) => {
  storageWith({ a: stored });
  expect(openSettings('a').get()).toEqual(DEFAULT_SETTINGS);
});

it('where storage throws, the choice lasts as long as the page', () => {
  const refuse = (): never => {
    throw new Error('SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  const settings = openSettings('a');
  settings.set({ slash: false });
  expect(settings.get().slash).toBe(false);
  settings.clear();
  expect(settings.get()).toEqual(DEFAULT_SETTINGS);
});
