import { fill } from '../../core/fill';
import type { FavouritesProps } from '../../core/island-props';
import type { FavouritesControl } from './favourites-control';
import type { Savable } from './savable';

const SVG = 'http://www.w3.org/2000/svg';
const STAR = 'M12 3.500l2.600 5.400 5.900.8-4.300 4.100 1 5.900-5.200-2.800-5.200 2.800 1-5.900L3.500 9.700l5.900-.8L12 3.500Z';
/** So long the way to the list is shown after something was saved, ms. */
const SHOWN_FOR = 8_000;

function blankStar(): HTMLButtonElement {
  const star = document.createElement('button');
  const icon = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  star.type = 'button';
  star.className = 'star';
  icon.setAttribute('class', 'icon');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', STAR);
  icon.append(path);
  star.append(icon);
  return star;
}

/** Says that something was saved, with the way to the list: seen beside the star that was tapped, so that the next Tab leads there, and told to screen readers from a place that was there before. */
function makeNote({ done, memory }: FavouritesProps, root: Document): { show(star: Element, kept: boolean): void; hide(): void } {
  const status = root.createElement('p');
  const note = root.createElement('div');
  const link = root.createElement('a');
  let timer: ReturnType<typeof setTimeout> | undefined;
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  note.className = 'doors note';
  link.className = 'door';
  link.href = '#gemt';
  link.textContent = done;
  root.querySelector('main')?.append(status);

  const hide = (): void => {
    clearTimeout(timer);
    note.remove();
    status.textContent = '';
  };
  const hideUnlessUsed = (): void => {
    if (note.matches(':hover, :focus-within')) timer = setTimeout(hideUnlessUsed, SHOWN_FOR);
    else hide();
  };
  // Past the link it would hide what has the focus. Not at once: taking it away moves the focus too.
  note.addEventListener('focusout', () => queueMicrotask(hide));
  return {
    show(star, kept) {
      hide();
      note.replaceChildren(...(kept ? [] : [memory]), link);
      star.after(note);
      status.textContent = note.textContent;
      timer = setTimeout(hideUnlessUsed, SHOWN_FOR);
    },
    hide,
  };
}

/** Puts a star at everything that can be saved. The style sheet keeps its place free: nothing moves. */
export function addStars(savable: readonly Savable[], control: FavouritesControl, props: FavouritesProps, root: Document = document): void {
  const note = makeNote(props, root);
  const blank = blankStar();
  const stars = savable.map(({ element, before, title }) => {
    const star = blank.cloneNode(true) as HTMLButtonElement;
    star.setAttribute('aria-label', fill(props.save, { title }));
    star.addEventListener('click', () => {
      const save = !control.view.get().ids.includes(element.id);
      note.hide();
      void control.set(element.id, save).then((kept) => {
        if (save && star.getAttribute('aria-pressed') === 'true') note.show(star, kept);
      });
    });
    before.after(star);
    return { star, id: element.id };
  });
  control.view.subscribe(({ ids }) => {
    for (const { star, id } of stars) star.setAttribute('aria-pressed', String(ids.includes(id)));
  });
  window.addEventListener('hashchange', note.hide);
}
