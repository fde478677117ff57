/** The element that the address (or a link's "#...") names, and the screen that it is, or stands in; home where it names nothing. */
export function shownIn(root: Document, hash = location.hash): { readonly target: HTMLElement | null; readonly screen: HTMLElement | null } {
  // Not by :target, which Chromium sets only after the first script has run.
  const target = root.getElementById(hash.slice(1));
  const screen = target?.closest<HTMLElement>('main > section');
  return screen ? { target, screen } : { target: null, screen: root.getElementById('hjem') };
}

/** Brings the focus to what is shown now, so that it is read aloud and the next Tab goes on from there. */
function focusOn(element: Element | null | undefined): void {
  const heading = element?.querySelector<HTMLElement>('h1, h2, h3, h4') ?? (element as HTMLElement | null | undefined);
  if (!heading) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

/** Follows the address: says which screen is shown – on the body, for the style sheet, on the bar's link to it, in the title –, moves the focus there, and keeps the place in the links to the other languages. CSS alone could show the screen's link, but only by asking the whole document at every change. */
export function followScreen(root: Document = document): void {
  const name = root.title;
  const look = (): void => {
    const { screen } = shownIn(root);
    const shown = screen?.id ?? '';
    root.body.dataset['screen'] = shown;
    root.title = shown === 'hjem' ? name : `${screen?.querySelector('h1')?.textContent} – ${name}`;
    for (const link of root.querySelectorAll('nav.bar a[href^="#"]')) {
      if (link.getAttribute('href') === `#${shown}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) link.hash = location.hash;
  };
  look();
  window.addEventListener('hashchange', () => {
    look();
    root.body.dataset['moved'] = '';
    const { target, screen } = shownIn(root);
    const place = target ?? screen;
    // The search has brought the focus to its field already.
    if (!place?.contains(root.activeElement)) focusOn(place);
  });
  const skip = root.querySelector<HTMLButtonElement>('.skip');
  if (!skip) return;
  skip.hidden = false;
  skip.addEventListener('click', () => focusOn(shownIn(root).screen));
}
