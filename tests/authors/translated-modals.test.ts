import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan';
import { translatedModals } from '../../src/core/rules/translated-modals';
import { loadGuide } from '../../src/plan/load-plan';
import { packFolder, samplePlan } from '../helpers/sample-plan';

/** What is found where one statement in the plan's name is put into another language so. */
function found(danish: string, other: string, language = 'en'): string[] {
  const [plan, translated] = [samplePlan(), samplePlan()];
  Object.assign(plan.audience, { text: danish, basis: { kind: 'plan', units: ['7.p1'] } });
  Object.assign(translated.audience, { text: other, basis: { kind: 'plan', units: ['7.p1'] } });
  return translatedModals(plan as Plan, { ...(translated as Plan), language }).map(({ id, message }) => `${id}: ${message}`);
}

describe('a translation keeps the plan\'s modals', () => {
  it('as they are', () => {
    const { plans: [plan, english] } = loadGuide(packFolder('koebenhavn'));
    expect(translatedModals(plan, english as Plan)).toEqual([]);
  });
  it.each([
    ['a duty becomes a piece of advice', 'Du skal underrette.', 'You should notify.', ['»must eller shall«, men originalen siger »skal«', 'siger »should«, men så stærkt eller svagt']],
    ['an offer becomes a duty', 'Du kan ringe.', 'You must call.', ['»can eller may«, men originalen siger »kan«', 'siger »must«, men så stærkt eller svagt']],
    ['a reservation falls out', 'Den drøftes som udgangspunkt ikke.', 'It is not discussed.', ['»as a starting point eller as a rule«, men originalen siger »som udgangspunkt«']],
    ['"altid" falls out', 'Det er altid politiet.', 'It is the police.', ['»always«, men originalen siger »altid«']],
    ['"always" comes in', 'Det er politiet.', 'It is always the police.', ['siger »always«, men så stærkt eller svagt']],
    ['a responsibility becomes an act', 'Politiet har ansvar for at hente det.', 'The police gather it.', ['»responsible for«, men originalen siger »har ansvar for«']],
    ['"indledningsvist" falls out', 'Det er indledningsvist politiet.', 'It is the police.', ['»at first eller initially«']],
    ['"primært" falls out', 'Det er primært politiet.', 'It is the police.', ['»primarily eller mainly«']],
  ])('%s', (_, danish, english, expected) => {
    const messages = found(danish, english);
    expect(messages).toHaveLength(expected.length);
    expected.forEach((part, at) => expect(messages[at]).toContain(part));
    for (const message of messages) expect(message).toMatch(/^for-hvem: oversættelsen siger .*: ».*…«\. Ret oversættelsen\.$/);
  });
  it.each([
    ['in other words of the same strength', 'Du skal underrette og kan ringe.', 'You are obliged to notify and may call.'],
    ['what is not to be done', 'Oplysningerne må ikke gives videre.', 'The information must not be passed on.'],
    ['what is denied', 'Du skal ikke afgøre det.', 'It is not for you to decide.'],
    ['what is not translated', 'Du skal underrette.', 'Du skal underrette.'],
  ])('and may say: %s', (_, danish, english) => {
    expect(found(danish, english)).toEqual([]);
  });
  it('is not asked for in a language whose modals are not known', () => {
    expect(found('Du skal underrette.', 'Du kan.', 'nn')).toEqual([]);
  });
});
