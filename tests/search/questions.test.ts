import { describe, expect, it } from 'vitest';
import { sampleSearch } from '../helpers/sample-search';
import { LANGUAGES, measure, readQuestions } from '../helpers/search-questions';

// The aims are 0.95 among the first three, and danger always first: this holds what was reached.
const REACHED = {
  da: { tuning: { hit3: 0.95, acuteFirst: 1 }, setAside: { hit3: 0.95, acuteFirst: 1 } },
  en: { tuning: { hit3: 0.95, acuteFirst: 1 }, setAside: { hit3: 0.96, acuteFirst: 1 } },
} as const;

describe.each(LANGUAGES)('in %s', (language) => {
  const questions = readQuestions(language);
  const { shownBy, plain } = sampleSearch(language);

  it('the questions are at least 120, at least half of them set aside, none of them twice', () => {
    const all = [...questions.tuning, ...questions.setAside].map(({ q }) => q.toLowerCase());
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(questions.setAside.length / all.length).toBeGreaterThanOrEqual(0.5);
    expect(new Set(all).size).toBe(all.length);
  });

  describe.each([['looked at while tuning', 'tuning'], ['set aside', 'setAside']] as const)('questions that were %s', (_, half) => {
    const found = measure(questions[half], shownBy);

    it('find the right answer first: eight of ten; and among the first three', () => {
      expect(found.hit1).toBeGreaterThanOrEqual(0.8);
      expect(found.hit3).toBeGreaterThanOrEqual(REACHED[language][half].hit3);
    });
    it('get the card with the number first where they tell of danger', () => {
      expect(found.acuteFirst).toBeGreaterThanOrEqual(REACHED[language][half].acuteFirst);
    });
    it('get the honest card where the plan is silent: eight of ten; and where it is not: at most one of ten', () => {
      expect(found.absentSaid).toBeGreaterThanOrEqual(0.8);
      expect(found.absentWrongly).toBeLessThanOrEqual(0.1);
    });
    it('never lead from religion, origin, party or a lawful act to a sign', () => {
      expect(found.neutralToSign).toBe(0);
    });
    it('do better than with the library alone', () => {
      expect(found.meanReciprocalRank).toBeGreaterThan(measure(questions[half], plain).meanReciprocalRank + 0.2);
    });
  });
});
