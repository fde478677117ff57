import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { MODALS, type UnitModal } from '../core/rules/modal-verbs';
import { commaList } from './comma-list';
import { plainText as text } from './plain-text';
import { readValid } from './valid-file';

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

/** A pack's modals, and where each stands. */
export interface PackModals {
  readonly file: string;
  readonly modals: readonly UnitModal[];
  lineOf(modal: UnitModal): number;
}

/** Reads `modals.yaml` of the pack in `root`; nothing where it has none. Throws ContentError. */
export function readModals(root: string, name: string): PackModals | undefined {
  if (!existsSync(join(root, MODALS_FILE))) return undefined;
  const { value, file, lineOf } = readValid(root, name, MODALS_FILE, modalsSchema);
  const modals = value.modals.map(({ about, unless, ...modal }) => ({ ...modal, about: commaList(about), unless: commaList(unless) }));
  return { file, modals, lineOf: (modal) => lineOf(['modals', modals.findIndex((one) => one === modal)]) };
}
