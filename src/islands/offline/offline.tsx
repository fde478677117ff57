import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../core/fill';
import type { OfflineProps } from '../../core/island-props';
import type { Notes } from '../../core/worker-protocol';
import { writtenDate } from '../../i18n/dates';

/** What the island sees of the worker; `main.ts` hands it in. */
export interface OfflineView {
  readonly phase: 'none' | 'filling' | 'ready' | 'failed';
  readonly done?: number;
  readonly total?: number;
  readonly version?: string;
  /** The other languages are there too. */
  readonly whole?: boolean;
  readonly builtOn?: string;
  readonly notes?: Notes;
  /** What is known about editions: whether a new one waits, and in words that nobody was asked for long, or that there is news. */
  readonly line: { readonly waiting?: boolean | undefined; readonly notice?: string | undefined; readonly news?: string | undefined };
  /** Whether the browser deletes a site that is not used for a week. */
  readonly forgetful: boolean;
}

/** Gives the view now and after each change, applies an update that the reader asked for, and tries once more to be ready offline. */
export interface OfflineSource {
  subscribe(listener: (view: OfflineView) => void): () => void;
  applyUpdate(): void;
  tryAgain(): void;
}

function words(view: OfflineView, props: OfflineProps): string {
  if (view.phase === 'filling') return view.total ? fill(props.filling, { done: view.done ?? 0, total: view.total }) : '';
  if (view.phase !== 'ready') return props[view.phase];
  const edition = view.builtOn === undefined ? fill(props.versionUndated, { version: view.version ?? '' }) : fill(props.version, { version: view.version ?? '', date: view.builtOn === props.built?.on ? props.built.text : writtenDate(view.builtOn, props.locale) });
  return `${props.ready} · ${edition}`;
}

/** The quiet line that says whether the guide is there offline, and offers an update. */
export function Offline({ source, ...props }: OfflineProps & { source: OfflineSource }) {
  const [view, setView] = useState<OfflineView>();
  useEffect(() => source.subscribe(setView), [source]);
  if (!view) return null;
  const { line } = view;
  return (
    <div class="offline">
      {view.phase === 'filling' && <p>{words(view, props)}</p>}
      <p role="status" class={view.phase}>{view.phase !== 'filling' && words(view, props)}</p>
      {view.phase === 'failed' && <button type="button" onClick={source.tryAgain}>{props.repair}</button>}
      {view.phase === 'ready' && view.forgetful && <p class="fine">{props.safari}</p>}
      {line.notice && <p class="until">{line.notice}</p>}
      <p class="update">
        <span role="status">{line.waiting && props.updateReady}</span>{' '}
        {line.waiting && <button type="button" onClick={source.applyUpdate}>{props.updateApply}</button>}
        {line.news && <a class="door" href="#nyt">{line.news}</a>}
      </p>
    </div>
  );
}
