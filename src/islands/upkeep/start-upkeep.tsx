import { fill } from '../../core/fill';
import type { OfflineProps, UpkeepProps } from '../../core/island-props';
import { dateInWords } from '../../core/date-in-words';
import { localDay } from '../../core/local-day';
import type { Notes } from '../../core/worker-protocol';
import { mountIslands, type IslandData } from '../mount';
import type { CheckTools } from './run-checks';
import { SelfCheck } from './self-check';
import { createUpkeepControl, type Found } from './upkeep-control';
import { Updates } from './updates';

/** What the page knows of its worker. */
interface Phase {
  readonly phase: 'none' | 'filling' | 'ready' | 'failed';
  readonly notes?: Notes;
}

/** What the line on home is told. */
interface Line {
  readonly waiting?: boolean | undefined;
  readonly notice?: string | undefined;
  readonly news?: string | undefined;
}

/** What upkeep is handed. */
export interface UpkeepHanded {
  readonly data: IslandData;
  onPhase(listener: (phase: Phase) => void): void;
  /** Begins to look for newer editions; the result looks at once. */
  watch(heard: { onWaiting(): void; onFound(found: Found): void }): () => Promise<Found>;
  note(notes: Notes): void;
  apply(): void;
  tell(line: Line): void;
  /** Asks the worker once more whether the guide is there. */
  askAgain(): void;
  readonly tools: CheckTools;
}

/** Follows the editions of the guide: says on home and on "Om" that a new one waits, that there is news, or that nobody has been asked for long; and brings the buttons on "Om" to life. */
export function startUpkeep({ data, onPhase, watch, note, apply, tell, askAgain, tools }: UpkeepHanded): void {
  const words = data['upkeep'] as UpkeepProps | undefined;
  const offline = data['offline'] as OfflineProps | undefined;
  if (!words || !offline) return;
  let look = (): Promise<Found> => Promise.resolve('unreachable');
  const control = createUpkeepControl({ newest: words.entry, today: () => localDay(Date.now()), look: () => look(), note });
  const door = document.querySelector('#hjem [href="#om"]');
  const told = Object.assign(document.createElement('span'), { className: 'hidden' });
  control.view.subscribe(({ waiting, stale, news }) => {
    if (waiting) {
      document.documentElement.dataset['update'] = '';
      told.textContent = ` – ${offline.updateReady}`;
      door?.append(told);
    }
    tell({ waiting, notice: stale && fill(words.stale, { date: dateInWords(stale, words) }), news: news ? words.news : undefined });
  });

  let phase: Phase['phase'] = 'none';
  let watching = false;
  onPhase((now) => {
    phase = now.phase;
    if (now.notes) control.know(now.notes);
    if (watching || (phase !== 'ready' && phase !== 'failed')) return;
    watching = true;
    look = watch({ onWaiting: control.waits, onFound: control.found });
  });
  const news = document.querySelector('#nyt');
  if (news) new IntersectionObserver((entries) => control.showsNews(entries.at(-1)?.isIntersecting === true)).observe(news);

  mountIslands({
    updates: { component: Updates, handed: { control, apply, offline } },
    'self-check': { component: SelfCheck, handed: { tools, repair: offline.repair, onRepaired: () => phase === 'failed' && askAgain() } },
  }, data);
}
