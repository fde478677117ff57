import { openSeen, type Seen } from './storage/seen';

// What is not needed before the first interaction, in one file that loads when idle.
export { applyUpdate, watchForUpdates } from './pwa/updates';

let opened: Seen | undefined;

/** The memory of what was shown, opened once. The name carries path and pack: origins are shared. */
export const seen = (scope: string): Seen => (opened ??= openSeen(`lommeguide:${scope}:${__PACK__}`));
