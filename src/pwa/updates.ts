import { messageSW, Workbox } from 'workbox-window';
import { ownRegistration } from './own-registration';
import { workerUrl } from './worker-url';

const AT_MOST_EVERY_MS = 30_000;
const LOOK_AGAIN_MS = 500;
const GIVE_UP_MS = 20_000;

/** What a look for a newer edition found: there is none, there is one that waits, or nobody could be asked. */
export type Found = 'newest' | 'ready' | 'unreachable';

const giveUp = (): Promise<never> => new Promise((_, reject) => setTimeout(() => reject(new Error('no answer')), GIVE_UP_MS));

/** Waits until an edition is filled. Rejects where that failed. */
function filled(worker: ServiceWorker, registration: ServiceWorkerRegistration): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      // WebKit may leave out the event, or leave the state at what it was.
      if (registration.installing === worker && worker.state === 'installing') return;
      clearInterval(timer);
      if (worker.state === 'redundant') reject(new Error('the new edition could not be fetched'));
      else resolve();
    };
    const timer = setInterval(look, LOOK_AGAIN_MS);
    worker.addEventListener('statechange', look);
    look();
  });
}

async function find(scope: string): Promise<Found> {
  try {
    const registration = await ownRegistration(scope);
    if (!registration?.active) return 'unreachable';
    await Promise.race([registration.update(), giveUp()]);
    if (registration.installing) await filled(registration.installing, registration);
    return registration.waiting ? 'ready' : 'newest';
  } catch {
    return 'unreachable';
  }
}

/** Looks for a new edition now and whenever the page is shown again: `onWaiting` hears of one that is ready, `onFound` of how each look ended. It is never applied unasked. The result looks at once. */
export function watchForUpdates({ url, scope, onWaiting, onFound }: { url: string; scope: string; onWaiting(): void; onFound(found: Found): void }): () => Promise<Found> {
  const workbox = new Workbox(workerUrl(url), { scope, updateViaCache: 'none' });
  workbox.addEventListener('waiting', onWaiting);
  // Where no install succeeded another try is not made before the next visit.
  const registered = ownRegistration(scope).then((known) => known?.active && workbox.register({ immediate: true })).catch(() => undefined);
  let lookedAt = 0;
  const look = async (): Promise<Found> => {
    lookedAt = performance.now();
    await registered;
    const found = await find(scope);
    onFound(found);
    return found;
  };
  const lookAgain = (): void => {
    if (document.visibilityState === 'visible' && performance.now() - lookedAt >= AT_MOST_EVERY_MS) void look();
  };
  void look();
  document.addEventListener('visibilitychange', lookAgain);
  window.addEventListener('pageshow', lookAgain);
  return look;
}

/** Puts the waiting edition in charge and reloads this page, this one only. Where another page already did, reloading is all there is to do. */
export async function applyUpdate(scope: string): Promise<void> {
  // Read now: the handle is lost after updates that were not taken.
  const waiting = (await ownRegistration(scope))?.waiting;
  if (!waiting) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  void messageSW(waiting, { type: 'skip-waiting' });
}

