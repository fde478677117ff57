import ELK, { type ElkNode } from 'elkjs';
import type { SetArrow, SetPart, Size } from './set-words';

/** A place in the drawing; x and y are its upper left corner. */
export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** The way of an arrow, and the place of its answers. */
export interface Arrow {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly label: Box;
}

/** Everything that is drawn, where it stands. */
export interface Places extends Size {
  readonly parts: readonly (SetPart & { readonly place: Box })[];
  readonly arrows: readonly (SetArrow & { readonly way: Arrow })[];
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '14',
  'elk.layered.spacing.nodeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
} as const;

/** The library leaves out what it was not told. */
type Shape = { readonly [Key in keyof Box]?: number | undefined };

const rounded = ({ x = 0, y = 0, width = 0, height = 0 }: Shape = {}): Box => ({ x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) });

/** Places parts from the top down in the order that they come in, and leads square arrows between them, clear of boxes and words. */
export async function layOut(parts: readonly SetPart[], arrows: readonly SetArrow[]): Promise<Places> {
  const graph: ElkNode = await new ELK().layout({
    id: 'flow',
    layoutOptions: OPTIONS,
    children: parts.map(({ id, width, height }) => ({ id, width, height, layoutOptions: { 'elk.alignment': 'TOP' } })),
    edges: arrows.map(({ from, to, label }, at) => ({ id: `${at}`, sources: [from], targets: [to], labels: [{ text: '-', ...label }] })),
  });
  const { children = [], edges = [] } = graph;
  return {
    ...rounded(graph),
    parts: parts.map((part, at) => ({ ...part, place: rounded(children[at]) })),
    arrows: arrows.map((arrow, at) => {
      const { sections = [], labels = [] } = edges[at] ?? {};
      const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]);
      return { ...arrow, way: { points: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })), label: rounded(labels[0]) } };
    }),
  };
}
