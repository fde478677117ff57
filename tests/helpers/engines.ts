import { describe } from 'vitest';
import { ENGINES, findBrowsers } from '../../tools/browsers.mjs';
import type { Engine } from './session';

/** Whether this run takes its time: every test in every engine that can do it, every variant of a fault. */
export const THOROUGH = process.env.THOROUGH === '1';

/** The engines of this run: those on this machine, or those of them that E2E_ENGINES=chromium,webkit names. */
const engines: Engine[] = availableEngines();

/** The same tests in every engine, or in those of `able` where the others' drivers cannot do it; those of a missing one are skipped. The summary counts per engine by the name in brackets. */
export function describeEngines(name: string, tests: (engine: Engine) => void, able: readonly Engine[] = ENGINES): void {
  for (const engine of able) {
    const register = engines.includes(engine) ? describe : describe.skip;
    register(`[${engine}] ${name}`, () => tests(engine));
  }
}

/** Tests of what does not differ between engines: in the first one of `able`, in all of them where a run takes its time. */
export const describeOneEngine = (name: string, tests: (engine: Engine) => void, able: readonly Engine[] = ENGINES): void => describeEngines(name, tests, THOROUGH ? able : able.slice(0, 1));

/** Whether an engine tries every fault in every form, with its controls: the first one does, the others a selection unless a run takes its time. */
export const triesVariants = (engine: Engine): boolean => THOROUGH || engine === ENGINES[0];

function availableEngines() {
  const found = findBrowsers();
  const named = process.env.E2E_ENGINES?.split(',');
  return ENGINES.filter((engine) => found[engine] !== undefined && (named?.includes(engine) ?? true));
}
