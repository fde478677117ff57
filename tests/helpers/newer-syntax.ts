import { parseAst } from 'vite';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** The names of a pattern's groups; one that stands twice is newer than ES2022. */
const groupNames = (pattern: string): string[] => [...pattern.matchAll(/\(\?<([^=!][^>]*)>/g)].map(([, name = '']) => name);

function faultsOf(node: Node): string[] {
  const faults: string[] = [];
  if (node.type === 'AccessorProperty' || node.type === 'Decorator' || node.type === 'Hashbang') faults.push(node.type);
  if (node.type === 'VariableDeclaration' && String(node['kind']).includes('using')) faults.push(String(node['kind']));
  if (node.type.startsWith('Import') && typeof node['phase'] === 'string') faults.push(`import ${node['phase']}`);
  if (node.type === 'ImportAttribute' || (node.type === 'ImportExpression' && node['options'])) faults.push('import attributes');
  const regex = node['regex'] as { pattern: string; flags: string } | undefined;
  if (node.type === 'Literal' && regex) {
    const names = groupNames(regex.pattern);
    if (regex.flags.includes('v')) faults.push(`/${regex.pattern}/${regex.flags}`);
    if (/\(\?[ims]*-?[ims]*:/.test(regex.pattern.replaceAll('(?:', ''))) faults.push(`modifiers in /${regex.pattern}/`);
    if (new Set(names).size < names.length) faults.push(`a group named twice in /${regex.pattern}/`);
    // ES2018, but missing in Safari until 16.4, where it stops the whole file.
    if (/\(\?<[=!]/.test(regex.pattern)) faults.push(`lookbehind in /${regex.pattern}/`);
  }
  return faults;
}

/** What in a script is newer syntax than ES2022. */
export function newerSyntax(code: string): string[] {
  const faults: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    faults.push(...faultsOf(value));
    Object.values(value).forEach(visit);
  };
  visit(parseAst(code));
  return faults;
}
