// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FlowProps, RehearsalProps } from '../../src/core/island-props';
import { openRehearsal } from '../../src/islands/flow/open-rehearsal';
import { Rehearsal } from '../../src/islands/flow/rehearsal';

const flow: FlowProps = {
  id: 'act',
  graph: {
    start: 'akut',
    nodes: [
      { id: 'akut', answers: [{ id: 'ja', to: [{ go: 'politi' }] }, { id: 'nej', to: [{ go: 'ansat' }] }] },
      { id: 'ansat', answers: [{ id: 'ja', to: [{ go: 'pligt' }] }] },
    ],
  },
  words: {
    akut: { question: { text: 'Haster det?' }, kind: '', cites: [], answers: { ja: { text: 'Ja' }, nej: { text: 'Nej' } } },
    ansat: { question: { text: 'Er du ansat?' }, kind: '', cites: [], answers: { ja: { text: 'Ja' } } },
  },
  answered: 'Dine svar', why: 'Derfor', change: 'Ret', afresh: 'Forfra',
};
const one = { flow: 'act', outcome: 'pligt', reads: [{ text: 'Du **skal** underrette.', cites: [{ label: 'Plan 6', anchor: 'lov' }] }] };
const props: RehearsalProps = {
  cases: [{ ...one, id: 'oev-a', name: { text: 'Lærer' }, text: { text: 'Du er lærer.' } }, { ...one, id: 'oev-b', name: { text: 'Pædagog', lang: 'da' }, text: { text: 'Du er pædagog.' } }],
  outcomes: { act: { pligt: { text: 'Underret' }, politi: { text: 'Ring' } } },
  choose: 'Vælg', banner: 'Øvelse', reached: 'Fører til', leads: 'Planen fører til:', reads: 'Læst', kind: 'Guidens læsning', of: 'af', next: 'Næste', all: 'Alle',
};

beforeEach(async () => {
  history.replaceState(null, '', '#oev');
  await act(() => render(<Rehearsal {...props} flows={{ 'flow-act': flow }} />, document.body));
});
afterEach(() => render(null, document.body));

const text = (): string => document.body.textContent ?? '';
const tap = (words: string): Promise<void> => act(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click());

it('asks the flow’s own questions under a banner, and says at the end how the plan is read', async () => {
  expect(text()).toBe('Vælg1. Lærer2. Pædagog');
  expect(document.activeElement).toBe(document.body);
  await tap('1. Lærer');
  expect(text()).toContain('Øvelse1. LærerDu er lærer.Haster det?JaNej');
  expect(document.activeElement?.textContent).toBe('1. Lærer');
  await tap('Nej');
  expect(document.activeElement?.textContent).toBe('Er du ansat?');
  expect(text()).not.toContain('Læst');
  await tap('Ja');
  expect(text()).toContain('Fører tilUnderretLæstDu skal underrette. Guidens læsning af Plan 6');
  expect(text()).not.toContain('Planen fører til:');
});

it('says where the plan leads, not that an answer was wrong, where the reader came elsewhere', async () => {
  await tap('1. Lærer');
  await tap('Ja');
  expect(text()).toContain('Fører tilRingPlanen fører til: UnderretLæst');
  await tap('Næste');
  expect(text()).toContain('2. PædagogDu er pædagog.Haster det?');
  expect(document.querySelector('h2 [lang=da]')?.textContent).toBe('Pædagog');
  expect(text()).not.toContain('Næste');
});

it('forgets the answers when the case or the screen is left, and writes nothing', async () => {
  const stored = vi.spyOn(Storage.prototype, 'setItem');
  await tap('1. Lærer');
  await tap('Ja');
  await tap('Alle');
  expect(document.activeElement?.textContent).toBe('Vælg');
  await tap('1. Lærer');
  expect(text()).toContain('Haster det?');
  await tap('Nej');
  await act(() => void window.dispatchEvent(new Event('hashchange')));
  expect(text()).toBe('Vælg1. Lærer2. Pædagog');
  expect(document.activeElement).toBe(document.body);
  expect(stored).not.toHaveBeenCalled();
  expect(location.hash).toBe('#oev');
});

it('is fetched when its screen is first opened, and once more where that failed', async () => {
  document.body.innerHTML = '<div data-island="rehearsal"></div>';
  history.replaceState(null, '', '#hjem');
  const start = vi.fn<(place: Element) => Promise<void>>().mockRejectedValueOnce(new Error('no connection')).mockResolvedValue();
  const visit = async (hash: string): Promise<void> => {
    history.replaceState(null, '', hash);
    window.dispatchEvent(new Event('hashchange'));
    await Promise.resolve();
    await Promise.resolve();
  };
  openRehearsal(start);
  await visit('#tegn');
  expect(start).not.toHaveBeenCalled();
  await visit('#oev');
  await visit('#oev');
  await visit('#oev');
  expect(start).toHaveBeenCalledTimes(2);
});
