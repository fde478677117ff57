/** How this browser can put the guide on the home screen. */
export type InstallWay = { readonly kind: 'prompt'; ask(): Promise<void> } | { readonly kind: 'iphone' };

interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

const standalone = (): boolean => matchMedia('(display-mode: standalone)').matches || (navigator as { standalone?: boolean }).standalone === true;

const iphone = (): boolean => /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

/** Whether this is Safari with the guide not on the home screen, where an unused site is deleted after seven days. */
export const forgetful = (): boolean => /Version\/[\d.]+.*Safari/.test(navigator.userAgent) && !/Chrome|Android/.test(navigator.userAgent) && !standalone();

/** Tells when there is a way to install: at once on an iPhone, on the browser's own event elsewhere; never once installed. */
export function watchInstall(onWay: (way: InstallWay) => void): void {
  if (standalone()) return;
  if (iphone()) return onWay({ kind: 'iphone' });
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    onWay({ kind: 'prompt', ask: async () => void (await (event as InstallPromptEvent).prompt()) });
  });
}
