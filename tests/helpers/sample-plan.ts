import { fileURLToPath } from 'node:url';
import type { Plan } from '../../src/core/plan';
import { loadPlan } from '../../src/plan/load-plan';

/** The folder of a pack. */
export const packFolder = (pack = 'koebenhavn'): string => fileURLToPath(new URL(`../../content/${pack}`, import.meta.url));

/** A pack's plan as a copy that a test may break. */
export const samplePlan = (pack?: string): Mutable<Plan> => structuredClone(loadPlan(packFolder(pack))) as Mutable<Plan>;

/** The same shape, writable all the way down. */
export type Mutable<T> = T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
