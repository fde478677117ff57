// @ts-check
// Stands in every document before its own scripts; what it saw is asked for as `probe`.
(() => {
  if (top !== window || 'probe' in window) return;
  const seen = { fcp: 0, lcp: 0, lcpOf: '', cls: 0, tappable: 0, ready: 0, whole: 0, blocked: 0, longest: 0, shifts: /** @type {string[]} */ ([]) };

  /** @param {string} type @param {(entry: any) => void} hear */
  const observe = (type, hear) => new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
  observe('paint', ({ name, startTime }) => void (name === 'first-contentful-paint' && (seen.fcp = startTime)));
  observe('largest-contentful-paint', ({ startTime, element }) => Object.assign(seen, { lcp: startTime, lcpOf: element ? `${element.localName} ${element.textContent.trim().slice(0, 40)}` : '' }));
  observe('layout-shift', ({ hadRecentInput, value, sources }) => {
    if (hadRecentInput) return;
    seen.cls += value;
    const told = sources.map((/** @type {{ node: Node | null, previousRect: DOMRect, currentRect: DOMRect }} */ { node, previousRect, currentRect }) => {
      const element = node instanceof Element ? node : node?.parentElement;
      return `${element?.id || element?.getAttribute('data-island') || element?.className || element?.localName} from ${Math.round(previousRect.top)} to ${Math.round(currentRect.top)}`;
    });
    seen.shifts.push(`${location.hash} ${value.toFixed(4)}: ${told.join(', ')}`);
  });
  observe('longtask', ({ duration }) => {
    seen.blocked += Math.max(0, duration - 50);
    seen.longest = Math.max(seen.longest, duration);
  });

  /** After the next frame has been drawn. @param {() => void} task */
  const afterFrame = (task) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = task;
    port2.postMessage(0);
  });

  // A call link on the screen that a tap in its middle would reach.
  const canCall = () => [...document.querySelectorAll('a[href^="tel:"]')].some((link) => {
    const { left, top: above, width, height, right, bottom } = link.getBoundingClientRect();
    if (width === 0 || height === 0 || above < 0 || left < 0 || bottom > innerHeight || right > innerWidth + 1) return false;
    const hit = document.elementFromPoint(left + width / 2, above + Math.min(height / 2, 20));
    return hit !== null && link.contains(hit);
  });
  const look = () => {
    if (canCall()) afterFrame(() => void (seen.tappable = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  new MutationObserver(() => {
    const { offline, languages } = document.documentElement?.dataset ?? {};
    if (offline === 'ready') seen.ready ||= performance.now();
    if (languages === 'ready') seen.whole ||= performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-offline', 'data-languages'] });

  /** @type {{ event: string, under: string, began: number, shown: number }} */
  const answer = { event: '', under: '', began: 0, shown: 0 };
  const changes = new MutationObserver((records) => {
    if (answer.began === 0 || !records.some(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(answer.under))) return;
    const { began } = answer;
    afterFrame(() => void (answer.began === began && (answer.shown = performance.now())));
  });
  const began = (/** @type {Event} */ { timeStamp }) => Object.assign(answer, { began: timeStamp, shown: 0 });

  Object.assign(window, {
    probe: {
      report: () => ({ ...seen, origin: performance.timeOrigin, tappable: seen.tappable && Math.max(seen.tappable, seen.fcp), loaded: performance.getEntriesByType('navigation').some((entry) => entry.toJSON().loadEventEnd > 0), elements: document.getElementsByTagName('*').length }),
      /** From now on: the time from each such event to the frame that shows the last change under a selector that it made. @param {string} event @param {string} under */
      watch(event, under) {
        removeEventListener(answer.event, began, true);
        Object.assign(answer, { event, under, began: 0, shown: 0 });
        addEventListener(event, began, true);
        changes.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden', 'class', 'open'] });
      },
      /** Ms; nothing where nothing changed. */
      answered: () => (answer.shown > 0 ? answer.shown - answer.began : undefined),
      screens: () => [...document.querySelectorAll('main > section')].map(({ id }) => id),
      /** The middle of an element that can be seen, scrolled to; nothing where there is none. @param {string} selector */
      middle(selector) {
        const element = [...document.querySelectorAll(selector)].find((one) => one.getClientRects().length > 0);
        if (!element) return undefined;
        element.scrollIntoView({ block: 'center' });
        const { left, top: above, width, height } = element.getBoundingClientRect();
        return { x: left + width / 2, y: above + height / 2 };
      },
    },
  });
})();
