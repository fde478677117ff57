import type { Checked, Filling, Notes, Question, Whole } from '../core/worker-protocol';
import { ownRegistration } from './own-registration';
import { workerUrl } from './worker-url';

/** Whether the guide is there without a connection. `ready` is said only after the worker has read its cache. */
export type OfflineState =
  | { readonly phase: 'none' | 'failed' }
  | { readonly phase: 'filling'; readonly done: number; readonly total: number }
  | { readonly phase: 'ready'; readonly version: string; readonly builtOn?: string; /** The other languages are there too. */ readonly whole: boolean; readonly notes: Notes };

/** Where the worker is, and who hears of it. */
export interface OfflineOptions {
  readonly url: string;
  /** The language that must be there. */
  readonly language: string;
  readonly scope: string;
  onState(state: OfflineState): void;
}

const ANSWER_MS = 10_000;

/** Asks a worker whether its cache holds a language. Rejects after ten seconds without an answer. */
function check(worker: ServiceWorker, language: string): Promise<Checked> {
  return new Promise((resolve, reject) => {
    const answered = new AbortController();
    const timer = setTimeout(() => reject(new Error('the service worker did not answer')), ANSWER_MS);
    const ask = (asked: ServiceWorker): void => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Checked>) => {
        clearTimeout(timer);
        answered.abort();
        port1.close();
        resolve(data);
      };
      asked.postMessage({ type: 'check', language } satisfies Question, [port2]);
    };
    // A worker that was replaced meanwhile answers nobody.
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      const { controller } = navigator.serviceWorker;
      if (controller && controller !== worker) ask(controller);
    }, { signal: answered.signal });
    ask(worker);
  });
}

const LOOK_AGAIN_MS = 500;

/** Waits until a worker of the registration is in charge. Rejects where the one being installed was given up. */
function inCharge(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  return new Promise((resolve, reject) => {
    const coming = registration.installing ?? registration.waiting;
    const look = (): void => {
      const { controller } = navigator.serviceWorker;
      const worker = registration.active ?? (controller && controller.scriptURL === coming?.scriptURL ? controller : undefined);
      if (worker) resolve(worker);
      else if (!coming || coming.state === 'redundant') reject(new Error('the service worker could not be installed'));
      else return;
      clearInterval(timer);
    };
    // WebKit may leave out the event, or leave the state at what it was, where the worker before was given up or replaced.
    const timer = setInterval(look, LOOK_AGAIN_MS);
    coming?.addEventListener('statechange', look);
    look();
  });
}

/** Registers the worker, follows it while it fills the cache, and tells each state. Never throws: without a worker the guide reads and calls all the same. */
export async function startOffline({ url, scope, language, onState }: OfflineOptions): Promise<void> {
  let settled = false;
  let whole = false;
  let ready: OfflineState & { readonly phase: 'ready' } | undefined;
  try {
    const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (!container) return onState({ phase: 'none' });
    onState({ phase: 'filling', done: 0, total: 0 });
    container.addEventListener('message', ({ data }: MessageEvent<Filling | Whole>) => {
      if (data.type === 'whole') {
        whole = true;
        if (ready) onState({ ...ready, whole });
      }
      if (!settled && data.type === 'filling') onState({ phase: 'filling', done: data.done, total: data.total });
    });
    const known = await ownRegistration(scope);
    const registration = known?.active ? known : await container.register(workerUrl(url), { scope, updateViaCache: 'none' });
    const { complete, whole: all, version, builtOn, notes } = await check(await inCharge(registration), language);
    settled = true;
    whole ||= all;
    if (complete) ready = { phase: 'ready', version, whole, notes, ...(builtOn !== undefined && { builtOn }) };
    onState(ready ?? { phase: 'failed' });
  } catch {
    settled = true;
    onState({ phase: 'failed' });
  }
}
