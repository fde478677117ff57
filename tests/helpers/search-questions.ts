import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** A question as users type it. `accept`: units, any of which is a right answer. */
export interface Question {
  readonly q: string;
  readonly kind: 'answer' | 'acute' | 'neutral' | 'absent';
  readonly accept: string;
}

/** The questions: one half is looked at while the search is tuned, the other is not. */
export interface Questions {
  readonly tuning: readonly Question[];
  readonly setAside: readonly Question[];
}

/** The languages that questions are put in: the pack's own first. */
export const LANGUAGES = ['da', 'en'] as const;

/** Reads the questions in a language. */
export function readQuestions(language: (typeof LANGUAGES)[number]): Questions {
  const file = language === LANGUAGES[0] ? 'questions.yaml' : `questions.${language}.yaml`;
  return parse(readFileSync(fileURLToPath(new URL(`../search/${file}`, import.meta.url)), 'utf8')) as Questions;
}

/** One result as a reader meets it, the first first. */
export interface Shown {
  readonly result: string;
  readonly kind?: string;
  readonly units: readonly string[];
}

/** How well a search answers questions; shares are 0–1. */
export interface Measured {
  readonly hit1: number;
  readonly hit3: number;
  readonly meanReciprocalRank: number;
  readonly acuteFirst: number;
  readonly absentSaid: number;
  /** Of the questions that have an answer, those that are told that they have none. */
  readonly absentWrongly: number;
  readonly neutralToSign: number;
}

/** The result that speaks of danger. */
export const ACUTE = 'akut';
/** The result that says that the plan does not tell. */
export const ABSENT = 'ikke-i-planen';

/** The place (from 1) of the first right result; Infinity where there is none. */
function rankOf({ kind, accept }: Question, shown: readonly Shown[]): number {
  const right = new Set(accept.split(' '));
  const at = shown.findIndex(({ result, units }) => (kind === 'acute' ? result === ACUTE : result !== ABSENT && units.some((unit) => right.has(unit))));
  return at < 0 ? Infinity : at + 1;
}

const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/** Puts the questions to a search. */
export function measure(questions: readonly Question[], search: (q: string) => readonly Shown[]): Measured {
  const asked = questions.map((question) => ({ question, shown: search(question.q) }));
  const of = (...kinds: Question['kind'][]): typeof asked => asked.filter(({ question }) => kinds.includes(question.kind));
  const ranks = of('answer', 'acute').map(({ question, shown }) => rankOf(question, shown));
  const saysAbsent = (list: typeof asked): number => list.filter(({ shown }) => shown.some(({ result }) => result === ABSENT)).length;
  return {
    hit1: share(ranks.filter((rank) => rank === 1).length, ranks.length),
    hit3: share(ranks.filter((rank) => rank <= 3).length, ranks.length),
    meanReciprocalRank: share(ranks.reduce((sum, rank) => sum + 1 / rank, 0), ranks.length),
    acuteFirst: share(of('acute').filter(({ question, shown }) => rankOf(question, shown) === 1).length, of('acute').length),
    absentSaid: share(saysAbsent(of('absent')), of('absent').length),
    absentWrongly: share(saysAbsent(of('answer', 'acute')), of('answer', 'acute').length),
    neutralToSign: share(of('neutral').filter(({ shown }) => shown.some(({ kind }) => kind === 'sign')).length, of('neutral').length),
  };
}
