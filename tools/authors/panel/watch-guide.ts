/** What the page for authors hears of the guide in its frame. */
export interface GuideListener {
  /** A document has been loaded: the first, another language, or anew after a save. */
  loaded(guide: Document): void;
  /** Another screen is shown. */
  moved(hash: string): void;
  /** The reader points at something, or brings the focus to it. */
  pointed(element: Element): void;
  /** The reader has clicked or tapped something. */
  picked(element: Element): void;
  /** The reader pressed Escape. */
  left(): void;
}

const MARK = 'data-pointed';
const SHEET = `[${MARK}] { outline: 3px solid #d9480f !important; outline-offset: 2px !important; }`;

/** Listens to the guide in `frame`, also after it has loaded anew. */
export function watchGuide(frame: HTMLIFrameElement, listener: GuideListener): void {
  const start = (): void => {
    const { contentDocument: guide, contentWindow: view } = frame;
    if (!guide || !view || guide.URL === 'about:blank') return;
    const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(SHEET);
    guide.adoptedStyleSheets = [...guide.adoptedStyleSheets, sheet];
    const heard = (tell: (element: Element) => unknown) => ({ target }: Event): void => {
      // Elements of another document are of another class.
      if (target !== null && 'closest' in target) tell(target as Element);
    };
    guide.addEventListener('pointerover', heard(listener.pointed));
    guide.addEventListener('focusin', heard((element) => element.matches(':focus-visible') && listener.pointed(element)));
    guide.addEventListener('click', (event) => {
      heard(stayHere)(event);
      if ((event.target as Element).closest('a[href^="tel:"]')) event.preventDefault();
      heard(listener.picked)(event);
    }, { capture: true });
    guide.addEventListener('keydown', ({ key }) => key === 'Escape' && listener.left());
    view.addEventListener('hashchange', () => listener.moved(view.location.hash));
    listener.moved(view.location.hash);
    listener.loaded(guide);
  };
  frame.addEventListener('load', start);
  if (frame.contentDocument?.readyState === 'complete') start();
}

// The guide's links out of it open beside it; its numbers are looked at here, not called.
function stayHere(element: Element): void {
  const link = element.closest<HTMLAnchorElement>('a[href^="http"]');
  if (link && link.origin !== link.ownerDocument.location.origin) Object.assign(link, { target: '_blank', rel: 'noreferrer' });
}

/** Marks one element of the guide, or none. */
export function mark(guide: Document | null | undefined, element: Element | undefined): void {
  for (const marked of guide?.querySelectorAll(`[${MARK}]`) ?? []) if (marked !== element) marked.removeAttribute(MARK);
  element?.setAttribute(MARK, '');
}

/** The elements that are shown now and that `isText` holds for, in order. */
export const shownTexts = (guide: Document, isText: (element: Element) => boolean): Element[] =>
  [...guide.querySelectorAll('main *')].filter((element) => element.getClientRects().length > 0 && isText(element));
