/** Brings what the keyboard has come to wholly out from behind the bars: Firefox leaves it there as long as an edge of it is seen. */
export function followFocus(root: Document = document): void {
  root.addEventListener('focusin', ({ target }) => {
    const element = target as Element;
    if (element.matches(':focus-visible')) element.scrollIntoView({ block: 'nearest' });
  });
}
