import { useEffect, useState } from 'preact/hooks';
import type { FavouritesProps } from '../../core/island-props';
import type { FavouritesControl } from './favourites-control';
import type { Savable } from './savable';

/** Goes to the heading: what had the focus is gone. */
const focusHeading = (): void => document.querySelector<HTMLElement>('#gemt h1')?.focus();

/** What was saved, in the order of the document. Ids that this edition does not have are left out, and stay stored. */
export function SavedList({ control, savable, none, memory, caveat, remove, removeAll }: FavouritesProps & { control: FavouritesControl; savable: readonly Savable[] }) {
  const [{ ids, kept }, setSaved] = useState(control.view.get);
  useEffect(() => control.view.subscribe(setSaved), [control]);
  const saved = savable.filter(({ element }) => ids.includes(element.id));

  const removeOne = (id: string, row: Element | null): void => {
    const next = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button');
    void control.set(id, false);
    if (next) next.focus();
    else focusHeading();
  };
  return (
    <>
      {!kept && <p class="keeps">{memory}</p>}
      {saved.length === 0 && <p>{none}</p>}
      {saved.some(({ text }) => text !== undefined) && <p class="aside">{caveat}</p>}
      <ul class="results saved">
        {saved.map(({ element: { id }, title, lang, screen, text, citation }) => (
          <li class="result" key={id}>
            <a href={`#${id}`}>
              <b lang={text === undefined ? lang : undefined}>{title}</b> <span class="hint">{screen}</span>
              {text !== undefined && <span class="excerpt"><span lang={lang}>{text}</span> <small class="basis"><span class="cite">{citation}</span></small></span>}
            </a>
            <button type="button" aria-label={`${remove}: ${title}`} onClick={({ currentTarget }) => removeOne(id, currentTarget.closest('li'))}>{remove}</button>
          </li>
        ))}
      </ul>
      {saved.length > 0 && (
        <button
          type="button"
          onClick={() => {
            void control.clear();
            focusHeading();
          }}
        >
          {removeAll}
        </button>
      )}
    </>
  );
}
