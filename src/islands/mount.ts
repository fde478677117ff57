import { h, render, type FunctionComponent } from 'preact';

/** The islands by the name that their elements carry; what each is handed besides its data from the document. */
export type Islands = Readonly<Record<string, { readonly component: FunctionComponent<never>; readonly handed?: object }>>;

/** Brings every island of the document to life with its data. An island that fails leaves the document as it is. */
export function mountIslands(islands: Islands, root: ParentNode = document): void {
  const data = JSON.parse(root.querySelector('#island-data')?.textContent ?? '{}') as Record<string, object>;
  for (const element of root.querySelectorAll<HTMLElement>('[data-island]')) {
    const island = islands[element.dataset['island'] ?? ''];
    const props = data[element.dataset['props'] ?? ''];
    if (island && props) render(h(island.component, { ...props, ...island.handed } as never), element);
  }
}
