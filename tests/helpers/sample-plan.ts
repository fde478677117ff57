import { fileURLToPath } from 'node:url';
import type { Plan } from '../../src/core/plan';
import { loadPlan } from '../../src/plan/load-plan';
import { packNames } from '../../tools/packs.mjs';

/** The folder that the packs stand in. */
export const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** Every pack of the project, by name. */
export const PACKS: readonly string[] = packNames(CONTENT);

/** The folder of a pack. */
export const packFolder = (pack = 'koebenhavn'): string => fileURLToPath(new URL(`../../content/${pack}`, import.meta.url));

/** A pack's plan as a copy that a test may break. */
export const samplePlan = (pack?: string): Mutable<Plan> => structuredClone(loadPlan(packFolder(pack))) as Mutable<Plan>;

/** The same shape, writable all the way down. */
export type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
