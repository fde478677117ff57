import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPaths, graphOf, replay, type Answers } from '../../src/core/flow';
import type { Plan } from '../../src/core/plan';
import { samplePlan } from '../helpers/sample-plan';

const act = graphOf((samplePlan() as Plan).flows.find(({ id }) => id === 'act')!);

describe('replaying answers', () => {
  it('stands at the first question where nothing was answered', () => {
    expect(replay(act, {})).toEqual({ trail: [], at: 'akut', ended: false });
  });
  it('follows the answers to the outcome', () => {
    expect(replay(act, { akut: 'nej', person: 'ja', alder: 'barn', ansat: 'ja' })).toMatchObject({ at: 'pligt', ended: true });
  });
  it('takes the first edge whose conditions hold on this path', () => {
    expect(replay(act, { akut: 'nej', person: 'ja', alder: 'ved-ikke', ansat: 'ja' }).at).toBe('pligt-maaske');
    // Answered earlier, off the path now: it neither counts nor is lost.
    expect(replay(act, { akut: 'nej', person: 'ja', alder: 'barn', boern: 'ved-ikke', ansat: 'ja' }).at).toBe('pligt');
    expect(replay(act, { akut: 'nej', person: 'ja', alder: 'voksen', boern: 'ved-ikke', ansat: 'ja' }).at).toBe('pligt-maaske');
  });
  it('stops at an answer that its question does not know', () => {
    expect(replay(act, { akut: 'måske' })).toEqual({ trail: [], at: 'akut', ended: false });
    expect(replay(act, JSON.parse('{"__proto__": {"akut": "ja"}}') as Answers).at).toBe('akut');
  });
  it('goes no further than it is asked to', () => {
    expect(replay(act, { akut: 'nej', person: 'ja' }, 1)).toEqual({ trail: [{ node: 'akut', answer: 'nej' }], at: 'person', ended: false });
  });
  it('says so where an answer has no way on', () => {
    expect(() => replay({ start: 'a', nodes: [{ id: 'a', answers: [{ id: 'x', to: [{ go: 'b', when: { a: 'y' } }] }] }] }, { a: 'x' })).toThrow('no way on');
  });
});

describe('any sequence of answering, changing and going back', () => {
  const anyAnswer = fc.constantFrom(...act.nodes.flatMap(({ id, answers }) => answers.map((answer) => [id, answer.id] as const)));

  it('stands where the same answers given afresh stand', () => {
    fc.assert(fc.property(fc.array(fc.oneof(anyAnswer, fc.constant('back' as const)), { maxLength: 30 }), (moves) => {
      let answers: Answers = {};
      let steps = 0;
      for (const move of moves) {
        const position = replay(act, answers, steps);
        if (move === 'back') steps = Math.max(0, position.trail.length - 1);
        else {
          answers = { ...answers, [move[0]]: move[1] };
          steps = replay(act, answers).trail.length;
        }
      }
      // Both where it stands now, after going back, and where all its answers lead.
      for (const position of [replay(act, answers, steps), replay(act, answers)]) {
        const afresh = position.trail.reduce<Answers>((given, { node, answer }) => ({ ...given, [node]: answer }), {});
        expect(replay(act, afresh)).toEqual(position);
        expect(position.trail.length).toBeLessThanOrEqual(5);
      }
      expect(replay(act, answers, steps).trail).toHaveLength(steps);
    }));
  });
});

it('all paths end', () => {
  const paths = allPaths(act);
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.every(({ ended }) => ended)).toBe(true);
});
