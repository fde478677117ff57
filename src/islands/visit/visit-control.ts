import { signal, type Signal } from '../../core/signal';
import { readVisit, visitPhase, withAnswer, withMark, withoutFlow, type KnownIds, type Visit, type VisitPhase } from '../../core/visit';

/** What the islands may see of the visit: nothing of it before the reader has chosen to go on. */
export interface VisitView {
  readonly phase: VisitPhase;
  /** The visit while its phase is `current`. */
  readonly visit?: Visit | undefined;
  /** When it began (epoch ms), and whether it holds marks, while it is asked about. */
  readonly asked?: { readonly startedAt: number; readonly marks: boolean } | undefined;
  /** False once storage has failed: then it lives in memory only. */
  readonly kept: boolean;
}

/** Where a visit is kept; each call may reject. */
export interface VisitStorage {
  load(): Promise<unknown>;
  save(visit: Visit | undefined): Promise<void>;
}

/** The one owner of the visit: reads it once, changes it, writes every change at once. */
export interface VisitControl {
  readonly view: Pick<Signal<VisitView>, 'get' | 'subscribe'>;
  mark(sign: string, marked: boolean): void;
  answer(flow: string, node: string, answer: string): void;
  leaveFlow(flow: string): void;
  goOn(): void;
  /** Forgets everything, here and on the phone; `told` where another page already did. */
  clear(told?: boolean): void;
  /** Looks at the clock again. */
  look(): void;
}

type Change = (current: Visit | undefined) => Visit | undefined;

/** Makes the control. Nothing waits for storage: what is changed before the stored visit was read shows at once, and is added to it. `onClear` hears of a clearing, to tell other pages. */
export function createVisitControl({ storage, known, now, onClear }: { storage: VisitStorage; known: KnownIds; now(): number; onClear(): void }): VisitControl {
  const view = signal<VisitView>({ phase: 'none', kept: true });
  let visit: Visit | undefined;
  let goneOnAt = -Infinity;
  let kept = true;
  /** Changes made before the stored visit was read; none are noted after that. */
  let early: Change[] | undefined = [];

  const phaseNow = (): VisitPhase => visitPhase(visit, now(), goneOnAt);
  const show = (): void => {
    const phase = phaseNow();
    view.set({ phase, kept, ...(phase === 'current' && { visit }), ...(phase === 'ask' && visit && { asked: { startedAt: visit.startedAt, marks: visit.marks.length > 0 } }) });
  };
  const failed = (): void => {
    kept = false;
    early = undefined;
    show();
  };
  const save = (): void => void storage.save(visit).catch(failed);
  const forget = (): void => {
    visit = undefined;
    goneOnAt = -Infinity;
  };

  storage.load().then((stored) => {
    const made = early;
    // Cleared meanwhile, or given up.
    if (!made) return;
    early = undefined;
    const before = readVisit(stored, known);
    const phase = visitPhase(before, now());
    if (phase === 'ask') visit = before;
    if (phase === 'current') visit = made.reduce((current, next) => next(current), before);
    // A closed web app deletes nothing: what is overdue, or no visit at all, goes at the next opening.
    if (made.length > 0 || (stored !== undefined && (phase === 'none' || phase === 'over'))) save();
    show();
  }, failed);

  const change = (next: Change): void => {
    if (phaseNow() === 'over') forget();
    if (phaseNow() === 'ask') return;
    visit = next(visit);
    if (early) early.push(next);
    else save();
    show();
  };

  return {
    view,
    mark: (sign, marked) => change((current) => withMark(current, sign, marked, now())),
    answer: (flow, node, answer) => change((current) => withAnswer(current, flow, node, answer, now())),
    leaveFlow: (flow) => change((current) => withoutFlow(current, flow, now())),
    goOn() {
      goneOnAt = now();
      show();
    },
    clear(told = false) {
      early = undefined;
      forget();
      show();
      if (told) return;
      save();
      onClear();
    },
    look() {
      if (phaseNow() === 'over') {
        forget();
        save();
      }
      show();
    },
  };
}
