import { Hours } from './islands/hours/hours';
import { Install, type InstallOffer, type InstallSource } from './islands/install/install';
import { mountIslands } from './islands/mount';
import { Offline, type OfflineSource, type OfflineView } from './islands/offline/offline';
import { showExpired } from './islands/expiry';
import { forgetful, watchInstall } from './pwa/install';
import { startOffline } from './pwa/offline';
import { signal } from './core/signal';

const scope = import.meta.env.BASE_URL;
const url = `${scope}sw.js`;
const root = document.documentElement;
const later = (): Promise<typeof import('./later')> => import('./later');
const whenIdle = (task: () => void): void => void ('requestIdleCallback' in window ? requestIdleCallback(task) : setTimeout(task, 200));

const offline = signal<OfflineView>({ phase: 'filling', updateWaiting: false, forgetful: forgetful() });
const install = signal<InstallOffer | undefined>(undefined);

const offlineSource: OfflineSource = {
  subscribe: offline.subscribe,
  applyUpdate: () => void later().then(({ applyUpdate }) => applyUpdate(scope)),
};
const installSource: InstallSource = {
  subscribe: install.subscribe,
  shown: () => void later().then(({ seen }) => seen(scope).add('install-hint')),
};

mountIslands({
  hours: { component: Hours },
  offline: { component: Offline, handed: { source: offlineSource } },
  install: { component: Install, handed: { source: installSource } },
});
showExpired(Date.now());

offline.subscribe(({ phase }) => {
  root.dataset['offline'] = phase;
});
if (import.meta.env.PROD) {
  void startOffline({
    url,
    scope,
    onState: (state) => offline.set({ ...state, updateWaiting: offline.get().updateWaiting, forgetful: forgetful() }),
    onSettled: () => whenIdle(() => void later().then(({ watchForUpdates }) => watchForUpdates({ url, scope, onWaiting: () => offline.set({ ...offline.get(), updateWaiting: true }) }))),
  });
}
watchInstall((offer) => whenIdle(() => void later().then(async ({ seen }) => {
  if (!(await seen(scope).has('install-hint'))) install.set(offer);
})));
