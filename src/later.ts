import rehearsals from 'virtual:rehearsals';
import { startFavourites as start } from './islands/favourites/start-favourites';
import { openRehearsal } from './islands/flow/open-rehearsal';
import { Install, type InstallOffer } from './islands/install/install';
import { followFocus } from './islands/follow-focus';
import { mountIslands, type IslandData } from './islands/mount';
import type { OfflineSource } from './islands/offline/offline';
import { PageTools } from './islands/page/page-tools';
import { OwnAddress } from './islands/poster/own-address';
import { PrintSheets } from './islands/poster/print-sheets';
import { followPrinting } from './islands/print-page';
import { Settings, type SettingsSource } from './islands/settings/settings';
import { startUpkeep as followEditions, type UpkeepHanded } from './islands/upkeep/start-upkeep';
import { fetchData } from './pwa/fetch-data';
import { qrCode } from './qr/qr-code';
import { noteInCache, serverTime, verifyFiles } from './pwa/ask-worker';
import { watchForUpdates } from './pwa/updates';
import { openFavourites } from './storage/favourites';
import { openSeen, type Seen } from './storage/seen';
import { storageWorks } from './storage/storage-check';
import { openVisits, type Visits } from './storage/visits';

// What is not needed before the first interaction, in one file that is fetched when idle.
export { clearDatabase } from './storage/clear-database';
export { applyUpdate } from './pwa/updates';

/** The cases of the rehearsal, as its address gives them. */
type Cases = Parameters<typeof import('./islands/flow/start-rehearsal').startRehearsal>[1];

/** The database's name carries path and pack: origins are shared. */
const database = (scope: string): string => `lommeguide:${scope}:${__PACK__}`;

let openedSeen: Seen | undefined;
let openedVisits: Visits | undefined;

/** The memory of what was shown, opened once. */
const seen = (scope: string): Seen => (openedSeen ??= openSeen(database(scope)));

/** The store of the visit, opened once. */
export const visits = (scope: string): Visits => (openedVisits ??= openVisits(database(scope)));

/** Brings stars and the list of what was saved to life, once. */
export const startFavourites = (scope: string, data: IslandData): void => start({ name: `${database(scope)}:favourites`, storage: openFavourites(database(scope)), data });

/** Brings the hint about the home screen to life, which is shown once, as soon as `subscribe` tells of a way there. */
export function startInstall(scope: string, data: IslandData, subscribe: (listener: (offer: InstallOffer | undefined) => void) => () => void): void {
  const hints = seen(scope);
  const source = {
    subscribe: (listener: (offer: InstallOffer) => void) => subscribe((offer) => offer && void hints.has('install-hint').then((shown) => shown || listener(offer))),
    shown: () => void hints.add('install-hint'),
  };
  mountIslands({ install: { component: Install, handed: { source } } }, data);
}

/** Brings to life what stands at the end of every screen, and the poster. */
export function startPages(data: IslandData, settings: SettingsSource): void {
  mountIslands({
    settings: { component: Settings, handed: { source: settings } },
    'page-tools': { component: PageTools },
    'print-sheets': { component: PrintSheets },
    'own-address': { component: OwnAddress, handed: { draw: qrCode } },
  }, data);
  followPrinting();
  openRehearsal(async (place) => {
    const [{ startRehearsal }, cases] = await Promise.all([import('./islands/flow/start-rehearsal'), fetchData<Cases>(rehearsals[document.documentElement.lang])]);
    startRehearsal(place, cases, data);
  });
  followFocus();
}

/** Follows the editions of the guide, and brings to life what "Om" says of them and checks. */
export function startUpkeep({ url, scope, data, source, tell }: Pick<UpkeepHanded, 'data' | 'tell'> & { url: string; scope: string; source: OfflineSource }): void {
  const language = document.documentElement.lang;
  followEditions({
    data,
    tell,
    onPhase: source.subscribe,
    watch: (heard) => watchForUpdates({ url, scope, ...heard }),
    note: (notes) => void noteInCache(scope, notes),
    apply: source.applyUpdate,
    askAgain: source.tryAgain,
    tools: {
      files: (repair, onFile) => verifyFiles({ scope, language, repair, onFile }),
      storage: () => storageWorks(database(scope)),
      serverTime: () => serverTime(url),
      now: Date.now,
    },
  });
}
