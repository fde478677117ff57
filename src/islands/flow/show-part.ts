import type { FlowControl } from './flow-control';

/** Only where it changes: else the browser would look at the style of each anew. */
function hide(elements: Iterable<HTMLElement>, hidden: (element: HTMLElement) => boolean): void {
  for (const element of elements) if (element.hidden !== hidden(element)) element.hidden = !element.hidden;
}

/** Shows the one question or outcome of a flow that the answers lead to; the words are the document's own. After a move the new heading has the focus, and `changed` is called. */
export function showPart(root: HTMLElement, control: FlowControl, changed: () => void): void {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')];
  const atStart = [...root.querySelectorAll<HTMLElement>('.at-start')];
  const whenEnded = [...root.querySelectorAll<HTMLElement>('.when-ended')];
  let shown: string | undefined;
  control.view.subscribe(({ position: { at, ended, trail }, asking }) => {
    hide([root], () => asking);
    hide(parts, ({ dataset }) => dataset['part'] !== at);
    for (const part of parts) {
      if (!part.classList.contains('outcome')) continue;
      // On the result only: the others are not there for anybody who looks for one.
      if (part.hidden) delete part.dataset['outcome'];
      else part.dataset['outcome'] = at;
    }
    hide(whenEnded, () => !ended);
    hide(atStart, () => trail.length > 0);
    const moved = shown !== undefined && shown !== at;
    shown = at;
    if (!moved) return;
    changed();
    // With the frame that shows it: the answers given are drawn by then, and the layout is made once.
    requestAnimationFrame(() => {
      if (root.getClientRects().length === 0) return;
      parts.find((part) => !part.hidden)?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
      root.scrollIntoView();
    });
  });
  // A link inside an outcome may answer a question: "Det er ikke akut – gå videre".
  root.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLElement>('[data-answers]');
    if (!link) return;
    event.preventDefault();
    for (const [node, answer] of Object.entries(JSON.parse(link.dataset['answers'] ?? '{}') as Record<string, string>)) control.answer(node, answer);
  });
}
