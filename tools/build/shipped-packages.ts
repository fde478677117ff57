import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The modules of a chunk, by id, as the bundler tells of them. */
export type RenderedModules = Readonly<Record<string, { readonly renderedLength: number }>>;

/** Those modules of which something is left after what is unused was dropped. */
export const renderedIds = (modules: RenderedModules): string[] => Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []));

/** The npm packages that modules belong to, by name, with their versions. */
export function packagesOf(moduleIds: readonly string[]): Readonly<Record<string, string>> {
  const folders = moduleIds.flatMap((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  const packages = [...new Set(folders)].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string };
    return [name, version] as const;
  });
  return Object.fromEntries(packages.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
