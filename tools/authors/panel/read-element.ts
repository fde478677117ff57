import { asRead } from './origin';

/** What stands in a statement without being its words: what it rests on, numbers, labels, and what script adds. */
export const BESIDE = 'small, svg, .cite, .nr, .label, .hidden, [data-island], noscript, script, style, template';
/** What stands on lines of its own. */
export const BLOCKS = 'address, article, dd, details, div, dl, dt, figure, h1, h2, h3, h4, header, li, main, nav, ol, p, section, summary, table, ul, button, body';

/** The words of an element itself, without those of the blocks in it. */
export function ownWords(element: Element): string {
  const read = (node: Node): string => {
    if (node.nodeType === 3) return node.textContent ?? '';
    if (node.nodeType !== 1 || (node !== element && (node as Element).matches(`${BESIDE}, ${BLOCKS}`))) return ' ';
    return [...node.childNodes].map(read).join('');
  };
  return asRead(read(element));
}

/** What the guide's elements tell of where their texts belong, with how much each counts: the nearer the more. */
export function cluesAt(element: Element): Map<string, number> {
  const clues = new Map<string, number>();
  let depth = 0;
  for (let at: Element | null = element; at; at = at.parentElement, depth += 1) {
    const names = ['id', 'data-part', 'data-node', 'data-answer', 'data-flow', 'data-flow-screen', 'data-outcome', 'data-at'].flatMap((name) => at.getAttribute(name) ?? []);
    const to = at.getAttribute('href')?.replace(/^#/, '');
    const units = at.getAttribute('data-source');
    const near = 1 / (1 + depth);
    const told = [...names.map((name) => [`#${name}`, 1 + near] as const), ...(to ? [[`>${to}`, 1 + near] as const, [`#${to}`, near] as const] : []), ...(units === null ? [] : [[`=${units}`, 1 + near] as const])];
    for (const [clue, weight] of told) if (!clues.has(clue)) clues.set(clue, weight);
  }
  return clues;
}
