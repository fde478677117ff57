import type { Settings } from '../../core/settings';

/** Shows the colours and the text size that were chosen; the document's first line does the same at the next start. */
export function applySettings({ colours, size }: Settings, root: HTMLElement = document.documentElement): void {
  root.dataset['colours'] = colours;
  root.dataset['size'] = size;
}
