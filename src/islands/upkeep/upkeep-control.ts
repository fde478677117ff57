import { staleSince } from '../../core/last-look';
import { signal, type Signal } from '../../core/signal';
import type { Notes } from '../../core/worker-protocol';

/** How a look for a newer edition ended. */
export type Found = 'newest' | 'ready' | 'unreachable';

/** What is known about editions. */
export interface UpkeepView {
  /** How the last look that the reader asked for ended, or that it is under way. */
  readonly asked?: Found | 'looking';
  /** The day (ISO) of the last look that got an answer, and the same where that is long ago and none has succeeded since. */
  readonly lookedOn?: string | undefined;
  readonly stale?: string | undefined;
  /** A new edition waits to be let in. */
  readonly waiting?: boolean;
  /** "Nyt" holds something that was not there the last time. */
  readonly news?: boolean;
}

/** The one owner, in this page, of what is known about editions. */
export interface UpkeepControl {
  readonly view: Pick<Signal<UpkeepView>, 'get' | 'subscribe'>;
  /** Takes over what was noted before, once. */
  know(notes: Notes): void;
  waits(): void;
  /** Hears how a look ended, whoever asked for it. */
  found(found: Found): void;
  /** Looks because the reader asked. */
  look(): Promise<void>;
  /** Whether "Nyt" is on the screen. */
  showsNews(shown: boolean): void;
}

/** Makes the control. `newest` is the id of the newest entry of "Nyt", `today` gives the local day (ISO), `look` asks for a newer edition, `note` keeps something for the next visit. */
export function createUpkeepControl({ newest, today, look, note }: { newest: string; today(): string; look(): Promise<Found>; note(notes: Notes): void }): UpkeepControl {
  const view = signal<UpkeepView>({});
  const change = (next: UpkeepView): void => view.set({ ...view.get(), ...next });
  let known = false;
  let shown = false;
  const seen = (): void => {
    note({ news: newest });
    change({ news: false });
  };

  return {
    view,
    know({ lookedOn, news }) {
      if (known) return;
      known = true;
      if (view.get().lookedOn === undefined) change({ lookedOn });
      // At a first visit nothing is new.
      if (news === undefined || (shown && news !== newest)) seen();
      else change({ news: news !== newest });
    },
    waits: () => change({ waiting: true }),
    found(found) {
      if (found !== 'unreachable') {
        note({ lookedOn: today() });
        change({ lookedOn: today() });
      }
      change({ stale: staleSince(view.get().lookedOn, today()), ...(found === 'ready' && { waiting: true }) });
    },
    async look() {
      change({ asked: 'looking' });
      change({ asked: await look() });
    },
    showsNews(now) {
      shown = now;
      if (shown && view.get().news) seen();
    },
  };
}
