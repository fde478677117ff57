/// <reference lib="webworker" />
import { shell } from './shell';

declare const self: ServiceWorkerGlobalScope;

/** The open pages of this guide; the origin may have others. */
export async function pages(): Promise<WindowClient[]> {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => new URL(url).pathname.startsWith(shell.base));
}
