/** Has the browser fetch scripts that will be asked for, without running any of them. */
export function preloadScripts(addresses: readonly string[]): void {
  for (const href of addresses) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
}
