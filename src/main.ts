import languages from 'virtual:languages';
import type { PackedIndex } from './core/search/packed-index';
import { settingsKey, type Settings as SettingsChoice } from './core/settings';
import { signal } from './core/signal';
import { Card } from './islands/card/card';
import { followScreen, shownIn } from './islands/current-screen';
import { firstTouch } from './islands/first-touch';
import { createFlowControl } from './islands/flow/flow-control';
import { FlowAnswers, FlowTrail } from './islands/flow/flow-islands';
import { showPart } from './islands/flow/show-part';
import { Hours } from './islands/hours/hours';
import { followClock } from './islands/hours/follow-clock';
import { Mark, type MarkSource } from './islands/mark/mark';
import { mountIslands, readIslandData, type IslandData } from './islands/mount';
import { Offline, type OfflineSource, type OfflineView } from './islands/offline/offline';
import { followSearchKeys } from './islands/search/go-to-search';
import { Search, type SearchEngine } from './islands/search/search';
import { searchedDocument } from './islands/search/searched-document';
import { applySettings } from './islands/settings/apply-settings';
import { passOverStrayTaps } from './islands/stray-taps';
import { flowsOf, startVisit } from './islands/visit/start-visit';
import type { VisitStorage } from './islands/visit/visit-control';
import { ClearAndHide, Gate, Keeps } from './islands/visit/visit-islands';
import { whenIdle } from './islands/when-idle';
import { fetchData } from './pwa/fetch-data';
import { forgetful, watchInstall, type InstallWay } from './pwa/install';
import { startOffline } from './pwa/offline';
import { preloadScripts } from './pwa/preload-scripts';
import { mayExist } from './storage/may-exist';
import { openSettings } from './storage/settings';

const scope = import.meta.env.BASE_URL;
const url = `${scope}sw.js`;
const root = document.documentElement;
const data = readIslandData();
const later = (): Promise<typeof import('./later')> => import('./later');
/** What comes when the browser is idle. */
interface IdleData {
  readonly searchIndex: PackedIndex;
  readonly islandData: IslandData;
}
let idle: Promise<IdleData> | undefined;
const fetchIdle = (): Promise<IdleData> => (idle ??= fetchData<IdleData>(languages[root.lang]).catch((error: unknown) => {
  idle = undefined;
  throw error;
}));
/** The later script, with what its islands are given. */
const laterWithData = () => Promise.all([later(), fetchIdle()]).then(([script, { islandData }]) => ({ ...script, all: { ...data, ...islandData } }));

// The visit: marks and answers, in memory and on this phone.
const database = `lommeguide:${scope}:${__PACK__}`;
let store: VisitStorage | undefined;
const openStore = async (): Promise<VisitStorage> => {
  const { visits } = await later();
  return (store ??= visits(scope));
};
const storage: VisitStorage = {
  load: async () => {
    if (!store) {
      await new Promise<void>(whenIdle);
      // Where nothing was ever kept, what reads it can wait.
      if (!(await mayExist(database))) return undefined;
    }
    return (store ?? (await openStore())).load();
  },
  // Without a detour once the store is there: a clearing reaches it in the same task as the tap.
  save: (visit) => (store ? store.save(visit) : openStore().then((opened) => opened.save(visit))),
};
const visit = startVisit({ name: database, storage, data });
const flows = flowsOf(data);

const marks: MarkSource = {
  subscribe: (sign, listener) => visit.view.subscribe(({ phase, visit: current }) => listener(phase === 'ask' ? undefined : (current?.marks.includes(sign) ?? false))),
  set: visit.mark,
};
const cardMarks = { subscribe: (listener: (shown: readonly string[] | undefined) => void) => visit.view.subscribe(({ phase, visit: current }) => listener(phase === 'ask' ? undefined : (current?.marks ?? []))) };
const controls = Object.fromEntries(flows.map(({ id, graph }) => [id, createFlowControl(id, graph, {
  subscribe: (listener) => visit.view.subscribe(({ phase, visit: current }) => listener(current?.flows[id] ?? {}, phase === 'ask')),
  answer: (node, answer) => visit.answer(id, node, answer),
  leave: () => visit.leaveFlow(id),
})]));
// The search: code and index come when the browser is idle, and are opened when they are asked for.
const clearSearch = signal(0);
const forgetQuery = (): void => clearSearch.set(clearSearch.get() + 1);
const fetchSearch = () => Promise.all([import('./search/open-search'), fetchIdle()]);
let engine: Promise<SearchEngine> | undefined;
const searchSource = {
  load: () => (engine ??= fetchSearch().then(([{ openSearch }, { searchIndex }]) => openSearch(searchIndex, searchedDocument()), (error: unknown) => {
    engine = undefined;
    throw error;
  })),
  onClear: clearSearch.subscribe,
};
const settings = openSettings(settingsKey(scope, __PACK__));
const settingsSource = {
  get: settings.get,
  set(change: Partial<SettingsChoice>): void {
    settings.set(change);
    applySettings(settings.get());
  },
  clearAll(): void {
    visit.clear();
    settings.clear();
    void later().then(({ clearDatabase }) => clearDatabase(database)).finally(() => {
      location.replace('#hjem');
      location.reload();
    });
  },
};

function hide(): void {
  visit.clear();
  forgetQuery();
  // WebKit keeps the old state otherwise.
  history.replaceState(null, '');
  location.replace('#hjem');
}
const aboutVisit = { control: visit, now: Date.now, hide };

// Offline, updates, the home screen.
const offline = signal<OfflineView>({ phase: 'none', line: {}, forgetful: forgetful() });
const install = signal<InstallWay | undefined>(undefined);
const offlineSource: OfflineSource = {
  subscribe: offline.subscribe,
  applyUpdate: () => void later().then(({ applyUpdate }) => applyUpdate(scope)),
  tryAgain: () => void startOffline({ url, scope, language: root.lang, onState: (state) => offline.set({ ...state, line: offline.get().line, forgetful: forgetful() }) }),
};

// Before all that can wait: the sooner it is asked for, the sooner the guide is ready.
offline.subscribe(({ phase, whole }) => {
  root.dataset['offline'] = phase;
  root.dataset['languages'] = whole ? 'ready' : 'one';
});
if (import.meta.env.PROD) offlineSource.tryAgain();

const bring = mountIslands({
  hours: { component: Hours },
  offline: { component: Offline, handed: { source: offlineSource } },
  mark: { component: Mark, handed: { source: marks } },
  card: { component: Card, handed: { marks: cardMarks } },
  answers: { component: FlowAnswers, handed: { controls } },
  trail: { component: FlowTrail, handed: { controls } },
  gate: { component: Gate, handed: aboutVisit },
  keeps: { component: Keeps, handed: aboutVisit },
  'clear-and-hide': { component: ClearAndHide, handed: aboutVisit },
  search: { component: Search, handed: { source: searchSource } },
}, data);
const changed = passOverStrayTaps();
for (const flow of document.querySelectorAll<HTMLElement>('[data-flow-screen]')) {
  const control = controls[flow.dataset['flowScreen'] ?? ''];
  if (control) showPart(flow, control, changed);
}
followClock(data);
followScreen();
followSearchKeys(() => settings.get().slash, bring);
// Browsers write what is typed into their session files when a page is left.
window.addEventListener('pagehide', forgetQuery);
const startLater = (): void => {
  whenIdle(() => void fetchSearch().catch(() => undefined));
  whenIdle(() => void laterWithData().then(({ startFavourites, startInstall, startPages, startUpkeep, all }) => {
    // Each by itself, so that a tap in between is answered.
    for (const start of [
      openStore,
      () => startFavourites(scope, all),
      () => startInstall(scope, all, install.subscribe),
      () => startPages(all, settingsSource),
      () => startUpkeep({ url, scope, data: all, source: offlineSource, tell: (line) => offline.set({ ...offline.get(), line }) }),
    ]) whenIdle(start);
  }, () => undefined));
};
whenIdle(() => {
  preloadScripts(__LATER_SCRIPTS__);
  void fetchIdle().catch(() => undefined);
});
// Home alone needs none of it yet; but on a later visit there may be a newer edition to tell of.
if (shownIn(document).screen?.id === 'hjem' && !navigator.serviceWorker?.controller) void firstTouch.then(startLater);
else startLater();
watchInstall(install.set);
