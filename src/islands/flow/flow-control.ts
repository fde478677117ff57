import { replay, type Answers, type FlowGraph, type Position } from '../../core/flow';
import { signal, type Signal } from '../../core/signal';

/** A flow as it stands on the screen. */
export interface FlowView {
  readonly position: Position;
  readonly answers: Answers;
  /** An older visit is asked about first: nothing of the flow is shown. */
  readonly asking: boolean;
}

/** Where a flow's answers live. */
export interface AnswerSource {
  subscribe(listener: (answers: Answers, asking: boolean) => void): () => void;
  answer(node: string, answer: string): void;
  leave(): void;
}

/** Moves through one flow; each step forward is one in the browser's history, so that Back means one question back. */
export interface FlowControl {
  readonly view: Pick<Signal<FlowView>, 'get' | 'subscribe'>;
  answer(node: string, answer: string): void;
  /** Shows the question at `step` of the trail again. */
  change(step: number): void;
  afresh(): void;
  /** Hears of no more steps: for a flow that goes before its page does. */
  close(): void;
}

/** An entry of the history: so many questions of the flow were answered, and so many at each of its entries right behind. */
interface Step {
  readonly flow: string;
  readonly step: number;
  readonly behind: readonly number[];
}

/** Goes back to where the flow that is in the history was begun. */
export function leaveSteps(): void {
  const steps = (history.state as Partial<Step> | null)?.behind?.length ?? 0;
  if (steps > 0) history.go(-steps);
}

/** Makes the control of one flow. Answers never enter the address, only the numbers of the steps enter the history. */
export function createFlowControl(flow: string, graph: FlowGraph, source: AnswerSource): FlowControl {
  let answers: Answers = {};
  let asking = false;
  const entry = (): Step | undefined => {
    const state = history.state as Step | null;
    return state?.flow === flow ? state : undefined;
  };
  const current = (): FlowView => ({ position: replay(graph, answers, entry()?.step), answers, asking });
  const view = signal(current());
  const show = (): void => view.set(current());
  /** Forward by a new entry; back to the entry that is there, so that nothing is passed twice on the way out. */
  const go = (to: number): void => {
    const step = view.get().position.trail.length;
    const behind = entry()?.behind ?? [];
    const put = (next: Step, way: 'pushState' | 'replaceState'): void => history[way](next, '');
    if (to > step) {
      put({ flow, step, behind }, 'replaceState');
      put({ flow, step: to, behind: [...behind, step] }, 'pushState');
    } else if (behind.includes(to)) history.go(behind.indexOf(to) - behind.length);
    else put({ flow, step: to, behind }, 'replaceState');
  };

  source.subscribe((given, ask) => {
    answers = given;
    asking = ask;
    show();
  });
  let href = location.href;
  const arrive = (): void => {
    const stayed = href === location.href;
    href = location.href;
    show();
    // A step that was emptied is not worth a stop.
    if (stayed && (entry()?.step ?? 0) > view.get().position.trail.length) history.back();
  };
  window.addEventListener('popstate', arrive);

  return {
    view,
    answer(node, answer) {
      go(replay(graph, { ...answers, [node]: answer }).trail.length);
      source.answer(node, answer);
    },
    change(to) {
      go(to);
      show();
    },
    afresh() {
      go(0);
      source.leave();
    },
    close: () => window.removeEventListener('popstate', arrive),
  };
}
