import type { ComponentChildren } from 'preact';

/** A place in the document that script brings to life: `name` is the component, `data` the key of its props in the document's island data, `at` the id of what it stands beside. */
export const Island = ({ name, data, at, children, block = false }: { name: string; data: string; at?: string; children?: ComponentChildren; block?: boolean }) => {
  const attributes = { 'data-island': name, 'data-props': data, 'data-at': at };
  return block ? <div {...attributes}>{children}</div> : <span {...attributes}>{children}</span>;
};
