/** Says which screen is shown: on the body, for the style sheet, and on the bar's link to it. CSS alone could, but only by asking the whole document at every change. */
export function followScreen(root: Document = document): void {
  const look = (): void => {
    // Not by :target, which Chromium sets only after the first script has run.
    const shown = root.getElementById(location.hash.slice(1))?.closest('main > section')?.id ?? 'hjem';
    root.body.dataset['screen'] = shown;
    for (const link of root.querySelectorAll('nav.bar a[href^="#"]')) {
      if (link.getAttribute('href') === `#${shown}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
  };
  look();
  window.addEventListener('hashchange', look);
}
