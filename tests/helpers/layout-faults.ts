/** What is cut off, scrolls sideways or is too small for a thumb on these places of the guide. Runs in the page, and therefore stands alone. */
export async function layoutFaults(places: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const place of places) {
    // The guide must have followed: the header of home is another.
    if (location.hash !== `#${place}`) {
      const followed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      location.hash = place;
      await followed;
    }
    // A screen that still moves stands nowhere.
    for (const animation of document.getAnimations()) animation.finish();
    if (document.documentElement.scrollWidth > innerWidth) found.push(`${place}: scrolls sideways`);
    const visible = [...document.querySelectorAll<HTMLElement>('main *, header *, nav *')].filter((element) => element.getClientRects().length > 0 && !element.closest('.hidden, .skip, svg, #forloeb-tegning a'));
    for (const element of visible) {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const what = `${place}: ${element.outerHTML.slice(0, 90)}`;
      if (right > innerWidth + 0.5 || left < -0.5) found.push(`${what} is cut off`);
      const bar = element.closest('header, nav.bar')?.getBoundingClientRect();
      if (bar && (top < bar.top - 0.5 || bottom > bar.bottom + 0.5)) found.push(`${what} stands out of its bar`);
      if (getComputedStyle(element).overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1) found.push(`${what} hides some of what it holds`);
      if (element.matches('header a, nav a, .call, .card, .door, .acute-line, .result > a, summary, button, label:has(:is([type=checkbox], [type=radio])), [type=search]') && (width < 48 || height < 48)) found.push(`${what} is ${width} × ${height}`);
    }
  }
  return found;
}
