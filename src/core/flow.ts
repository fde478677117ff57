import type { Edge, Flow } from './flow-content';

/** Answers by node id. Nodes that are not on the path may have one; it waits until they are. */
export type Answers = Readonly<Record<string, string>>;

/** The shape of a flow without its words. */
export interface FlowGraph {
  readonly start: string;
  readonly nodes: readonly { readonly id: string; readonly answers: readonly { readonly id: string; readonly to: readonly Edge[] }[] }[];
}

/** Where the answers lead: the questions answered on the way, and the question or outcome that stands next. */
export interface Position {
  readonly trail: readonly { readonly node: string; readonly answer: string }[];
  readonly at: string;
  readonly ended: boolean;
}

/** Takes the words out of a flow. */
export const graphOf = ({ start, nodes }: Flow): FlowGraph => ({ start, nodes: nodes.map(({ id, answers }) => ({ id, answers: answers.map(({ id: answer, to }) => ({ id: answer, to })) })) });

/** Replays answers from the start for at most `steps` questions. An answer that its question does not know stops there; an answer off the path is passed over, not lost. */
export function replay(graph: FlowGraph, answers: Answers, steps = Infinity): Position {
  const trail: { node: string; answer: string }[] = [];
  let at = graph.start;
  for (;;) {
    const node = graph.nodes.find(({ id }) => id === at);
    if (!node) return { trail, at, ended: true };
    const given = Object.hasOwn(answers, at) ? node.answers.find(({ id }) => id === answers[at]) : undefined;
    if (!given || trail.length >= steps) return { trail, at, ended: false };
    trail.push({ node: at, answer: given.id });
    at = nextOf(given.to, trail);
  }
}

function nextOf(edges: readonly Edge[], trail: Position['trail']): string {
  const said = (node: string, answer: string): boolean => trail.some((step) => step.node === node && step.answer === answer);
  const taken = edges.find(({ when = {} }) => Object.entries(when).every(([node, answer]) => said(node, answer)));
  if (!taken) throw new Error('an answer has no way on: expected a last edge without "when"');
  return taken.go;
}

/** Every path through a flow, from the start to an outcome. Ends because content rules forbid circles. */
export function allPaths(graph: FlowGraph): Position[] {
  const paths: Position[] = [];
  const walk = (answers: Answers): void => {
    const position = replay(graph, answers);
    if (position.ended) return void paths.push(position);
    for (const { id } of graph.nodes.filter((node) => node.id === position.at).flatMap((node) => node.answers)) walk({ ...answers, [position.at]: id });
  };
  walk({});
  return paths;
}
