import { h, render, type FunctionComponent } from 'preact';

/** The islands by the name that their elements carry; what each is handed besides its data from the document. */
export type Islands = Readonly<Record<string, { readonly component: FunctionComponent<never>; readonly handed?: object }>>;

/** What the document gives its islands, by key. */
export type IslandData = Readonly<Record<string, object | undefined>>;

/** Reads the data that the build wrote into the document. */
export const readIslandData = (root: ParentNode = document): IslandData => JSON.parse(root.querySelector('#island-data')?.textContent ?? '{}') as IslandData;

/** Brings every island of the document to life with its data; `at` is the id of what it stands beside. */
export function mountIslands(islands: Islands, data: IslandData, root: ParentNode = document): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-island]')) {
    const { island: name = '', props: key = '', at } = element.dataset;
    const island = islands[name];
    const props = data[key];
    if (!island || !props) continue;
    try {
      // What stood there for reading without script goes.
      element.replaceChildren();
      render(h(island.component, { ...props, ...island.handed, at } as never), element);
    } catch (error) {
      console.error(name, error);
    }
  }
}
