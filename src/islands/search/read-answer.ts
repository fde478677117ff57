import { leading } from './searched-document';

/** One statement of an answer as a result shows it. */
export interface StatementWords {
  readonly text: string;
  /** The language of the text, where it is not the document's. */
  readonly lang?: string | undefined;
  /** The badge of what is not the plan's own word. */
  readonly badge?: { readonly text: string; readonly extra: boolean };
  /** What stands beside the badge, or "Plan 5.2". */
  readonly citation: string;
}

/** What a result shows of the place in the document that it links to. */
export interface AnswerWords {
  readonly title: string;
  /** The language of the title, where it is not the document's. */
  readonly lang?: string | undefined;
  /** The heading of its screen; none where that is the title. */
  readonly screen?: string;
  /** At least one. */
  readonly statements: readonly StatementWords[];
}

const NOT_TEXT = '.basis, .cite, .until, .doors, .contact, .url, [data-island]';
const HEADINGS = ':scope > :is(h1, h2, h3, h4, dt, .contact > .contact-name)';

const spaced = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** An element's text without citations and buttons. */
function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(NOT_TEXT)) part.remove();
  return spaced(copy.textContent);
}

function statementOf(element: Element): StatementWords {
  const basis = element.querySelector('.basis');
  const badge = basis?.querySelector('.badge');
  const whole = spaced(basis?.textContent);
  const text = textOf(element);
  const lang = element.querySelector(':scope > [lang]')?.getAttribute('lang') ?? undefined;
  if (!badge) return { text, lang, citation: whole };
  const name = spaced(badge.textContent);
  return { text, lang, badge: { text: name, extra: badge.matches('.extra') }, citation: whole.slice(name.length).trim() };
}

/** The heading that an element has or stands under. */
function headingOf(element: Element): Element | null {
  for (let at: Element | null = element; at && at.localName !== 'main'; at = at.parentElement) {
    const heading = at.querySelector(HEADINGS);
    if (heading) return heading;
  }
  return null;
}

function read(element: Element, section: Element): AnswerWords {
  const own = element.matches('[data-kind]') ? [element] : [...element.querySelectorAll('[data-kind]')];
  const all = element === section ? leading(section) : own;
  // A listed provision: its name, and what the law calls it.
  const name = element.matches('.provisions > li') ? element.querySelector(':scope > b') : null;
  const heading = name ?? headingOf(element);
  const title = heading ? textOf(heading) : '';
  const screen = textOf(section.querySelector('h1') ?? section);
  const statements = (all.length > 0 ? all : [element]).map(statementOf);
  const reference = element.querySelector(':scope > .reference');
  const lang = (heading?.matches('[lang]') ? heading : heading?.querySelector('[lang]'))?.getAttribute('lang') ?? undefined;
  return { title, lang, ...(screen !== title && { screen }), statements: name ? statements.map((statement) => ({ ...statement, text: spaced(reference?.textContent) })) : statements };
}

/** Reads the words of answers from the document, each once: it does not change while it is open. Undefined where there is no such element. */
export function answerReader(root: Document = document): (id: string) => AnswerWords | undefined {
  const known = new Map<string, AnswerWords | undefined>();
  return (id) => {
    if (!known.has(id)) {
      const element = root.getElementById(id);
      const section = element?.closest('main > section');
      known.set(id, element && section ? read(element, section) : undefined);
    }
    return known.get(id);
  };
}
