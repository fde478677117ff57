/** What tells that somebody is at the guide: a finger, a key, the focus, the page being scrolled, another screen, the printer. Not a mouse that moves: Chromium tells of one that lies still. */
const SIGNS = ['pointerdown', 'keydown', 'focusin', 'scroll', 'hashchange', 'beforeprint'] as const;

/** Is kept once the reader has done anything at all on this page, or has its end in sight: a screen reader may come there unnoticed. */
export const firstTouch = new Promise<void>((resolve) => {
  const heard = new AbortController();
  const end = document.querySelector('main > :last-child');
  const sight = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && hear());
  const hear = (): void => {
    heard.abort();
    sight.disconnect();
    resolve();
  };
  for (const sign of SIGNS) window.addEventListener(sign, hear, { capture: true, passive: true, signal: heard.signal });
  if (end) sight.observe(end);
});
