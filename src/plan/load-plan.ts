import { basename } from 'node:path';
import { checkPlan } from '../core/rules/check-plan';
import { knownAnswers } from '../core/rules/known-answers';
import type { Plan } from '../core/plan';
import { ContentError, type Problem } from './content-error';
import { placesOf } from './places';
import { readPack } from './read-pack';
import { languagesOf, readTranslation, type TranslationFile } from './read-translation';
import { toPlan } from './to-plan';
import { applyTranslation, type TranslationState } from './translation';
import type { YamlFile } from './yaml-file';

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

/** A pack's plan with the files that it was read from, and what the content rules find wrong with it. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly files: readonly YamlFile[];
  readonly problems: readonly Problem[];
}

/** Reads the pack in `root` (a folder under content/) and checks it against every rule. Throws ContentError where a file is not valid on its own. */
export function readPlan(root: string): ReadPlan {
  const name = basename(root);
  const { raw, files } = readPack(root, name);
  const plan = toPlan(name, raw);
  return { plan, files, problems: checkPlan(plan).flatMap((finding) => placesOf(files, name, finding).map((place) => ({ ...place, message: finding.message }))) };
}

/** A plan in every other language of its pack, how far each follows, and what is wrong with them. */
export interface ReadTranslations {
  readonly plans: readonly Plan[];
  readonly files: readonly TranslationFile[];
  readonly states: readonly TranslationState[];
  readonly problems: readonly Problem[];
}

/** Reads the translations of the pack in `root`. One that is behind is no fault; one that leads elsewhere than the original is, and so are everyday words that lead nowhere. Throws ContentError where a file is not valid on its own. */
export function readTranslations(root: string, plan: Plan): ReadTranslations {
  const translated = languagesOf(root).map((language) => {
    const file = readTranslation(root, plan.pack, language);
    const one = applyTranslation(plan, file);
    return { ...one, file, problems: [...one.problems, ...problemsOfWords(one.plan, file)] };
  });
  return { plans: translated.map((one) => one.plan), files: translated.map(({ file }) => file), states: translated.map(({ state }) => state), problems: translated.flatMap((one) => one.problems) };
}

/** Reads the pack in `root` (a folder under content/) with its translations, checked and frozen. Throws ContentError. */
export function loadGuide(root: string): LoadedGuide {
  const plan = loadPlan(root);
  const { plans, states, problems } = readTranslations(root, plan);
  if (problems.length > 0) throw new ContentError(problems);
  return { plans: [plan, ...plans.map(freeze)], translations: states };
}

/** Reads the pack in `root` (a folder under content/), checks it against every rule and gives the frozen plan. Throws ContentError. */
export function loadPlan(root: string): Plan {
  const { plan, problems } = readPlan(root);
  if (problems.length > 0) throw new ContentError(problems);
  return freeze(plan);
}
