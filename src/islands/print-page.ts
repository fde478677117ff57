/** Prints what is shown; of the poster's screen one sheet alone, where it is named. */
export function printPage(sheet = ''): void {
  const { dataset } = document.documentElement;
  dataset['print'] = sheet;
  window.addEventListener('afterprint', () => delete dataset['print'], { once: true });
  window.print();
}

/** Opens what is folded away while the page is printed. */
export function openForPrint(root: ParentNode = document): void {
  let opened: HTMLDetailsElement[] = [];
  const open = (to: boolean): void => opened.forEach((part) => (part.open = to));
  window.addEventListener('beforeprint', () => {
    opened = [...root.querySelectorAll('details')].filter((part) => !part.open);
    open(true);
  });
  window.addEventListener('afterprint', () => open(false));
}
