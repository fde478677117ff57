import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../core/fill';
import type { VisitProps } from '../../core/island-props';
import { momentText } from '../../core/local-time';
import { KEEP_FOR } from '../../core/visit';
import type { VisitControl, VisitView } from './visit-control';

/** The visit as it stands, followed by the component that asks. */
function useVisit(control: VisitControl): VisitView {
  const [view, setView] = useState(control.view.get);
  useEffect(() => control.view.subscribe(setView), [control]);
  return view;
}

/** What the islands about the visit are handed. */
export interface VisitHanded {
  readonly control: VisitControl;
  now(): number;
  /** Forgets everything and shows home. */
  hide(): void;
}

/** What a button does that goes with it: the focus comes to the heading of its screen. */
const leaving = (act: () => void) => ({ currentTarget }: { currentTarget: Element }): void => {
  act();
  currentTarget.closest('section')?.querySelector('h1')?.focus();
};

/** "Du har krydser fra kl. 10.12": asks before an older visit is shown again. */
export function Gate({ control, now, moment, marksFrom, answersFrom, goOn, afresh, afreshClears }: VisitProps & VisitHanded) {
  const { asked } = useVisit(control);
  if (!asked) return null;
  return (
    <div class="gate" role="group">
      <p role="status">{fill(asked.marks ? marksFrom : answersFrom, { time: momentText(asked.startedAt, now(), moment) })}</p>
      <p class="doors">
        <button type="button" class="strong" onClick={leaving(control.goOn)}>{goOn}</button>
        <button type="button" onClick={leaving(control.clear)}>{afresh}</button>
      </p>
      <p class="fine">{afreshClears}</p>
    </div>
  );
}

/** Until when marks and answers are shown, and the way to be rid of them. */
export function Keeps({ control, now, moment, until, memory, clear }: VisitProps & VisitHanded) {
  const { visit, kept } = useVisit(control);
  if (!visit) return null;
  return (
    <div class="keeps">
      <p>{kept ? fill(until, { time: momentText(visit.startedAt + KEEP_FOR, now(), moment) }) : memory}</p>
      <button type="button" onClick={leaving(control.clear)}>{clear}</button>
    </div>
  );
}

/** "Ryd og skjul": one tap, and nothing is left to see. */
export const ClearAndHide = ({ hide, clearAndHide }: VisitProps & VisitHanded) => (
  <button type="button" class="hide" onClick={hide}>{clearAndHide}</button>
);
