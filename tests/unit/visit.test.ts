import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASK_AFTER, KEEP_FOR, readVisit, visitPhase, withAnswer, withMark, withoutFlow, type Visit } from '../../src/core/visit';

const T = Date.parse('2026-11-23T09:12:00Z');
const known = { signs: ['tegn-1', 'tegn-2'], flows: { act: { akut: ['ja', 'nej'], person: ['ja'] }, share: { hvem: ['mig'] } } };
const marked = withMark(undefined, 'tegn-1', true, T) as Visit;

describe('a visit', () => {
  it('begins with the first mark or answer, and later changes do not move its beginning', () => {
    expect(marked).toEqual({ startedAt: T, changedAt: T, marks: ['tegn-1'], flows: {} });
    expect(withAnswer(marked, 'act', 'akut', 'nej', T + 5)).toEqual({ startedAt: T, changedAt: T + 5, marks: ['tegn-1'], flows: { act: { akut: 'nej' } } });
    expect(withAnswer(undefined, 'act', 'akut', 'nej', T).startedAt).toBe(T);
  });
  it('has a mark once, and loses it', () => {
    const twice = withMark(withMark(marked, 'tegn-2', true, T + 1), 'tegn-2', true, T + 2);
    expect(twice?.marks).toEqual(['tegn-1', 'tegn-2']);
    expect(withMark(twice, 'tegn-1', false, T + 3)?.marks).toEqual(['tegn-2']);
  });
  it('is none again when the last mark and answer are gone', () => {
    expect(withMark(marked, 'tegn-1', false, T + 1)).toBeUndefined();
    expect(withoutFlow(withAnswer(undefined, 'act', 'akut', 'nej', T), 'act', T + 1)).toBeUndefined();
    expect(withoutFlow(undefined, 'act', T)).toBeUndefined();
  });
  it('keeps the other flow when one is begun again', () => {
    const both = withAnswer(withAnswer(marked, 'act', 'akut', 'nej', T), 'share', 'hvem', 'mig', T);
    expect(withoutFlow(both, 'act', T + 1)).toMatchObject({ marks: ['tegn-1'], flows: { share: { hvem: 'mig' } } });
  });
});

describe('how long it is shown', () => {
  it.each([
    ['at once', 0, 'current'],
    ['after 59 minutes', ASK_AFTER - 1, 'current'],
    ['after an hour', ASK_AFTER, 'ask'],
    ['one millisecond before a day', KEEP_FOR - 1, 'ask'],
    ['after a day', KEEP_FOR, 'over'],
    ['by a clock that was set back', -1, 'over'],
  ])('%s', (_, later, phase) => {
    expect(visitPhase(marked, T + later)).toBe(phase);
  });
  it('no visit has no phase', () => {
    expect(visitPhase(undefined, T)).toBe('none');
  });
  it('is not asked again within the hour in which the reader went on, and ends after a day all the same', () => {
    expect(visitPhase(marked, T + ASK_AFTER + 10, T + ASK_AFTER + 5)).toBe('current');
    expect(visitPhase(marked, T + 2 * ASK_AFTER + 5, T + ASK_AFTER + 5)).toBe('ask');
    expect(visitPhase(marked, T + KEEP_FOR, T + KEEP_FOR - 5)).toBe('over');
  });
  it('no change and no clock ever extends it', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: -2 * KEEP_FOR, max: 2 * KEEP_FOR }), fc.boolean()), { maxLength: 20 }), (changes) => {
      let visit: Visit | undefined = marked;
      for (const [later, on] of changes) {
        if (visitPhase(visit, T + later) === 'over') return;
        visit = withMark(visit, 'tegn-2', on, T + later);
      }
      expect(visit?.startedAt).toBe(T);
      expect(visitPhase(visit, T + KEEP_FOR)).toBe('over');
    }));
  });
});

describe('a stored record', () => {
  it('is read as it was written', () => {
    const visit = withAnswer(marked, 'act', 'akut', 'nej', T + 1);
    expect(readVisit(structuredClone(visit), known)).toEqual(visit);
  });
  it.each<[string, unknown]>([
    ['nothing', undefined], ['null', null], ['a list', []], ['a text', 'x'], ['no times', { marks: ['tegn-1'] }], ['a time that is no number', { startedAt: 'now', changedAt: T }], ['no second time', { startedAt: T }], ['nothing known in it', { startedAt: T, changedAt: T, marks: ['tegn-99'], flows: { act: { akut: 'måske' } } }],
  ])('%s is no visit', (_, value) => {
    expect(readVisit(value, known)).toBeUndefined();
  });
  it('keeps what is known and passes over the rest', () => {
    const value = JSON.parse(`{"startedAt":${T},"changedAt":${T},"marks":["tegn-2","x",7,"tegn-2"],"flows":{"act":{"akut":"ja","person":3,"__proto__":"ja"},"share":"x","__proto__":{"x":"y"},"other":{"a":"b"}}}`) as unknown;
    expect(readVisit(value, known)).toEqual({ startedAt: T, changedAt: T, marks: ['tegn-2'], flows: { act: { akut: 'ja' } } });
    expect(readVisit({ startedAt: T, changedAt: T, marks: 'tegn-1', flows: { act: { akut: 'ja' } } }, known)?.marks).toEqual([]);
    expect(readVisit({ startedAt: T, changedAt: T, marks: ['tegn-1'], flows: 'x' }, known)?.flows).toEqual({});
  });
  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      readVisit(value, known);
    }));
  });
});
