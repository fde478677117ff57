import { it, type TaskMeta } from 'vitest';

/** What a test of a fault leaves for the table. */
export interface FaultMeta extends TaskMeta {
  saw?: string;
}

/** A test of a fault, named "F08 what goes wrong: what must hold"; what `run` returns stands in the table, in the same words at every run. */
export const fault = (name: string, run: () => string | Promise<string>, timeout?: number): void => it(name, async ({ task }) => {
  (task.meta as FaultMeta).saw = await run();
}, timeout);
