import { fill } from '../../core/fill';

/** A place in the document that can be saved. */
export interface Savable {
  readonly element: HTMLElement;
  /** What its star follows. */
  readonly before: Element;
  readonly title: string;
  /** The language of title and text, where it is not the document's. */
  readonly lang?: string | undefined;
  /** The heading of its screen, where that is not the title. */
  readonly screen?: string;
  /** A sign's words, and what they rest on. */
  readonly text?: string;
  readonly citation?: string;
}

const spaced = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

function sign(element: HTMLElement, name: string): Savable | undefined {
  const words = element.querySelector('.sign-text');
  const before = element.querySelector(':scope > [data-island="mark"]');
  if (!words || !before) return undefined;
  const copy = words.cloneNode(true) as Element;
  copy.querySelectorAll('.nr, .basis').forEach((part) => part.remove());
  return {
    element,
    before,
    title: fill(name, { number: spaced(words.querySelector('.nr')) }),
    lang: words.querySelector('[lang]')?.getAttribute('lang') ?? undefined,
    text: spaced(copy),
    citation: spaced(words.querySelector('.basis')),
  };
}

function part(element: HTMLElement | null): Savable | undefined {
  const before = element?.querySelector(':scope > :is(h1, h2, h3, h4)');
  if (!element || !before) return undefined;
  const title = spaced(before);
  const screen = spaced(element.closest('main > section')?.querySelector('h1'));
  return { element, before, title, lang: (before.matches('[lang]') ? before : before.querySelector('[lang]'))?.getAttribute('lang') ?? undefined, ...(screen !== title && { screen }) };
}

/** Everything that can be saved, in the order of the document: signs, laws, lists of provisions, sections of the plan. `signName` is "Tegn {{number}}". */
export const savableIn = (root: ParentNode, signName: string): Savable[] =>
  [...root.querySelectorAll<HTMLElement>('.sign, .law, .provisions, .plan-part')].flatMap((element) => (element.matches('.sign') ? sign(element, signName) : part(element.closest<HTMLElement>('article, section'))) ?? []);
