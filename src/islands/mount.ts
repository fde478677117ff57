import { h, render, type FunctionComponent } from 'preact';
import { shownIn } from './current-screen';
import { firstTouch } from './first-touch';
import { whenIdle } from './when-idle';

/** The islands by the name that their elements carry; what each is handed besides its data from the document. */
export type Islands = Readonly<Record<string, { readonly component: FunctionComponent<never>; readonly handed?: object }>>;

/** What the document gives its islands, by key. */
export type IslandData = Readonly<Record<string, object | undefined>>;

/** Reads the data that the build wrote into the document. */
export const readIslandData = (root: ParentNode = document): IslandData => JSON.parse(root.querySelector('#island-data')?.textContent ?? '{}') as IslandData;

function mount(element: HTMLElement, islands: Islands, data: IslandData): void {
  const { island: name = '', props: key = '', at } = element.dataset;
  const island = islands[name];
  const props = data[key];
  if (!island || !props) return;
  try {
    // What stood there for reading without script goes.
    element.replaceChildren();
    render(h(island.component, { ...props, ...island.handed, at } as never), element);
  } catch (error) {
    console.error(name, error);
  }
}

/** Brings islands to life with their data: at once what stands on all screens and on the one that is shown, the others screen by screen when the reader has first done something and the browser is idle, when they are shown, or when the result is called with them. */
export function mountIslands(islands: Islands, data: IslandData, root: Document = document): (screen: Element | null) => void {
  const waiting = new Map<Element | null, HTMLElement[]>();
  for (const element of root.querySelectorAll<HTMLElement>('[data-island]')) {
    if (!islands[element.dataset['island'] ?? '']) continue;
    const screen = element.closest('main > section');
    waiting.set(screen, [...(waiting.get(screen) ?? []), element]);
  }
  const bring = (screen: Element | null): void => {
    const elements = waiting.get(screen) ?? [];
    waiting.delete(screen);
    for (const element of elements) mount(element, islands, data);
  };
  bring(null);
  bring(shownIn(root).screen);
  void firstTouch.then(() => {
    for (const screen of waiting.keys()) whenIdle(() => bring(screen));
  });
  window.addEventListener('hashchange', () => bring(shownIn(root).screen));
  // As early as can be: the finger is still on the link.
  root.addEventListener('pointerdown', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    if (link) bring(shownIn(root, link.hash).screen);
  });
  return bring;
}
