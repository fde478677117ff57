import { signal, type Signal } from '../../core/signal';
import { readVisit, visitPhase, withAnswer, withMark, withoutFlow, type KnownIds, type Visit, type VisitPhase } from '../../core/visit';

/** What the islands may see of the visit: nothing of it before the reader has chosen to go on. */
export interface VisitView {
  readonly phase: VisitPhase;
  /** The visit while its phase is `current`. */
  readonly visit?: Visit | undefined;
  /** When it began (epoch ms), and whether it holds marks, while it is asked about. */
  readonly asked?: { readonly startedAt: number; readonly marks: boolean } | undefined;
  /** False while storage fails: then it lives in memory only. */
  readonly kept: boolean;
}

/** Where a visit is kept; each call may reject. */
export interface VisitStorage {
  load(): Promise<unknown>;
  save(visit: Visit | undefined): Promise<void>;
}

/** The one owner of the visit in this page: reads it, changes it, writes every change at once. */
export interface VisitControl {
  readonly view: Pick<Signal<VisitView>, 'get' | 'subscribe'>;
  mark(sign: string, marked: boolean): void;
  answer(flow: string, node: string, answer: string): void;
  leaveFlow(flow: string): void;
  goOn(): void;
  /** Forgets everything, here and on the phone; `told` where another page did so first. */
  clear(told?: boolean): void;
  /** Looks at the clock, and at what another page may have written. */
  look(): void;
}

type Change = (current: Visit | undefined) => Visit | undefined;

/** Makes the control. Nothing waits for storage: what is changed before the stored visit was read shows at once, and is added to it. `known` gives the ids that a stored one may hold. `tell` sends other pages word of a change or a clearing. */
export function createVisitControl({ storage, known, now, tell }: { storage: VisitStorage; known(): KnownIds; now(): number; tell(what: 'changed' | 'cleared'): void }): VisitControl {
  const view = signal<VisitView>({ phase: 'none', kept: true });
  let visit: Visit | undefined;
  let goneOnAt = -Infinity;
  let kept = true;
  /** Counts what this page did: what is read meanwhile is out of date. */
  let revision = 0;
  /** Changes made before the stored visit was read; none are noted after that. */
  let early: Change[] | undefined = [];

  const read = (stored: unknown): Visit | undefined => (stored === undefined ? undefined : readVisit(stored, known()));
  const phaseNow = (): VisitPhase => visitPhase(visit, now(), goneOnAt);
  const show = (): void => {
    const phase = phaseNow();
    view.set({ phase, kept, ...(phase === 'current' && { visit }), ...(phase === 'ask' && visit && { asked: { startedAt: visit.startedAt, marks: visit.marks.length > 0 } }) });
  };
  const keeping = (works: boolean): void => {
    if (kept === works) return;
    kept = works;
    show();
  };
  const save = (): void => void storage.save(visit).then(() => {
    keeping(true);
    tell('changed');
  }, () => keeping(false));
  const forget = (): void => {
    visit = undefined;
    goneOnAt = -Infinity;
  };

  /** Takes over what lies on the phone, unless this page changed something meanwhile. */
  function reread(): void {
    if (early || !kept) return;
    const at = revision;
    storage.load().then((stored) => {
      if (revision !== at) return;
      visit = read(stored);
      if (phaseNow() === 'over') {
        forget();
        save();
      }
      show();
    }, () => keeping(false));
  }

  storage.load().then((stored) => {
    const made = early;
    // Cleared meanwhile.
    if (!made) return;
    early = undefined;
    const before = read(stored);
    const phase = visitPhase(before, now());
    if (phase === 'ask') visit = before;
    if (phase === 'current') visit = made.reduce((current, next) => next(current), before);
    // A closed web app deletes nothing: what is overdue, or no visit at all, goes at the next opening.
    if (made.length > 0 || (stored !== undefined && (phase === 'none' || phase === 'over'))) save();
    show();
  }, () => {
    early = undefined;
    keeping(false);
  });

  const change = (next: Change): void => {
    if (phaseNow() === 'over') forget();
    if (phaseNow() === 'ask') return show();
    revision++;
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
      revision++;
      early = undefined;
      forget();
      show();
      // Also where another page did: what this one was writing may have come after it.
      save();
      if (!told) tell('cleared');
    },
    look() {
      show();
      reread();
    },
  };
}
