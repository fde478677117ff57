import { parse } from 'yaml';
import type { Session } from './session';

type Tree = string | number | null | Tree[] | { [node: string]: Tree };

const ROLES = /^(banner|navigation|main|complementary|heading|link|button|checkbox|radio|searchbox|textbox|group|img|alert|status)\b/;
const CITATION = /^link Plan [\d.]+$/;

/** What a screen reader meets in an element, in reading order: "heading 1 Fare nu", "link Ring 112". Plain text is left out, and so are the links to what a statement rests on. */
export async function reading(session: Session, selector: string): Promise<string[]> {
  return linesOf(parse(await session.ariaTree(selector)) as Tree).filter((line) => !CITATION.test(line));
}

function linesOf(tree: Tree): string[] {
  if (Array.isArray(tree)) return tree.flatMap(linesOf);
  if (typeof tree === 'string') return lineOf(tree);
  if (tree === null || typeof tree === 'number') return [];
  return Object.entries(tree).flatMap(([node, inner]) => {
    if (/^(status|alert)/.test(node)) return [`${node} ${[inner].flat().join(' ')}`];
    // What is in a link or a button has been said with its name.
    return /^(link|button)/.test(node) ? lineOf(node) : [...lineOf(node), ...linesOf(inner)];
  });
}

function lineOf(node: string): string[] {
  const [role] = ROLES.exec(node) ?? [];
  if (role === undefined || node === 'status') return [];
  const [, name = ''] = /"((?:[^"\\]|\\.)*)"/.exec(node) ?? [];
  const [, level = ''] = /\[level=(\d)\]/.exec(node) ?? [];
  const states = [...node.matchAll(/\[(checked|pressed|disabled|expanded)\]/g)].map(([, state]) => `(${state})`);
  return [[role, level, name.replaceAll('\\"', '"'), ...states].filter(Boolean).join(' ')];
}
