import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MODALS, type UnitModal } from '../core/rules/modal-verbs';
import { ContentError } from './content-error';
import { explain } from './explain';
import { plainText as text } from './plain-text';
import { readYaml } from './yaml-file';

/** The file of a pack that says where the plan says skal, kan, altid … A pack may do without. */
const MODALS_FILE = 'modals.yaml';

/** The schema of `modals.yaml`. */
export const modalsSchema = z.strictObject({
  modals: z.array(z.strictObject({
    unit: z.string().regex(/^\S+$/, { error: 'en enhed fra planen, fx "5.3.1.p1"' }),
    modal: z.enum(MODALS, { error: `ét af ${MODALS.join(', ')}` }),
    about: text.optional(),
    unless: text.optional(),
  })).min(1),
});

const phrases = (list = ''): string[] => list.split(',').map((phrase) => phrase.trim()).filter(Boolean);

/** A pack's modals, and where each stands. */
export interface PackModals {
  readonly file: string;
  readonly modals: readonly UnitModal[];
  lineOf(modal: UnitModal): number;
}

/** Reads `modals.yaml` of the pack in `root`; nothing where it has none. Throws ContentError. */
export function readModals(root: string, name: string): PackModals | undefined {
  if (!existsSync(join(root, MODALS_FILE))) return undefined;
  const file = `content/${name}/${MODALS_FILE}`;
  const yaml = readYaml(join(root, MODALS_FILE), file);
  if (yaml.problems.length > 0) throw new ContentError(yaml.problems);
  const result = modalsSchema.safeParse(yaml.data);
  if (!result.success) throw new ContentError(result.error.issues.map((issue) => ({ file, line: yaml.lineOf(issue.path), message: explain(issue, yaml.data) })));
  const modals = result.data.modals.map(({ about, unless, ...modal }) => ({ ...modal, about: phrases(about), unless: phrases(unless) }));
  return { file, modals, lineOf: (modal) => yaml.lineOf(['modals', modals.findIndex((one) => one === modal)]) };
}
