import { signal } from './core/signal';
import type { FlowProps, HoursProps } from './core/island-props';
import type { KnownIds } from './core/visit';
import { Card } from './islands/card/card';
import { showExpired } from './islands/expiry';
import { createFlowControl } from './islands/flow/flow-control';
import { FlowAnswers, FlowTrail } from './islands/flow/flow-islands';
import { showPart } from './islands/flow/show-part';
import { Hours } from './islands/hours/hours';
import { showWhenClosed } from './islands/hours/when-closed';
import { Install, type InstallOffer, type InstallSource } from './islands/install/install';
import { Mark, type MarkSource } from './islands/mark/mark';
import { mountIslands, readIslandData } from './islands/mount';
import { Offline, type OfflineSource, type OfflineView } from './islands/offline/offline';
import { createVisitControl, type VisitStorage } from './islands/visit/visit-control';
import { ClearAndHide, Gate, Keeps } from './islands/visit/visit-islands';
import { forgetful, watchInstall } from './pwa/install';
import { startOffline } from './pwa/offline';

const scope = import.meta.env.BASE_URL;
const url = `${scope}sw.js`;
const root = document.documentElement;
const data = readIslandData();
const later = (): Promise<typeof import('./later')> => import('./later');
const whenIdle = (task: () => void): void => void ('requestIdleCallback' in window ? requestIdleCallback(task, { timeout: 500 }) : setTimeout(task, 200));

// The visit: marks and answers, in memory and on this phone.
const flows = Object.values(data).filter((props): props is FlowProps => props !== undefined && 'graph' in props);
const known: KnownIds = {
  signs: [...document.querySelectorAll<HTMLElement>('[data-island="mark"]')].map(({ dataset }) => dataset['at'] ?? ''),
  flows: Object.fromEntries(flows.map(({ id, graph }) => [id, Object.fromEntries(graph.nodes.map((node) => [node.id, node.answers.map((answer) => answer.id)]))])),
};
let store: VisitStorage | undefined;
const storage: VisitStorage = {
  load: () => new Promise<void>(whenIdle).then(later).then(({ visits }) => (store = visits(scope)).load()),
  // Without a detour once the store is there: a clearing reaches it in the same task as the tap.
  save: (visit) => (store ? store.save(visit) : later().then(({ visits }) => visits(scope).save(visit))),
};
const pages = 'BroadcastChannel' in window ? new BroadcastChannel(`lommeguide:${scope}:${__PACK__}`) : undefined;
const visit = createVisitControl({ storage, known, now: Date.now, onClear: () => pages?.postMessage('cleared') });
pages?.addEventListener('message', () => visit.clear(true));
for (const event of ['visibilitychange', 'pageshow']) addEventListener(event, visit.look, true);
setInterval(visit.look, 60_000);

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
function hide(): void {
  visit.clear();
  // WebKit keeps the old state otherwise.
  history.replaceState(null, '');
  location.replace('#hjem');
}
const aboutVisit = { control: visit, now: Date.now, hide };

// Offline, updates, the home screen.
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
  mark: { component: Mark, handed: { source: marks } },
  card: { component: Card, handed: { marks: cardMarks } },
  answers: { component: FlowAnswers, handed: { controls } },
  trail: { component: FlowTrail, handed: { controls } },
  gate: { component: Gate, handed: aboutVisit },
  keeps: { component: Keeps, handed: aboutVisit },
  'clear-and-hide': { component: ClearAndHide, handed: aboutVisit },
}, data);
for (const flow of document.querySelectorAll<HTMLElement>('[data-flow-screen]')) {
  const control = controls[flow.dataset['flowScreen'] ?? ''];
  if (control) showPart(flow, control);
}
const lookAtClock = (): void => showWhenClosed(data as Record<string, HoursProps | undefined>, Date.now());
lookAtClock();
setInterval(lookAtClock, 60_000);
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
