import type { SearchedDocument } from '../../core/search/packed-index';

/** Everything inside an element that rests on something, the element itself included. */
const within = (element: Element): Element[] => [element, ...element.querySelectorAll('[data-source]')];

/** The statement that a screen is known by: its first one of the plan. */
export function leading(section: Element): Element[] {
  const statements = [...section.querySelectorAll('[data-kind]')].filter((statement) => !statement.closest('.contact'));
  return [statements.find((statement) => statement.matches('[data-kind="plan"]')) ?? statements[0] ?? section];
}

/** What an answer is known by, where that is not all that stands inside it: a screen by its questions, steps or provisions, or its first statement of the plan, a sign without what is said of it, a number without what it is for. */
function basesOf(element: Element): Element[] {
  if (element.matches('main > section')) {
    const listed = [...element.querySelectorAll('.node > .rests, .timeline [data-source], .provisions > li')];
    return listed.length > 0 ? listed : leading(element);
  }
  if (element.matches('.entry')) return [...element.querySelectorAll(':scope > .contact')].flatMap(within);
  if (element.matches('.sign')) return [...element.querySelectorAll('.sign-text')];
  if (element.matches('.provisions > li')) return [element];
  return within(element).filter((basis) => !basis.closest('.contact'));
}

/** The document as it was built: its ids without those that islands have brought, and the units that each answer rests on. */
export function searchedDocument(root: Document = document): SearchedDocument {
  return {
    ids: [...root.querySelectorAll('main [id]')].filter((element) => !element.closest('[data-island]')).map(({ id }) => id),
    unitsAt(id) {
      const element = root.getElementById(id);
      const bases = element ? basesOf(element) : [];
      return [...new Set(bases.flatMap((basis) => basis.getAttribute('data-source')?.split(' ') ?? []))];
    },
  };
}
