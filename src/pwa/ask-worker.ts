import type { Coming, Notes, Question, Verified } from '../core/worker-protocol';
import { ownRegistration } from './own-registration';

const ANSWER_MS = 20_000;

/** Has the worker keep notes in the guide's cache. Without a worker they last as long as the page. */
export async function noteInCache(scope: string, notes: Notes): Promise<void> {
  (await ownRegistration(scope).catch(() => undefined))?.active?.postMessage({ type: 'note', notes } satisfies Question);
}

/** Asks a worker that is in charge what comes after it, and has it let that in where `letIn` is set. May never be answered. */
export const askComing = (worker: ServiceWorker, letIn: boolean): Promise<Coming> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<Coming>) => {
    port1.close();
    resolve(data);
  };
  worker.postMessage({ type: 'coming', letIn } satisfies Question, [port2]);
});

/** Has the worker read every file that it keeps, and fetch anew what is broken where `repair` is set; `onFile` hears of each. Rejects where no worker is in charge, or it falls silent. */
export async function verifyFiles({ scope, language, repair, onFile }: { scope: string; language: string; repair: boolean; onFile(file: Verified): void }): Promise<void> {
  const worker = (await ownRegistration(scope))?.active;
  if (!worker) throw new Error('no service worker is in charge');
  await new Promise<void>((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const fallSilent = (): void => {
      port1.close();
      reject(new Error('the service worker did not answer'));
    };
    let timer = setTimeout(fallSilent, ANSWER_MS);
    port1.onmessage = ({ data: file }: MessageEvent<Verified>) => {
      clearTimeout(timer);
      onFile(file);
      if (file.done < file.total) {
        timer = setTimeout(fallSilent, ANSWER_MS);
        return;
      }
      port1.close();
      resolve();
    };
    worker.postMessage({ type: 'verify', language, repair } satisfies Question, [port2]);
  });
}

/** What the server's clock says (epoch ms); nothing without a connection. Not through the worker, which answers GET alone. */
export async function serverTime(url: string): Promise<number | undefined> {
  try {
    const { headers } = await fetch(url, { method: 'HEAD', cache: 'no-store' });
    const told = Date.parse(headers.get('date') ?? '') + Number(headers.get('age') ?? 0) * 1000;
    return Number.isNaN(told) ? undefined : told;
  } catch {
    return undefined;
  }
}
