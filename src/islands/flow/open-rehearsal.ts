/** Starts the rehearsal when its screen is first opened; where that fails, at the next opening. */
export function openRehearsal(start: (place: Element) => Promise<void>, root: Document = document): void {
  const place = root.querySelector('[data-island="rehearsal"]');
  if (!place) return;
  let begun: Promise<void> | undefined;
  const look = (): void => {
    if (location.hash === '#oev') begun ??= start(place).catch(() => void (begun = undefined));
  };
  look();
  window.addEventListener('hashchange', look);
}
