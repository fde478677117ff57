import { afterEach, expect, it, vi } from 'vitest';
import { openSettings } from '../../src/storage/settings';

function storageWith(entries: Record<string, string>): Record<string, string> {
  vi.stubGlobal('localStorage', { getItem: (key: string) => entries[key] ?? null, setItem: (key: string, value: string) => void (entries[key] = value) });
  return entries;
}

afterEach(() => vi.unstubAllGlobals());

it('a choice lasts, under its own key', () => {
  const entries = storageWith({});
  expect(openSettings('a').get()).toEqual({ slash: true });
  openSettings('a').set({ slash: false });
  expect(openSettings('a').get()).toEqual({ slash: false });
  expect(openSettings('b').get()).toEqual({ slash: true });
  expect(Object.keys(entries)).toEqual(['a']);
});

it.each(['{"slash":"nej"}', '[]', 'null', '7', '{', '{}'])('what is stored as %s is the default', (stored) => {
  storageWith({ a: stored });
  expect(openSettings('a').get()).toEqual({ slash: true });
});

it('where storage throws, the choice lasts as long as the page', () => {
  const refuse = (): never => {
    throw new Error('SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  const settings = openSettings('a');
  settings.set({ slash: false });
  expect(settings.get()).toEqual({ slash: false });
});
