import { join } from 'node:path';
import type { z } from 'zod';
import { ContentError, type Problem } from './content-error';
import { explain } from './explain';
import { readYaml, type YamlFile } from './yaml-file';

/** A file of a pack that fits its schema: what it holds, and on which lines. */
export interface ValidFile<T> extends Pick<YamlFile, 'file' | 'lineOf' | 'linesOfId'> {
  readonly value: T;
}

/** Reads the file at `path` of the pack `name`, which lies in `root`. Throws ContentError with all its problems where it does not fit the schema. */
export function readValid<T>(root: string, name: string, path: string, schema: z.ZodType<T>): ValidFile<T> {
  const file = `content/${name}/${path}`;
  const { data, problems: unread, lineOf, linesOfId } = readYaml(join(root, path), file);
  const problems: Problem[] = [...unread];
  const result = problems.length === 0 ? schema.safeParse(data) : undefined;
  for (const issue of result?.error?.issues ?? []) problems.push({ file, line: lineOf(issue.path), message: explain(issue, data) });
  if (!result?.success) throw new ContentError(problems);
  return { value: result.data, file, lineOf, linesOfId };
}
