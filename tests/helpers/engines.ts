import { describe } from 'vitest';
import { ENGINES, findBrowsers } from '../../tools/browsers.mjs';
import type { Engine } from './session';

/** The engines of this run: those on this machine, or those of them that E2E_ENGINES=chromium,webkit names. */
export const engines: Engine[] = availableEngines();

/** The same tests in every engine, or in those of `able` where the others' drivers cannot do it; those of a missing one are skipped. The summary counts per engine by the name in brackets. */
export function describeEngines(name: string, tests: (engine: Engine) => void, able: readonly Engine[] = ENGINES): void {
  for (const engine of able) {
    const register = engines.includes(engine) ? describe : describe.skip;
    register(`[${engine}] ${name}`, () => tests(engine));
  }
}

function availableEngines() {
  const found = findBrowsers();
  const named = process.env.E2E_ENGINES?.split(',');
  return ENGINES.filter((engine) => found[engine] !== undefined && (named?.includes(engine) ?? true));
}
