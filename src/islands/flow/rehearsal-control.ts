import type { FlowGraph } from '../../core/flow';
import { signal } from '../../core/signal';
import { createFlowControl, type FlowControl } from './flow-control';

/** Makes the control of a rehearsed flow: its answers live here, in memory, and nowhere else. */
export function createRehearsalControl(id: string, graph: FlowGraph): FlowControl {
  const answers = signal<Readonly<Record<string, string>>>({});
  return createFlowControl(id, graph, {
    subscribe: (listener) => answers.subscribe((given) => listener(given, false)),
    answer: (node, answer) => answers.set({ ...answers.get(), [node]: answer }),
    leave: () => answers.set({}),
  });
}
