/** Longer than two taps of a trembling thumb lie apart, shorter than it takes to read what came. */
const SETTLE_MS = 300;
/** What a tap would call, answer or change. */
const MEANT = 'main a[href^="tel:"], [data-flow-screen] :is(a, button)';

/** Passes over a tap on what has only just come in under the thumb: the second of a double tap calls nobody and answers nothing. Keys are always meant, and so is the number in the bar, which never moves. The result is called when a part of a screen has been put in place of another. */
export function passOverStrayTaps(root: Document = document): () => void {
  const state = root.documentElement.dataset;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    state['settling'] = '';
    clearTimeout(timer);
    timer = setTimeout(() => delete state['settling'], SETTLE_MS);
  };
  window.addEventListener('hashchange', changed);
  root.addEventListener('click', (event) => {
    if (event.detail === 0 || state['settling'] === undefined || !(event.target as Element).closest(MEANT)) return;
    event.preventDefault();
    event.stopPropagation();
  }, true);
  return changed;
}
