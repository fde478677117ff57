import type { Finding } from '../core/rules/finding';
import type { Problem } from './content-error';
import type { YamlFile } from './yaml-file';

/** A value of a pack that is no list and has no fields, where it stands. */
export interface WrittenValue {
  readonly file: YamlFile;
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
  /** The ids of what it stands in, the nearest last. */
  readonly ids: readonly string[];
}

/** Every value of the files, in their order; texts without the spaces around them. */
export function writtenValues(files: readonly YamlFile[]): WrittenValue[] {
  const found: WrittenValue[] = [];
  const walk = (value: unknown, file: YamlFile, path: readonly PropertyKey[], ids: readonly string[]): void => {
    if (Array.isArray(value)) value.forEach((item, at) => walk(item, file, [...path, at], ids));
    else if (typeof value === 'object' && value !== null) {
      const own = 'id' in value && typeof value.id === 'string' ? [...ids, value.id] : ids;
      for (const [key, child] of Object.entries(value)) walk(child, file, [...path, key], own);
    } else found.push({ file, path, value: typeof value === 'string' ? value.trim() : value, ids });
  };
  for (const file of files) walk(file.data, file, [], []);
  return found;
}

/** A file and a line. */
export type Place = Pick<Problem, 'file' | 'line'>;

/** The place of a value. */
export const placeOf = ({ file, path }: WrittenValue): Place => ({ file: file.file, line: file.lineOf(path) });

/** Gives the place of a text of the plan by its words and the key that a translation names it by. */
export function placeFinder(files: readonly YamlFile[]): (text: string, key: string) => Place | undefined {
  const byText = new Map<unknown, WrittenValue[]>();
  for (const one of writtenValues(files)) byText.set(one.value, [...(byText.get(one.value) ?? []), one]);
  return (text, key) => {
    const all = byText.get(text) ?? [];
    const parts = key.split('.');
    const found = all.find(({ ids }) => parts.includes(ids.at(-1) ?? '')) ?? all.find(({ ids }) => ids.some((id) => key.includes(id))) ?? all[0];
    return found && placeOf(found);
  };
}

/** Where a finding is: at the text that it names, at its id otherwise, and in plan.yaml where that stands nowhere. */
export function placesOf(files: readonly YamlFile[], pack: string, { id, flow, text }: Finding): Place[] {
  const asked = flow === undefined ? files : files.filter(({ file }) => file.endsWith(`/flows/${flow}.yaml`));
  const texts = text === undefined ? [] : writtenValues(asked).filter((one) => one.value === text && one.ids.at(-1) === id);
  if (texts.length > 0) return texts.map(placeOf);
  const ids = asked.flatMap((file) => file.linesOfId(id).map((line) => ({ file: file.file, line })));
  return ids.length > 0 ? ids : [{ file: `content/${pack}/plan.yaml`, line: 1 }];
}
