import { ACUTE_SCREEN } from '../screens';
import type { UnitId } from '../block';
import type { Answer } from './answers';
import { makeVocabulary, SURE, UNDERSTOOD, type Meanings } from './vocabulary';
import { metGroups, type Concept, type ConceptGroup, type Met } from './word-groups';
import { stem, wordsOf, type Inflection } from './words';

/** What a result shows and links to. */
export type FoundAnswer = Pick<Answer, 'id' | 'kind' | 'units'>;

/** Everything that a search rests on, made at build. Words are stems. */
export interface SearchIndex {
  readonly inflection: Inflection;
  /** Folded words that carry nothing. */
  readonly ignore: ReadonlySet<string>;
  /** The words of the answers and of the concepts. */
  readonly terms: readonly string[];
  readonly answers: readonly FoundAnswer[];
  /** Stems that mean the same, by the number of the concept. */
  readonly concepts: readonly (readonly string[])[];
  readonly groups: readonly ConceptGroup[];
}

/** Scores the answers (by number) that hold any of the weighted terms, with the terms that each holds. */
export type TextScorer = (terms: ReadonlyMap<string, number>) => readonly { readonly answer: number; readonly score: number; readonly terms: readonly string[] }[];

/** What a question finds. */
export interface Found {
  /** The question tells of danger: the acute card comes first. */
  readonly acute: boolean;
  /** The plan does not say it: the id of the statement that says so, or '' where there is none for it. */
  readonly absent?: string;
  readonly answers: readonly FoundAnswer[];
  /** Stems to be marked in the excerpts. */
  readonly words: ReadonlySet<string>;
}

/** More of a question than this is not looked at. */
const MOST_CHARACTERS = 600;
const MOST_WORDS = 40;
/** Shorter words are not taken for parts of one. */
const SHORTEST_JOINED = 3;
/** As many answers are shown, and so many looked at for it. */
const MOST_ANSWERS = 8;
const CONSIDERED = 24;

/** What a group gives to its first answer; a good match of words gives about as much. */
const GROUP_POINTS = 24;
const BY_PLACE = [1, 0.75, 0.6, 0.5] as const;
/** A word that means the same as the one that was typed counts this much of it. */
const SAME = 0.2;
/** What explains a word is meant where the word is asked for: it counts so much more, shared among all that is asked. */
const NAMED = 0.6;
/** What is left of an answer's score where it speaks of nothing else in the question. */
const ALONE = 0.25;
/** An answer that rests on the same as one above it loses this much each time. */
const REPEATED = 0.6;
/** The share of a question that must be known: to the best answer, or, where everyday words lead somewhere, to those. */
const ENOUGH = 0.6;
const ENOUGH_WHEN_LED = 0.25;

interface Word {
  readonly meanings: Meanings;
  readonly concepts: ReadonlyMap<Concept, number>;
  readonly telling: boolean;
}

/** Makes the search. Its function takes what was typed, whatever it is, and keeps nothing of it but the meanings of single words. */
export function makeSearch({ inflection, ignore, terms, answers, concepts, groups }: SearchIndex, scoreText: TextScorer): (typed: string) => Found {
  const meaningsOf = makeVocabulary(terms);
  const conceptOf = new Map(concepts.flatMap((stems, concept) => stems.map((word) => [word, concept] as const)));
  const acuteScreen = answers.findIndex(({ id }) => id === ACUTE_SCREEN);
  const signs = new Set(answers.flatMap(({ kind }, at) => (kind === 'sign' ? [at] : [])));

  const known = new Set(terms);
  /** Two words side by side that are a known one together are that one: "ekko kammer". */
  const joined = (words: readonly string[]): string[] =>
    words.reduce<string[]>((all, word) => {
      const before = all[all.length - 1] ?? '';
      const whole = before.length < SHORTEST_JOINED || word.length < SHORTEST_JOINED ? '' : before + word;
      const stemmed = stem(whole, inflection);
      // Not where the second is only an ending: "hvor ringer".
      return stemmed.length > before.length && known.has(stemmed) ? [...all.slice(0, -1), whole] : [...all, word];
    }, []);

  const read = (typed: string): Word[] => {
    const text = typed.slice(0, MOST_CHARACTERS);
    const words = joined(wordsOf(text).slice(0, MOST_WORDS));
    const finished = /\s$/.test(text);
    return words.map((word, at) => {
      const telling = !ignore.has(word);
      // A word that carries nothing is only itself.
      const meanings = telling ? meaningsOf(stem(word, inflection), !finished && at === words.length - 1) : new Map([[word, 1]]);
      const spoken = new Map<Concept, number>();
      for (const [term, sure] of meanings) {
        const concept = conceptOf.get(term);
        // What carries nothing is not what another word means without its ending: "sig" is not "sige".
        if (concept !== undefined && (telling || (concepts[concept] as readonly string[]).length === 1)) spoken.set(concept, Math.max(sure, spoken.get(concept) ?? 0));
      }
      return { telling, meanings, concepts: spoken };
    });
  };

  return (typed) => {
    const words = read(typed);
    const spokenOf = metGroups(groups, words.map((word) => word.concepts));
    const acute = spokenOf.some(({ group }) => group.kind === 'acute');
    const toSign = spokenOf.some(({ group }) => group.to.some((at) => signs.has(at)));
    // What is neutral says nothing beside what tells of danger, nor beside a sign, unless it says what that is there for: school work.
    const met = acute || toSign ? spokenOf.filter(({ group }) => group.kind !== 'neutral' || (!acute && group.with.length > 0)) : spokenOf;
    const telling = words.filter((word) => word.telling);

    const wanted = new Map<string, number>();
    const want = (term: string, weight: number): void => void wanted.set(term, Math.max(weight, wanted.get(term) ?? 0));
    for (const { meanings, concepts: spoken } of telling) {
      for (const [term, sure] of meanings) want(term, sure);
      for (const [concept, sure] of spoken) if (sure >= UNDERSTOOD) for (const term of concepts[concept] as readonly string[]) want(term, sure * SAME);
    }

    const shut = new Set(met.flatMap(({ group }) => group.never));
    // The card that comes first leads there already.
    if (acute) shut.add(acuteScreen);
    if (met.some(({ group }) => group.kind === 'neutral')) for (const sign of signs) shut.add(sign);

    const scores = new Map<number, number>();
    const add = (answer: number, points: number): void => void (shut.has(answer) || scores.set(answer, (scores.get(answer) ?? 0) + points));
    const led = new Set(met.flatMap(({ group }) => group.to));
    const by = new Set(met.flatMap(({ group, by: concepts_ }) => (group.to.length > 0 ? concepts_ : [])));
    const isMet = ({ concepts: spoken }: Word): boolean => [...spoken].some(([concept, sure]) => sure >= UNDERSTOOD && by.has(concept));
    let known = telling.filter(isMet).length / Math.max(1, telling.length);
    for (const { answer, score, terms: held } of scoreText(wanted)) {
      const share = telling.filter(({ meanings, concepts: spoken }) => held.some((term) => meanings.has(term) || spoken.has(conceptOf.get(term) ?? -1))).length / telling.length;
      const understood = telling.filter((word) => isMet(word) || held.some((term) => (word.meanings.get(term) ?? 0) >= SURE.begun)).length / telling.length;
      if (!shut.has(answer)) known = Math.max(known, understood);
      // A sign that merely shares a word with the question is no answer to it.
      if (!signs.has(answer) || understood >= ENOUGH || led.has(answer)) add(answer, score * (ALONE + (1 - ALONE) * share) * (answers[answer]?.kind === 'term' ? 1 + NAMED / telling.length : 1));
    }
    for (const { group, weight } of met) group.to.forEach((answer, place) => add(answer, GROUP_POINTS * weight * (BY_PLACE[place] as number)));

    const absent = met.filter(({ group }) => group.absent !== undefined).reduce<Met | undefined>((best, next) => (best && best.weight >= next.weight ? best : next), undefined)?.group.absent;
    const unknown = !acute && telling.length > 0 && known < (led.size > 0 ? ENOUGH_WHEN_LED : ENOUGH) ? '' : undefined;
    const says = absent ?? unknown;
    return {
      acute,
      ...(says !== undefined && { absent: says }),
      answers: ranked(scores, answers),
      words: new Set(telling.flatMap(({ meanings }) => [...meanings.keys()])),
    };
  };
}

/** The best answers; those that rest on the same are not all at the top. */
function ranked(scores: ReadonlyMap<number, number>, answers: readonly FoundAnswer[]): FoundAnswer[] {
  const left = [...scores].sort((a, b) => b[1] - a[1]).slice(0, CONSIDERED).flatMap(([at, score]) => {
    const answer = answers[at];
    return answer ? [{ answer, score }] : [];
  });
  const best: FoundAnswer[] = [];
  const times = new Map<UnitId, number>();
  const timesOf = (unit: UnitId): number => times.get(unit) ?? 0;
  const worth = ({ answer: { units }, score }: (typeof left)[number]): number => score * REPEATED ** (units.length && Math.min(...units.map(timesOf)));
  while (left.length > 0 && best.length < MOST_ANSWERS) {
    left.sort((a, b) => worth(b) - worth(a));
    const { answer } = left.shift() as (typeof left)[number];
    for (const unit of answer.units) times.set(unit, timesOf(unit) + 1);
    best.push(answer);
  }
  return best;
}
