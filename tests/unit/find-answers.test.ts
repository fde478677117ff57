import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSearch, type FoundAnswer, type SearchIndex } from '../../src/core/search/find-answers';
import { makeVocabulary, SURE } from '../../src/core/search/vocabulary';
import { metGroups, stemsOf, type ConceptGroup } from '../../src/core/search/word-groups';

describe('what a typed word may mean', () => {
  const meaningsOf = makeVocabulary(['pligt', 'underretningspligt', 'underret', 'hotlin', 'vold', 'voldsparat', 'tegn']);
  const of = (typed: string, unfinished = false): Record<string, number> => Object.fromEntries(meaningsOf(typed, unfinished));

  it('itself, and the compounds that it begins or ends', () => {
    expect(of('pligt')).toEqual({ pligt: SURE.same, underretningspligt: SURE.heldBy });
    expect(of('vold')).toEqual({ vold: SURE.same, voldsparat: SURE.heldBy });
  });
  it('the parts of a compound', () => {
    expect(of('hotlinpligt')).toEqual({ hotlin: SURE.holds, pligt: SURE.holds });
  });
  it('a word with one typing error, unless it is a word itself', () => {
    expect(of('holtin')).toEqual({ hotlin: SURE.error });
    expect(makeVocabulary(['skade', 'skole'])('skole', false)).toEqual(new Map([['skole', SURE.same]]));
    expect(of('teg')).toEqual({});
  });
  it('a word whose æ, ø and å were written with one letter, as surely as one with an error, and one error in them is one', () => {
    const written = (typed: string): [string, number][] => [...makeVocabulary(['vaerktoej', 'vaab', 'maalgrup'])(typed, false)];
    expect(written('varktoj')).toEqual([['vaerktoej', SURE.error]]);
    expect(written('vab')).toEqual([]);
    expect(written('mlgrup')).toEqual([['maalgrup', SURE.error]]);
    expect([...makeVocabulary(['slaas'])('slas', false)]).toEqual([['slaas', SURE.error]]);
  });
  it('while it is being typed, what begins with it', () => {
    expect(of('hot', true)).toEqual({ hotlin: SURE.begun });
    expect(of('hot')).toEqual({});
    expect(of('ho', true)).toEqual({});
  });
  it('and the same when it is asked again', () => {
    expect(meaningsOf('pligt', false)).toBe(meaningsOf('pligt', false));
  });
});

const group = (given: Partial<ConceptGroup>): ConceptGroup => ({ kind: 'lead', says: [], with: [], without: [], to: [], never: [], ...given });
const speaking = (...concepts: number[]): ReadonlyMap<number, number>[] => concepts.map((concept) => new Map([[concept, 1]]));
const met = (given: Partial<ConceptGroup>, ...concepts: number[]): number[] => metGroups([group(given)], speaking(...concepts)).map(({ weight }) => weight);

describe('a group of everyday words', () => {
  it('is met by any of its entries, the more words the surer', () => {
    expect(met({ says: [[1], [2, 3]] }, 1)).toEqual([1]);
    expect(met({ says: [[1], [2, 3]] }, 3, 2)[0]).toBeGreaterThan(1);
    expect(met({ says: [[1, 2, 3, 4, 5]] }, 1, 2, 3, 4, 5)).toEqual([2]);
    expect(met({ says: [[2, 3]] }, 2)).toEqual([]);
  });
  it('needs the words of an entry close together', () => {
    expect(met({ says: [[1, 2]] }, 1, 9, 9, 9, 9, 9, 9, 2)).toHaveLength(1);
    expect(met({ says: [[1, 2]] }, 1, 9, 9, 9, 9, 9, 9, 9, 2)).toEqual([]);
  });
  it('needs its company, and none of what rules it out', () => {
    const given = { says: [[1]], with: [[2]], without: [[3]] };
    expect(met(given, 1)).toEqual([]);
    expect(met(given, 1, 2)[0]).toBeGreaterThan(1);
    expect(met(given, 1, 2, 3)).toEqual([]);
  });
  it('is not met by words that are only related', () => {
    expect(metGroups([group({ says: [[1]] })], [new Map([[1, SURE.heldBy]])])).toEqual([]);
  });
  it('is told by which words', () => {
    expect(metGroups([group({ says: [[1]], with: [[2]] })], speaking(1, 2))[0]?.by).toEqual([1, 2]);
  });
});

describe('the stems of an entry', () => {
  const inflection = { endings: ['er', 'en'], whole: new Set<string>() };
  it('leave out what carries nothing, unless nothing else is left', () => {
    expect(stemsOf('hvad gør leder', inflection, new Set(['hvad', 'goer']))).toEqual(['led']);
    expect(stemsOf('hvad gør', inflection, new Set(['hvad', 'goer']))).toEqual(['hvad', 'goer']);
  });
});

const answer = (id: string, kind: FoundAnswer['kind'], ...units: string[]): FoundAnswer => ({ id, kind, units });
const index: SearchIndex = {
  inflection: { endings: ['er', 'en', 'e'], whole: new Set() },
  ignore: new Set(['jeg', 'er', 'en']),
  terms: ['pligt', 'tegn', 'hotlin', 'led', 'chef', 'kniv', 'bed', 'frist', 'slaa', 'jeg'],
  answers: [answer('a-pligt', 'law', 'p1'), answer('a-tegn', 'sign', 't1'), answer('a-hotline', 'contact'), answer('a-pligt-2', 'statement', 'p1'), answer('a-leder', 'statement', 'p2')],
  concepts: [['led', 'chef'], ['kniv'], ['bed'], ['frist'], ['slaa'], ['jeg']],
  groups: [
    group({ says: [[0]], to: [4, 0] }),
    group({ kind: 'acute', says: [[1]] }),
    group({ kind: 'neutral', says: [[2]], absent: 'ikke-tro' }),
    group({ says: [[3]], absent: 'ikke-frist', to: [2] }),
    group({ says: [[4]], never: [1], to: [0] }),
    group({ says: [[3, 1]], absent: 'ikke-kniv' }),
  ],
};
const HOLDS: Readonly<Record<string, readonly number[]>> = { pligt: [0, 3], tegn: [1], hotlin: [2], led: [4] };
const find = makeSearch(index, (wanted) => {
  const scores = new Map<number, { score: number; terms: string[] }>();
  for (const [term, weight] of wanted) for (const at of HOLDS[term] ?? []) scores.set(at, { score: (scores.get(at)?.score ?? 0) + 10 * weight, terms: [...(scores.get(at)?.terms ?? []), term] });
  return [...scores].map(([at, { score, terms }]) => ({ answer: at, score, terms }));
});
const ids = (typed: string): string[] => find(typed).answers.map(({ id }) => id);

describe('a search', () => {
  it('finds by the words of the answers', () => {
    expect(ids('tegn')).toEqual(['a-tegn']);
    expect(find('tegn').absent).toBeUndefined();
  });
  it('puts answers that rest on the same not all at the top', () => {
    expect(ids('pligten hotline')).toEqual(['a-pligt', 'a-hotline', 'a-pligt-2']);
  });
  it('finds by everyday words, and by those that mean the same', () => {
    expect(ids('chefen ')).toEqual(['a-leder', 'a-pligt']);
    expect(ids('chefe ')).toEqual(ids('leder '));
  });
  it('takes two words for the known one that they are together', () => {
    expect(ids('hot linen ')).toEqual(['a-hotline']);
    expect(ids('le d ')).toEqual([]);
    expect(ids('che f ')).toEqual([]);
  });
  it('but not where the second is only an ending to the first', () => {
    const calling = makeSearch({ ...index, inflection: { endings: ['inger', 'er'], whole: new Set() }, terms: ['pligt', 'ring'] }, (wanted) => (wanted.has('ring') ? [{ answer: 2, score: 9, terms: ['ring'] }] : []));
    expect(calling('pligt ringer ').answers.map(({ id }) => id)).toContain('a-hotline');
  });
  it('does not take what carries nothing for the stem of a word that tells', () => {
    const heard = makeSearch({ ...index, terms: [...index.terms, 'sig'], ignore: new Set(['sig']), concepts: [['sig', 'naevn']], groups: [group({ says: [[0]], to: [4] })] }, () => []);
    expect(heard('sig ').answers).toEqual([]);
    expect(heard('sige ').answers.map(({ id }) => id)).toEqual(['a-leder']);
  });
  it('knows danger, whatever else is asked', () => {
    expect(find('kniv').acute).toBe(true);
    expect(find('tegn').acute).toBe(false);
    const withScreen = makeSearch({ ...index, answers: [answer('akut', 'screen', 'p9'), ...index.answers.slice(1)] }, () => [{ answer: 0, score: 9, terms: ['tegn'] }, { answer: 1, score: 1, terms: ['tegn'] }]);
    expect(withScreen('tegn').answers.map(({ id }) => id)).toContain('akut');
    expect(withScreen('tegn kniv').answers.map(({ id }) => id)).not.toContain('akut');
  });
  it('shows no sign for what is neutral, unless something else leads to one', () => {
    expect(find('beder tegn')).toMatchObject({ absent: 'ikke-tro', answers: [] });
    const leading = makeSearch({ ...index, groups: [...index.groups, group({ says: [[0]], to: [1] })] }, () => [{ answer: 1, score: 1, terms: [] }]);
    expect(leading('beder leder').answers.map(({ id }) => id)).toContain('a-tegn');
  });
  it('shows no sign where what is neutral says what that is there for, but danger always', () => {
    const school = makeSearch({ ...index, groups: [...index.groups, group({ says: [[0]], to: [1] }), group({ kind: 'neutral', says: [[2]], with: [[0]], absent: 'ikke-skole' })] }, () => []);
    expect(school('beder leder').answers.map(({ id }) => id)).not.toContain('a-tegn');
    expect(school('beder leder').absent).toBe('ikke-skole');
    expect(school('beder leder kniv')).toMatchObject({ acute: true });
    expect(school('beder leder kniv').absent).toBeUndefined();
  });
  it('shows no sign that merely shares a word with the question', () => {
    expect(ids('tegn leder')).toContain('a-tegn');
    expect(ids('tegn qwertz asdfgh')).toEqual([]);
    expect(ids('pligt qwertz asdfgh')).toContain('a-pligt');
  });
  it('never shows what a group forbids', () => {
    expect(ids('slåen tegn')).toEqual(['a-pligt']);
  });
  it('says what the plan does not tell: by a group, the surest first, with what it leads to', () => {
    expect(find('frist')).toMatchObject({ absent: 'ikke-frist', answers: [{ id: 'a-hotline' }] });
    expect(find('frist kniv')).toMatchObject({ absent: 'ikke-kniv', acute: true });
  });
  it('says it where too little of the question is known', () => {
    expect(find('qwertz')).toMatchObject({ absent: '', answers: [] });
    expect(find('qwertz asdfgh tegn').absent).toBe('');
    expect(find('qwertz asdfgh zxcvb yuiop leder').absent).toBe('');
    expect(find('qwertz asdfgh leder').absent).toBeUndefined();
    expect(find('qwertz leder tegn').absent).toBeUndefined();
  });
  it('finds nothing in nothing', () => {
    for (const typed of ['', '   ', '?!', '🙂', 'jeg er en']) expect(find(typed)).toMatchObject({ acute: false, answers: [] });
  });
  it('gives the words to be marked', () => {
    expect([...find('hotline').words]).toEqual(['hotlin']);
  });
  it('shows at most eight answers, and none that does not exist', () => {
    const many = makeSearch({ ...index, answers: Array.from({ length: 20 }, (_, at) => answer(`a-${at}`, 'statement', `u${at}`)) }, () => Array.from({ length: 30 }, (_, at) => ({ answer: at, score: at, terms: ['tegn'] })));
    expect(many('tegn').answers.map(({ id }) => id)).toEqual(['a-19', 'a-18', 'a-17', 'a-16', 'a-15', 'a-14', 'a-13', 'a-12']);
  });
  it('withstands anything that can be typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
      expect(find(typed).answers.length).toBeLessThanOrEqual(8);
    }));
    const start = performance.now();
    find('hotline '.repeat(1250));
    find('x'.repeat(10_000));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
