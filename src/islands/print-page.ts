/** Prints what is shown; of the poster's screen one sheet alone, where it is named. */
export function printPage(sheet = ''): void {
  const { dataset } = document.documentElement;
  dataset['print'] = sheet;
  window.addEventListener('afterprint', () => delete dataset['print'], { once: true });
  window.print();
}

/** Readies the document for the printer each time: names the screen that is shown, and opens what is folded away in it. */
export function followPrinting(root: Document = document): void {
  let undo: (() => void)[] = [];
  const tidy = (): void => {
    for (const task of undo) task();
    undo = [];
  };
  window.addEventListener('beforeprint', () => {
    tidy();
    const screen = root.getElementById(root.body.dataset['screen'] ?? '');
    if (!screen) return;
    screen.dataset['printed'] = '';
    undo.push(() => delete screen.dataset['printed']);
    for (const part of screen.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      part.open = true;
      undo.push(() => (part.open = false));
    }
  });
  window.addEventListener('afterprint', tidy);
}
