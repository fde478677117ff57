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

/** Moves through one flow; each move is a step in the browser's history, so that Back means one question back. */
export interface FlowControl {
  readonly view: Pick<Signal<FlowView>, 'get' | 'subscribe'>;
  answer(node: string, answer: string): void;
  /** Shows the question at `step` of the trail again. */
  change(step: number): void;
  afresh(): void;
}

interface Step {
  readonly flow: string;
  readonly step: number;
}

/** Makes the control of one flow. Answers never enter the address, only the number of the step enters the history. */
export function createFlowControl(flow: string, graph: FlowGraph, source: AnswerSource): FlowControl {
  let answers: Answers = {};
  let asking = false;
  const step = (): number => {
    const state = history.state as Step | null;
    return state?.flow === flow ? state.step : Infinity;
  };
  const current = (): FlowView => ({ position: replay(graph, answers, step()), answers, asking });
  const view = signal(current());
  const show = (): void => view.set(current());
  const go = (to: number): void => {
    history.replaceState({ flow, step: view.get().position.trail.length } satisfies Step, '');
    history.pushState({ flow, step: to } satisfies Step, '');
  };

  source.subscribe((given, ask) => {
    answers = given;
    asking = ask;
    show();
  });
  let href = location.href;
  window.addEventListener('popstate', () => {
    const stayed = href === location.href;
    const wasEmpty = view.get().position.trail.length === 0;
    href = location.href;
    show();
    const state = history.state as Step | null;
    const steps = view.get().position.trail.length;
    // A step that was emptied by beginning afresh is not worth a stop on the way back.
    if (stayed && state?.flow === flow && (state.step > steps || (wasEmpty && steps === 0))) history.back();
  });

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
      history.replaceState({ flow, step: 0 } satisfies Step, '');
      source.leave();
    },
  };
}
