import { openSeen, type Seen } from './storage/seen';
import { openVisits, type Visits } from './storage/visits';

// What is not needed before the first interaction, in one file that loads when idle.
export { applyUpdate, watchForUpdates } from './pwa/updates';

/** The database's name carries path and pack: origins are shared. */
const database = (scope: string): string => `lommeguide:${scope}:${__PACK__}`;

let openedSeen: Seen | undefined;
let openedVisits: Visits | undefined;

/** The memory of what was shown, opened once. */
export const seen = (scope: string): Seen => (openedSeen ??= openSeen(database(scope)));

/** The store of the visit, opened once. */
export const visits = (scope: string): Visits => (openedVisits ??= openVisits(database(scope)));
