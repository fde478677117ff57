import { parse } from 'yaml';
import type { Session } from './session';

type Tree = string | number | null | Tree[] | { [node: string]: Tree };

const READ = /^(banner|navigation|main|complementary|heading|link|button|checkbox|radio|searchbox|textbox|group|img|status|alert)\b/;

/** What a screen reader meets in an element, in reading order: "heading 1 Fare nu", "link Ring 112". Plain text is left out, but for status messages. */
export async function reading(session: Session, selector: string): Promise<string[]> {
  return linesOf(parse(await session.ariaTree(selector)) as Tree);
}

function linesOf(tree: Tree): string[] {
  if (Array.isArray(tree)) return tree.flatMap(linesOf);
  if (typeof tree === 'string') return lineOf(tree);
  if (tree === null || typeof tree === 'number') return [];
  return Object.entries(tree).flatMap(([node, inner]) => {
    if (node.startsWith('/')) return [];
    return /^(status|alert)\b/.test(node) ? lineOf(`${node} ${[inner].flat().join(' ')}`) : [...lineOf(node), ...(node.startsWith('link') ? [] : linesOf(inner))];
  });
}

function lineOf(node: string): string[] {
  if (!READ.test(node)) return [];
  const [, role = '', name = '', , level = '', rest = ''] = /^(\w+)(?: "((?:[^"\\]|\\.)*)")?((?: \[(?:level=(\d)|[^\]]*)\])*)(.*)$/.exec(node) ?? [];
  const states = [...node.matchAll(/ \[(checked|pressed|disabled|expanded)\]/g)].map(([, state]) => ` (${state})`).join('');
  return [[role, level, name.replaceAll('\\"', '"'), rest.trim()].filter(Boolean).join(' ') + states];
}
