import { parseSync } from 'vite';

/** A library's class with methods that nothing of ours calls: a bundler drops unused functions, but never methods. */
interface Library {
  readonly module: RegExp;
  /** The methods that are called from outside. */
  readonly called: readonly string[];
  /** Methods that are called for nothing that we ask of it. */
  readonly never: readonly string[];
}

const LIBRARIES: readonly Library[] = [{ module: /\/node_modules\/minisearch\/dist\/es\/index\.js$/, called: ['loadJS', 'search'], never: ['executeWildcardQuery', 'removeTerm', 'atPrefix', 'fuzzyGet', 'entries', 'delete', 'size', 'from', 'has'] }];

interface Part {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

type Member = Part & { readonly key: { readonly name?: string }; readonly computed: boolean; readonly kind: string };
type Statement = Part & { readonly body?: { readonly body: readonly Member[] } };

const namesIn = (code: string): readonly string[] => [...code.matchAll(/\.([\w$]+)/g)].map(([, name = '']) => name);

/** The code of a module without those methods of its classes that are `never` called, and without those whose name stands neither among the `called` nor behind a dot in what is left: one that is the name of something else keeps a method that could have gone, never the other way. */
export function withoutUncalled(code: string, { called, never }: Omit<Library, 'module'>): string {
  const statements = parseSync('library.js', code).program.body as unknown as readonly Statement[];
  const classes = statements.filter(({ type }) => type === 'ClassDeclaration');
  const members = classes.flatMap(({ body }) => body?.body ?? []);
  const mentioned = new Set([...called, ...statements.filter((statement) => !classes.includes(statement)).flatMap(({ start, end }) => namesIn(code.slice(start, end)))]);
  const kept = new Set<Member>();
  for (let before = -1; before < kept.size;) {
    before = kept.size;
    for (const member of members) {
      if (kept.has(member) || (!member.computed && member.kind !== 'constructor' && (never.includes(member.key.name ?? '') || !mentioned.has(member.key.name ?? '')))) continue;
      kept.add(member);
      for (const name of namesIn(code.slice(member.start, member.end))) mentioned.add(name);
    }
  }
  return members.filter((member) => !kept.has(member)).toSorted((a, b) => b.start - a.start).reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), code);
}

/** The code of a module without the methods that are never called, where it is of a library that is known to have many. */
export function calledOnly(code: string, id: string): string | undefined {
  const library = LIBRARIES.find(({ module }) => module.test(id));
  return library && withoutUncalled(code, library);
}
