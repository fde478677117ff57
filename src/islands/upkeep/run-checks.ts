import { plausibleClock } from '../../core/clock-check';
import type { Verified } from '../../core/worker-protocol';

/** What the self-check is handed to look with. */
export interface CheckTools {
  /** Has every cached file read, and repaired where asked; rejects where nobody can. */
  files(repair: boolean, onFile: (file: Verified) => void): Promise<void>;
  storage(): Promise<boolean>;
  /** What the server's clock says (epoch ms), with a connection. */
  serverTime(): Promise<number | undefined>;
  now(): number;
}

/** What the self-check looks at. */
export const STEPS = ['files', 'storage', 'clock', 'call'] as const;

/** The self-check as it stands: of each step that has begun whether it is well, while it is under way nothing; how far the reading of the files is, and which of them are not what was built. */
export interface CheckView {
  readonly steps: Readonly<Partial<Record<(typeof STEPS)[number], boolean | undefined>>>;
  readonly done: number;
  readonly total: number;
  readonly broken: readonly string[];
  /** What is broken is fetched anew. */
  readonly repairing: boolean;
  readonly over: boolean;
}

/** Runs the self-check step by step, and tells of every change; `call` is the address that the call button must have, `builtAt` (epoch ms) the clock's lower bound. Never rejects. */
export async function runChecks({ tools, repairing, call, builtAt, onChange }: { tools: CheckTools; repairing: boolean; call: string; builtAt: number | undefined; onChange(view: CheckView): void }): Promise<void> {
  let view: CheckView = { steps: {}, done: 0, total: 0, broken: [], repairing, over: false };
  const change = (next: Partial<CheckView>): void => onChange((view = { ...view, ...next }));
  const looks: Record<(typeof STEPS)[number], () => Promise<boolean>> = {
    files: () => tools.files(repairing, ({ url, whole, done, total }) => change({ done, total, broken: whole ? view.broken : [...view.broken, url] })).then(() => view.broken.length === 0, () => false),
    storage: tools.storage,
    clock: async () => plausibleClock(tools.now(), builtAt, await tools.serverTime()),
    call: async () => {
      const button = document.querySelector('nav.bar .hotline');
      return button?.getAttribute('href') === call && button.getClientRects().length > 0;
    },
  };
  for (const step of STEPS) {
    change({ steps: { ...view.steps, [step]: undefined } });
    const well = await looks[step]();
    change({ steps: { ...view.steps, [step]: well } });
  }
  change({ over: true });
}
