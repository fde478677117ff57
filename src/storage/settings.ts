/** What the reader chose; it stays until the reader changes it. */
export interface Settings {
  /** The key "/" opens the search. */
  readonly slash: boolean;
}

const DEFAULT: Settings = { slash: true };

/** Settings under one key of localStorage; where that fails they last as long as the page. */
export interface SettingsStore {
  get(): Settings;
  set(change: Partial<Settings>): void;
}

/** Opens the settings under `key`. Never throws. */
export function openSettings(key: string): SettingsStore {
  let settings = DEFAULT;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof stored === 'object' && stored !== null && 'slash' in stored && typeof stored.slash === 'boolean') settings = { slash: stored.slash };
  } catch {
    // Blocked or broken: the default holds.
  }
  return {
    get: () => settings,
    set(change) {
      settings = { ...settings, ...change };
      try {
        localStorage.setItem(key, JSON.stringify(settings));
      } catch {
        // It holds for this visit.
      }
    },
  };
}
