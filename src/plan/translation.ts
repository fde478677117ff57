import { createHash } from 'node:crypto';
import type { Words } from '../core/everyday-words';
import type { Plan } from '../core/plan';
import { linksOf } from '../core/rich-text';
import type { Problem } from './content-error';
import type { TranslationFile } from './read-translation';
import { textsOf, translatePlan, type PlanText } from './translate-plan';

/** Names the words that a translation was made from: eight letters (a–p) of their SHA-256. Digits would be numbers to YAML. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 8).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/** How far a translation follows the plan: what it lacks, what was made from other words than those that stand now, and keys that nothing has any more. */
export interface TranslationState {
  readonly language: string;
  readonly texts: number;
  readonly missing: readonly PlanText[];
  readonly stale: readonly PlanText[];
  readonly unused: readonly string[];
}

/** A plan in another language, and how far its translation follows. */
export interface TranslatedPlan {
  readonly plan: Plan;
  readonly state: TranslationState;
  readonly problems: readonly Problem[];
}

const NO_WORDS: Words = { ignore: '', endings: '', whole: '', same: [], groups: [] };

const strongIn = (text: string): number => text.split('**').length;

/** What is wrong with the words of a translation beside those that it was made from. */
function mismatch(from: string, to: string): string | undefined {
  const [expected, links] = [from, to].map((text) => linksOf(text).toSorted().join(' '));
  if (expected !== links) return `fører til "${links}". Forventet: de samme steder som originalen, "${expected}".`;
  return strongIn(from) === strongIn(to) ? undefined : 'fremhæver ikke lige så mange steder som originalen (**…**). Forventet: de samme ord fremhævet.';
}

/** The plan in the language of a translation. What it lacks, and what was made from other words, stays as it is. */
export function applyTranslation(plan: Plan, { language, file, lineOf, texts, everyday }: TranslationFile): TranslatedPlan {
  const all = textsOf(plan);
  const isFresh = ({ key, text }: PlanText): boolean => texts[key]?.of === fingerprint(text);
  const problems = all.filter(isFresh).flatMap(({ key, text }) => {
    const message = mismatch(text, texts[key]?.text ?? '');
    return message === undefined ? [] : [{ file, line: lineOf(key), message: `${key} ${message}` }];
  });
  const known = new Set(all.map(({ key }) => key));
  const translated = translatePlan(plan, (owned) => (owned.every(isFresh) ? owned.map(({ key }) => (texts[key] as { text: string }).text) : undefined));
  return {
    plan: { ...translated, language, words: everyday?.words ?? NO_WORDS },
    state: {
      language,
      texts: all.length,
      missing: all.filter(({ key }) => !(key in texts)),
      stale: all.filter((one) => one.key in texts && !isFresh(one)),
      unused: Object.keys(texts).filter((key) => !known.has(key)),
    },
    problems,
  };
}
