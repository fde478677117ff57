/** Where to click an element, or why that is not possible. Runs in the page. */
export function clickPoint(selector: string): { x: number; y: number } | { problem: string } {
  const element = document.querySelector(selector);
  if (!element) return { problem: 'no such element' };
  // As a reader, who looks before the next tap.
  if (document.documentElement.dataset['settling'] !== undefined && element.closest('[data-flow-screen], a[href^="tel:"]')) return { problem: 'what is shown has only just come' };
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) return { problem: 'the element is not visible' };
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const top = document.elementFromPoint(x, y);
  if (!top) return { problem: 'the element is outside the window' };
  if (!element.contains(top)) return { problem: `covered by <${top.localName}${top.id && ` id="${top.id}"`}>` };
  return { x, y };
}
