import { messageSW, Workbox } from 'workbox-window';
import { ownRegistration } from './own-registration';
import { workerUrl } from './worker-url';

const AT_MOST_EVERY_MS = 30_000;

/** Looks for a new edition now and whenever the page is shown again; `onWaiting` hears of one that is ready. It is never applied unasked. */
export async function watchForUpdates({ url, scope, onWaiting }: { url: string; scope: string; onWaiting(): void }): Promise<void> {
  const workbox = new Workbox(workerUrl(url), { scope, updateViaCache: 'none' });
  workbox.addEventListener('waiting', onWaiting);
  await workbox.register({ immediate: true });
  let lookedAt = performance.now();
  const look = (): void => {
    if (document.visibilityState !== 'visible' || performance.now() - lookedAt < AT_MOST_EVERY_MS) return;
    lookedAt = performance.now();
    // Without a connection there is nothing to find.
    void workbox.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', look);
}

/** Puts the waiting edition in charge and reloads this page, this one only. Where another page already did, reloading is all there is to do. */
export async function applyUpdate(scope: string): Promise<void> {
  // Read now: the handle is lost after updates that were not taken.
  const waiting = (await ownRegistration(scope))?.waiting;
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  void messageSW(waiting, { type: 'skip-waiting' });
}
