/// <reference lib="webworker" />
import type { Coming, Question } from '../core/worker-protocol';
import { pages } from './pages';
import { CACHE, ourCaches } from './shell';

declare const self: ServiceWorkerGlobalScope;

let successor: ServiceWorker | undefined;

/** The worker of the edition that was let in: from then on it answers what pages ask. */
export const letIn = (): ServiceWorker | undefined => successor;

/** What comes after this edition, and lets it in where that was asked for. */
export function coming(letInNow: boolean): Coming {
  const { installing, waiting } = self.registration;
  if (waiting && letInNow) waiting.postMessage({ type: 'skip-waiting' } satisfies Question);
  return waiting ? 'waiting' : installing ? 'installing' : 'nothing';
}

/**
 * On a cold start, with no page of the guide open, the document of the edition that waits, which is let in.
 *
 * Browsers let a waiting worker in by themselves once the last page is gone, but only when this one is idle: who comes back before that gets the old edition, and holds the new one off by it.
 * It happens here and not on the page because what the reader then sees is the new edition from its first byte. Nothing reloads, so nothing can be lost of a tap, a flow or a field, and no reload can follow another; a page that is open – also the one that is being reloaded – keeps its edition until it is tapped. A page that is only kept for Back counts as gone, here as in the browser's own rule: should it come back it has its script already, and is offered the new edition like any other.
 */
export async function waitingDocument(address: string): Promise<Response | undefined> {
  const { waiting, installing } = self.registration;
  if (!waiting || installing) return undefined;
  try {
    // Of several one may be half filled, and which is whose cannot be told.
    const [other, ...more] = (await ourCaches()).filter((name) => name !== CACHE);
    if (other === undefined || more.length > 0 || (await pages()).length > 0) return undefined;
    const document = await (await caches.open(other)).match(address);
    if (!document) return undefined;
    waiting.postMessage({ type: 'skip-waiting' } satisfies Question);
    successor = waiting;
    return document;
  } catch {
    // Without storage, or without a way to the other worker, this edition answers.
    return undefined;
  }
}
