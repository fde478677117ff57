import { DEFAULT_SETTINGS, readSettings, type Settings } from '../core/settings';

/** Settings under one key of localStorage; where that fails they last as long as the page. */
export interface SettingsStore {
  get(): Settings;
  set(change: Partial<Settings>): void;
  /** Forgets every choice. */
  clear(): void;
}

/** Opens the settings under `key`. Never throws. */
export function openSettings(key: string): SettingsStore {
  let settings = DEFAULT_SETTINGS;
  // Blocked or broken: the default holds, and a choice lasts for this visit.
  const attempt = (task: () => void): void => {
    try {
      task();
    } catch {}
  };
  attempt(() => (settings = readSettings(JSON.parse(localStorage.getItem(key) ?? '{}'))));
  return {
    get: () => settings,
    set(change) {
      settings = { ...settings, ...change };
      attempt(() => localStorage.setItem(key, JSON.stringify(settings)));
    },
    clear() {
      settings = DEFAULT_SETTINGS;
      attempt(() => localStorage.removeItem(key));
    },
  };
}
