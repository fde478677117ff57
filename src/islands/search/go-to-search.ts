const FIELDS = 'input, select, textarea, [contenteditable]';

/** Shows the search and puts the cursor there. By the address, not by a new entry behind the reader's back: Back leads to where they were. */
function goToSearch(bring: (screen: Element | null) => void): void {
  // At once, within the tap: a phone shows its keyboard for nothing else.
  location.hash = 'soeg';
  bring(document.querySelector('#soeg'));
  document.querySelector<HTMLElement>('#soeg input[type=search]')?.focus();
}

/** Opens the search by its links, and by the key "/" where that is wanted and no field has the focus; `bring` brings what is on a screen to life. */
export function followSearchKeys(wanted: () => boolean, bring: (screen: Element | null) => void): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href="#soeg"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goToSearch(bring);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !wanted()) return;
    if ((event.target as Element).closest?.(FIELDS)) return;
    event.preventDefault();
    goToSearch(bring);
  });
}
