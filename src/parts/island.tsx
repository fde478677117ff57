import type { ComponentChildren } from 'preact';

/** A place in the document that script brings to life: `name` is the component, `data` the key of its props in the document's island data. */
export const Island = ({ name, data, children, block = false }: { name: string; data: string; children?: ComponentChildren; block?: boolean }) => {
  const attributes = { 'data-island': name, 'data-props': data };
  return block ? <div {...attributes}>{children}</div> : <span {...attributes}>{children}</span>;
};
