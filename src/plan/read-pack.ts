import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Problem } from './content-error';
import { explain } from './explain';
import { OPTIONAL, schemas, type RawPack } from './schema';
import { readYaml, type YamlFile } from './yaml-file';

/** A pack's files, parsed and valid each on its own, with the lines of every id. */
export interface PackFiles {
  readonly raw: RawPack;
  readonly files: readonly YamlFile[];
}

const inFolder = (root: string, folder: string): string[] => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml')).sort().map((name) => `${folder}/${name}`) : []);

/** Reads and validates every file of `root` (a folder under content/). Throws ContentError with all problems of all files. */
export function readPack(root: string, name: string): PackFiles {
  const problems: Problem[] = [];
  const files: YamlFile[] = [];
  const raw: Record<string, unknown> = {};

  const read = (path: string, key: keyof typeof schemas): unknown => {
    const shown = `content/${name}/${path}`;
    if (!existsSync(join(root, path))) {
      if (key in OPTIONAL) return OPTIONAL[key];
      problems.push({ file: shown, line: 1, message: 'filen mangler.' });
      return undefined;
    }
    const yaml = readYaml(join(root, path), shown);
    files.push(yaml);
    problems.push(...yaml.problems);
    if (yaml.data === undefined) return undefined;
    const result = schemas[key].safeParse(yaml.data);
    if (result.success) return result.data;
    for (const issue of result.error.issues) problems.push({ file: shown, line: yaml.lineOf(issue.path), message: explain(issue, yaml.data) });
    return undefined;
  };

  for (const key of Object.keys(schemas) as (keyof typeof schemas)[]) {
    if (!key.endsWith('/*')) raw[key] = read(`${key}.yaml`, key);
    else raw[key] = inFolder(root, key.slice(0, -2)).map((path) => read(path, key));
  }
  if (problems.length > 0) throw new ContentError(problems);
  return { raw: raw as RawPack, files };
}
