import { basename } from 'node:path';
import { checkPlan } from '../core/rules/check-plan';
import { knownAnswers } from '../core/rules/known-answers';
import type { Plan } from '../core/plan';
import { ContentError, type Problem } from './content-error';
import { readPack } from './read-pack';
import { languagesOf, readTranslation, type TranslationFile } from './read-translation';
import { toPlan } from './to-plan';
import { applyTranslation, type TranslationState } from './translation';

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** A pack in every language that it has. */
export interface LoadedGuide {
  /** The pack's own language first. */
  readonly plans: readonly [Plan, ...Plan[]];
  readonly translations: readonly TranslationState[];
}

/** What is wrong with the everyday words of a translated plan, where they stand. */
function problemsOfWords(plan: Plan, { everyday }: TranslationFile): Problem[] {
  if (everyday === undefined) return [];
  const { file, linesOf } = everyday;
  return knownAnswers(plan).flatMap(({ id, message }) => {
    const lines = linesOf(id);
    return (lines.length > 0 ? lines : [1]).map((line) => ({ file, line, message }));
  });
}

/** Reads the pack in `root` (a folder under content/) with its translations. A translation that is behind is no fault; one that leads elsewhere than the original is, and so are everyday words that lead nowhere. Throws ContentError. */
export function loadGuide(root: string): LoadedGuide {
  const plan = loadPlan(root);
  const translated = languagesOf(root).map((language) => {
    const file = readTranslation(root, plan.pack, language);
    const one = applyTranslation(plan, file);
    return { ...one, problems: [...one.problems, ...problemsOfWords(one.plan, file)] };
  });
  const problems = translated.flatMap((one) => one.problems);
  if (problems.length > 0) throw new ContentError(problems);
  return { plans: [plan, ...translated.map((one) => freeze(one.plan))], translations: translated.map(({ state }) => state) };
}

/** Reads the pack in `root` (a folder under content/), checks it against every rule and gives the frozen plan. Throws ContentError. */
export function loadPlan(root: string): Plan {
  const name = basename(root);
  const { raw, files } = readPack(root, name);
  const plan = toPlan(name, raw);
  const findings = checkPlan(plan);
  if (findings.length > 0) {
    throw new ContentError(findings.flatMap(({ id, flow, message }) => {
      const asked = flow === undefined ? files : files.filter(({ file }) => file.endsWith(`/flows/${flow}.yaml`));
      const places = asked.flatMap((file) => file.linesOfId(id).map((line) => ({ file: file.file, line, message })));
      return places.length > 0 ? places : [{ file: `content/${name}/plan.yaml`, line: 1, message }];
    }));
  }
  return freeze(plan);
}
