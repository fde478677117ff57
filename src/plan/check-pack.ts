import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { MISSING } from '../core/missing';
import type { Plan } from '../core/plan';
import { differingHours } from '../core/rules/hours-agree';
import { expiredFacts, expiringFacts } from '../core/rules/expired-facts';
import type { Finding } from '../core/rules/finding';
import { lostModals, silentModals } from '../core/rules/modal-verbs';
import { translatedModals } from '../core/rules/translated-modals';
import { hardTexts, longWords } from '../core/rules/readability';
import { readText } from '../core/sentences';
import { ContentError, type Problem } from './content-error';
import { readPlan, readTranslations } from './load-plan';
import { readModals } from './modals';
import { placeFinder, placeOf, placesOf, writtenValues, type Place } from './places';
import { shrunkEntries } from './shrunk-entries';
import { textsOf } from './translate-plan';
import type { TranslationFile } from './read-translation';
import type { TranslationState } from './translation';
import type { YamlFile } from './yaml-file';

/** Days before its last day from which a fact is reported. */
const NOTICE_DAYS = 60;

/** What a check of a pack found: errors stop the guide or falsify it, warnings want a look, hints are about wording, and addresses are looked up by hand. The hardest sentences stand first. */
export interface PackReport {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly hints: readonly Problem[];
  readonly addresses: readonly Problem[];
  /** False where a file is not valid on its own, so that nothing but that can be told. */
  readonly whole: boolean;
}

/** A language that has just been begun lacks every text. */
const MOST_TEXTS = 10;
const MOST_SHOWN = 60;
function beginning(text: string): string {
  const read = readText(text);
  return read.length > MOST_SHOWN ? `${read.slice(0, MOST_SHOWN).trimEnd()} …` : read;
}
const byPlace = (a: Problem, b: Problem): number => a.file.localeCompare(b.file, 'da') || a.line - b.line;

function modalErrors(root: string, plan: Plan, locate: (finding: Finding) => Problem[]): Problem[] {
  const pack = readModals(root, plan.pack);
  if (pack === undefined) return [];
  return [
    ...lostModals(plan, pack.modals).flatMap(locate),
    ...silentModals(plan, pack.modals).map(({ modal, message }) => ({ file: pack.file, line: pack.lineOf(modal), message })),
  ];
}

function translatedModalErrors(plan: Plan, translated: Plan, { file, texts, lineOf }: TranslationFile): Problem[] {
  const keys = Object.keys(texts);
  return translatedModals(plan, translated).map(({ id, text, message }) => ({ file, line: lineOf(keys.find((key) => key.startsWith(id) && texts[key]?.text === text) ?? keys.find((key) => texts[key]?.text === text) ?? id), message }));
}

function translationWarnings({ language, missing, stale, unused }: TranslationState, plan: Plan, place: (text: string, key: string) => Place): Problem[] {
  const file = `content/${plan.pack}/${language}.yaml`;
  const some = <T>(all: readonly T[], problem: (one: T) => Problem, rest: string): Problem[] => [
    ...all.slice(0, MOST_TEXTS).map(problem),
    ...(all.length > MOST_TEXTS ? [{ file, line: 1, message: `… og ${all.length - MOST_TEXTS} ${rest}. Se dem alle: "npm run translations".` }] : []),
  ];
  return [
    ...some(missing, ({ key, text }) => ({ ...place(text, key), message: `teksten "${key}" er ikke oversat (${language}) og vises på ${plan.language}. "npm run translations" skriver det, der skal sættes ind i ${file}.` }), 'tekster, der ikke er oversat'),
    ...some(stale, ({ key, text }) => ({ ...place(text, key), message: `oversættelsen af "${key}" (${language}) er forældet: Teksten er ændret. Ret den i ${file}, og sæt den nye of ind fra "npm run translations".` }), 'oversættelser, der er forældede'),
    ...some(unused, (key) => ({ file, line: 1, message: `oversættelsen "${key}" bruges ikke mere. Slet den.` }), 'oversættelser, der ikke bruges mere'),
  ];
}

function hintsOf(plan: Plan, place: (text: string, key: string) => Place): Problem[] {
  const texts = textsOf(plan);
  return [
    ...hardTexts(texts).map(({ key, text, lix }) => ({ ...place(text, key), message: `lixtal ${lix}: »${beginning(text)}«` })),
    ...longWords(texts).map(({ key, text, word }) => ({ ...place(text, key), message: `langt ord (${word.length} bogstaver): »${word}«` })),
  ];
}

/** What an author has said is not found yet, and what is to be filled in. */
function missingWarnings(plan: Plan, files: readonly YamlFile[], locate: (finding: Finding) => Problem[]): Problem[] {
  const said = writtenValues(files).filter(({ path, value }) => (path.at(-1) === 'missing' && value === true) || (['number', 'verified'].includes(String(path.at(-1))) && value === MISSING));
  return [
    ...said.map((one) => ({ ...placeOf(one), message: one.value === true ? 'mangler. Find det i planen, og skriv source i stedet for missing: true.' : `${String(one.path.at(-1))} mangler. ${one.path.at(-1) === 'number' ? 'Skriv nummeret' : 'Hold det op mod kilden, og skriv datoen'}.` })),
    ...[...plan.slots.filter(({ value }) => value === undefined), ...plan.accessibility.filter(({ text }) => text === undefined)].flatMap(({ id, label }) => locate({ id, message: `»${label}« er ikke udfyldt, og læseren får at vide, at det mangler.` })),
  ];
}

function addressesOf(files: readonly YamlFile[]): Problem[] {
  const seen = new Set<unknown>();
  return writtenValues(files).filter(({ value, path }) => path.at(-1) === 'url' && !seen.has(value) && seen.add(value)).map((one) => ({ ...placeOf(one), message: String(one.value) }));
}

/** Checks the pack in `root` (a folder under content/) for whoever writes it, on the day `today` (ISO). Throws where there is no such folder. */
export function checkPack(root: string, today: string): PackReport {
  if (!existsSync(root)) throw new Error(`Pakken "${basename(root)}" findes ikke i content/.`);
  try {
    const { plan, files, problems } = readPlan(root);
    const translations = readTranslations(root, plan);
    const locate = (finding: Finding): Problem[] => placesOf(files, plan.pack, finding).map((at) => ({ ...at, message: finding.message }));
    const find = placeFinder(files);
    const place = (text: string, key: string): Place => find(text, key) ?? { file: `content/${plan.pack}/plan.yaml`, line: 1 };
    return {
      errors: [...problems, ...translations.problems, ...differingHours(plan).flatMap(locate), ...modalErrors(root, plan, locate), ...translations.plans.flatMap((translated, at) => translatedModalErrors(plan, translated, translations.files[at] as TranslationFile))].sort(byPlace),
      warnings: [
        ...[...expiredFacts(plan, today), ...expiringFacts(plan, today, NOTICE_DAYS)].flatMap(locate),
        ...missingWarnings(plan, files, locate),
        ...shrunkEntries(files, plan.words.ignore),
        ...translations.states.flatMap((state) => translationWarnings(state, plan, place)),
      ].sort(byPlace),
      hints: hintsOf(plan, place),
      addresses: addressesOf(files),
      whole: true,
    };
  } catch (error) {
    if (error instanceof ContentError) return { errors: error.problems, warnings: [], hints: [], addresses: [], whole: false };
    throw error;
  }
}
