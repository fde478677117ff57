/** What the reader chose; it stays until the reader changes it. Where nothing was chosen the phone decides. */
export interface Settings {
  /** The key "/" opens the search. */
  readonly slash: boolean;
  readonly colours: (typeof COLOURS)[number];
  readonly size: (typeof SIZES)[number];
}

/** Whose colours are shown. */
export const COLOURS = ['auto', 'light', 'dark'] as const;

/** How large the text is. */
export const SIZES = ['normal', 'large', 'larger'] as const;

/** What holds until the reader chooses. */
export const DEFAULT_SETTINGS: Settings = { slash: true, colours: 'auto', size: 'normal' };

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined => values.find((known) => known === value);

/** What was stored, as settings; what is not understood is the default. */
export function readSettings(stored: unknown): Settings {
  const { slash, colours, size } = (typeof stored === 'object' ? stored ?? {} : {}) as Record<keyof Settings, unknown>;
  return {
    slash: typeof slash === 'boolean' ? slash : DEFAULT_SETTINGS.slash,
    colours: oneOf(COLOURS, colours) ?? DEFAULT_SETTINGS.colours,
    size: oneOf(SIZES, size) ?? DEFAULT_SETTINGS.size,
  };
}

/** The key of localStorage that holds them: origins are shared, so it carries path and pack. */
export const settingsKey = (base: string, pack: string): string => `lommeguide:${base}:${pack}:settings`;
