import { messageSW, Workbox } from 'workbox-window';
import type { Coming } from '../core/worker-protocol';
import { askComing } from './ask-worker';
import { ownRegistration } from './own-registration';
import { workerUrl } from './worker-url';

const AT_MOST_EVERY_MS = 30_000;
const LOOK_AGAIN_MS = 500;
const GIVE_UP_MS = 20_000;
const ANSWER_MS = 3_000;

/** What a look for a newer edition found: there is none, there is one that waits, or nobody could be asked. */
export type Found = 'newest' | 'ready' | 'unreachable';

const within = <T>(limit: number, task: Promise<T>): Promise<T> => Promise.race([task, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), limit))]);

/** What the registration has besides the edition in charge. The worker is asked too: in WebKit a page that was opened while an edition was being filled does not hear of it. */
async function coming(registration: ServiceWorkerRegistration): Promise<Coming> {
  if (registration.installing) return 'installing';
  if (registration.waiting) return 'waiting';
  return registration.active ? within(ANSWER_MS, askComing(registration.active, false)).catch(() => 'nothing') : 'nothing';
}

async function find(scope: string): Promise<Found> {
  try {
    const registration = await ownRegistration(scope);
    const before = registration?.active;
    if (!before) return 'unreachable';
    await within(GIVE_UP_MS, registration.update());
    let now = await coming(registration);
    const fills = now === 'installing';
    while (now === 'installing') {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      now = await coming(registration);
    }
    if (now === 'waiting') return 'ready';
    // What was being filled is gone: given up, unless another page let it in already.
    return fills && registration.active === before ? 'unreachable' : 'newest';
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
  const registration = await ownRegistration(scope);
  // Read now: the handle is lost after updates that were not taken.
  const waiting = registration?.waiting;
  const here = new Promise<void>((resolve) => navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }));
  if (waiting) void messageSW(waiting, { type: 'skip-waiting' });
  else if (!registration?.active || (await within(ANSWER_MS, askComing(registration.active, true)).catch(() => 'nothing')) !== 'waiting') return location.reload();
  await here;
  location.reload();
}
