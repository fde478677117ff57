const FIELDS = 'input, select, textarea, [contenteditable]';

/** Shows the search and puts the cursor there. By the address, not by a new entry behind the reader's back: Back leads to where they were. */
function goToSearch(): void {
  // At once, within the tap: a phone shows its keyboard for nothing else.
  location.hash = 'soeg';
  document.querySelector<HTMLElement>('#soeg input[type=search]')?.focus();
}

/** Opens the search by its links, and by the key "/" where that is wanted and no field has the focus. */
export function followSearchKeys(wanted: () => boolean): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href="#soeg"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goToSearch();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !wanted()) return;
    if ((event.target as Element).closest?.(FIELDS)) return;
    event.preventDefault();
    goToSearch();
  });
}
