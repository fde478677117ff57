import { asRead, BASIS_FIELDS, type Origin } from './origin';
import { BESIDE, BLOCKS, cluesAt, ownWords } from './read-element';

/** Where something in the guide comes from: `whole` are the values that it consists of; `part` those that stand in a sentence of the guide's own; `holder` is the thing of the content that it belongs to. Several are alike as far as can be told. */
export interface Found {
  readonly kind: 'whole' | 'part' | 'holder' | 'none';
  readonly element: Element;
  readonly origins: readonly Origin[];
}

/** Values that the guide weaves into its own sentences, by the end of their file's name; of two that are alike the first. */
const WOVEN: readonly (readonly [file: string, fields: readonly string[]])[] = [
  ['/contacts.yaml', ['number', 'short', 'name']],
  ['/plan.yaml', ['title', 'municipality', 'edition', 'place']],
  ['.yaml', ['url', 'verified', 'until', 'checked', 'date']],
];
/** Where the guide speaks for itself, at times in the same words as the content. */
const OWN = 'header.top, nav.bar, a.card, .pinned';
/** What leads on from a block of the content stands in a paragraph of its own; the guide's own ways on stand right in a screen. */
const CONTENT_DOOR = ':not(section) > p.doors > a';

/** Those that fit the place best; the same value twice on one line is one. */
function best(origins: readonly Origin[], element: Element): Origin[] {
  if (origins.length < 2) return [...origins];
  const clues = cluesAt(element);
  const scored = origins.map((origin) => ({ origin, score: [...new Set(origin.clues)].reduce((sum, clue) => sum + (clues.get(clue) ?? 0), 0) }));
  const highest = Math.max(...scored.map(({ score }) => score));
  const seen = new Set<string>();
  return scored.filter(({ score, origin: { file, line } }) => score === highest && !seen.has(`${file}:${line}`) && seen.add(`${file}:${line}`)).map(({ origin }) => origin);
}

/** Finds where elements of the guide come from, among the values of the content. */
export function originFinder(origins: readonly Origin[]): (element: Element) => Found {
  const byWords = new Map<string, Origin[]>();
  const ids = new Map<string, Origin[]>();
  const add = (map: Map<string, Origin[]>, key: string, origin: Origin): void => void map.set(key, [...(map.get(key) ?? []), origin]);
  for (const origin of origins) {
    if (origin.field === 'id') for (const clue of origin.clues) if (clue === `#${origin.shown}` || clue.endsWith(`-${origin.shown}`)) add(ids, clue.slice(1), origin);
    if (origin.field !== 'id' && !BASIS_FIELDS.includes(origin.field)) add(byWords, origin.shown, origin);
  }
  const woven = WOVEN.flatMap(([end, fields]) => fields.flatMap((field) => origins.filter((origin) => origin.field === field && origin.file.endsWith(end))));
  const bases = origins.filter(({ field }) => BASIS_FIELDS.includes(field));

  const whole = (element: Element): Origin[] => {
    const words = ownWords(element);
    if (words === '' || element.closest(OWN)) return [];
    // The guide ends in a colon what opens a list, and numbers the sections in its contents.
    const all = [words, words.replace(/:$/, ''), words.replace(/^\d+(\.\d+)* /, '')].map((one) => byWords.get(one)).find((list) => list) ?? [];
    return best(all.filter(({ isLink }) => !isLink || element.closest(CONTENT_DOOR)), element);
  };
  /** The first text in an element that holds several, or holds one in a block of its own. */
  const first = (element: Element): Found | undefined => {
    for (const child of element.querySelectorAll('*')) {
      const beside = child.closest(BESIDE);
      const inBlock = child.closest(BLOCKS) !== element.closest(BLOCKS) && !element.matches('[data-kind]');
      const list = inBlock || (beside && beside !== element && element.contains(beside)) ? [] : whole(child);
      if (list.length > 0) return { kind: 'whole', element: child, origins: list };
    }
    return undefined;
  };
  const holderOf = (element: Element): Found | undefined => {
    const kept = element.closest('[id]');
    const list = kept ? best(ids.get(kept.id) ?? [], kept) : [];
    return kept && list.length > 0 ? { kind: 'holder', element: kept, origins: list } : undefined;
  };
  const basis = (statement: Element): Origin[] => {
    const said = whole(statement);
    const things = said.length > 0 ? said : (first(statement) ?? holderOf(statement))?.origins ?? [];
    return best(bases.filter(({ owner }) => things.some((thing) => thing.owner === owner)), statement);
  };
  const inside = (element: Element): Origin[] => {
    const words = ownWords(element);
    const all = woven.filter(({ shown }) => words.includes(shown));
    const longest = all.filter(({ shown, owner }, at) => !all.some((other, before) => (other.shown !== shown && other.shown.includes(shown)) || (before < at && other.shown === shown && other.owner === owner)));
    return [...new Set(longest.map(({ shown }) => shown))].flatMap((shown) => best(longest.filter((origin) => origin.shown === shown), element));
  };

  return (element) => {
    const statement = element.closest('[data-kind]') ?? element.closest('small.basis')?.parentElement;
    if (statement && (element.closest('small.basis') || asRead(statement.textContent ?? '') === asRead(statement.querySelector('small.basis')?.textContent ?? ''))) {
      const rests = basis(statement);
      if (rests.length > 0) return { kind: 'whole', element: statement, origins: rests };
    }
    const line: Element[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      line.push(at);
      if (at.matches(BLOCKS)) break;
    }
    // A statement goes before the words in it that are strong or a link.
    for (const at of [...line].reverse()) {
      const list = whole(at);
      if (list.length > 0) return { kind: 'whole', element: at, origins: list };
    }
    const spoken = line.find((at) => ownWords(at) !== '');
    if (!spoken) return holderOf(element) ?? { kind: 'none', element, origins: [] };
    const several = element === spoken ? first(spoken) : undefined;
    if (several) return several;
    const list = inside(spoken);
    return { kind: list.length > 0 ? 'part' : 'none', element: spoken, origins: list };
  };
}
