import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plan } from '../../src/core/plan';
import { loadPlan } from '../../src/plan/load-plan';
import { packNames } from '../../tools/packs.mjs';

/** The folder that the packs stand in. */
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

const isDraft = (pack: string): boolean =>
  readdirSync(join(CONTENT, pack), { recursive: true, encoding: 'utf8' }).some((file) => file.endsWith('.yaml') && /\bmissing: true\b|\b(?:number|verified): mangler\b/.test(readFileSync(join(CONTENT, pack, file), 'utf8').replaceAll(/^\s*#.*$/gm, '')));
const all = packNames(CONTENT);

/** The packs that somebody has begun and that still lack facts. They need only be free of errors. */
export const DRAFTS: readonly string[] = all.filter(isDraft);

/** Every other pack of the project, by name: they keep all that the guide promises. */
export const PACKS: readonly string[] = all.filter((pack) => !DRAFTS.includes(pack));

/** The folder of a pack. */
export const packFolder = (pack = 'koebenhavn'): string => fileURLToPath(new URL(`../../content/${pack}`, import.meta.url));

/** A pack's plan as a copy that a test may break. */
export const samplePlan = (pack?: string): Mutable<Plan> => structuredClone(loadPlan(packFolder(pack))) as Mutable<Plan>;

/** The same shape, writable all the way down. */
export type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
