import type { FlowProps } from '../../core/island-props';
import type { KnownIds } from '../../core/visit';
import type { IslandData } from '../mount';
import { openLine } from '../open-line';
import { createVisitControl, type VisitControl, type VisitStorage } from './visit-control';

/** The flows among what the document gives its islands. */
export const flowsOf = (data: IslandData): FlowProps[] => Object.values(data).filter((props): props is FlowProps => props !== undefined && 'graph' in props);

/** The ids that this document knows: all that a stored visit may hold. */
const knownIds = (data: IslandData): KnownIds => ({
  signs: [...document.querySelectorAll<HTMLElement>('[data-island="mark"]')].map(({ dataset }) => dataset['at'] ?? ''),
  flows: Object.fromEntries(flowsOf(data).map(({ id, graph }) => [id, Object.fromEntries(graph.nodes.map((node) => [node.id, node.answers.map((answer) => answer.id)]))])),
});

/** Starts the visit of this page: other pages of the guide hear of what it does, and the clock is looked at whenever the page is shown, and every minute. */
export function startVisit({ name, storage, data }: { name: string; storage: VisitStorage; data: IslandData }): VisitControl {
  const line = openLine(name);
  const control = createVisitControl({ storage, known: () => knownIds(data), now: Date.now, tell: (what) => line?.postMessage(what) });
  line?.addEventListener('message', ({ data: what }) => (what === 'cleared' ? control.clear(true) : control.look()));
  // Not on the way out: WebKit leaves what a page asks of its storage then undone, and every other page waits for it.
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && control.look());
  window.addEventListener('pageshow', control.look);
  setInterval(control.look, 60_000);
  return control;
}
