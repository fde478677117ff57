import { readFileSync } from 'node:fs';
import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Node } from 'yaml';
import type { Problem } from './content-error';

/** A parsed YAML file that can tell on which line a value stands. */
export interface YamlFile {
  /** Path as an author knows it, relative to the folder of the project. */
  readonly file: string;
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** The line (from 1) of the value at `path`, of the nearest parent where there is no such value. */
  lineOf(path: readonly PropertyKey[]): number;
  /** Lines on which an `id: name` stands. */
  linesOfId(name: string): readonly number[];
}

/** Reads a YAML file; syntax errors and repeated keys become problems. Throws where the file cannot be read. */
export function readYaml(path: string, file: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: counter, prettyErrors: false, version: '1.2' });
  const lineAt = (offset: number): number => counter.linePos(offset).line;
  const lineOfNode = (node: Node | null | undefined): number => (node?.range ? lineAt(node.range[0]) : 1);
  const ids = new Map<string, number[]>();
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && pair.key.value === 'id' && isScalar(pair.value)) {
        const name = String(pair.value.value);
        ids.set(name, [...(ids.get(name) ?? []), lineOfNode(pair.value)]);
      }
    },
  });
  return {
    file,
    data: document.errors.length > 0 ? undefined : document.toJS(),
    problems: document.errors.map((error) => ({ file, line: lineAt(error.pos[0]), message: `YAML kan ikke læses: ${error.message}` })),
    lineOf(path) {
      let node: unknown = document.contents;
      let line = lineOfNode(document.contents);
      for (const key of path) {
        if (!isCollection(node)) break;
        const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
        const next = node.get(key, true);
        if (isPair(pair) && isScalar(pair.key)) line = lineOfNode(pair.key);
        else if (next) line = lineOfNode(next as Node);
        else break;
        node = next;
      }
      return line;
    },
    linesOfId: (name) => ids.get(name) ?? [],
  };
}
