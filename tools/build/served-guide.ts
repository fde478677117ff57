import type { MadeGuide } from './document.ts';

/** The guide as the dev server has it: made once for each state of its files. */
export interface ServedGuide {
  /** The guide as its files are; where that fails and it is held, the last one that could be made. */
  get(): Promise<MadeGuide>;
  /** Why the guide cannot be made of its files as they are; undefined where it can. */
  fault(): Promise<unknown>;
  /** From now on, files that are broken leave the last guide in place. */
  hold(): void;
  /** Its files have changed. */
  forget(): void;
}

/** Keeps what `make` makes until it is forgotten. */
export function serveGuide(make: () => Promise<MadeGuide>): ServedGuide {
  let making: Promise<MadeGuide> | undefined;
  let last: MadeGuide | undefined;
  let held = false;
  const fresh = async (): Promise<MadeGuide> => {
    const mine = (making ??= make());
    const made = await mine;
    if (mine === making) last = made;
    return made;
  };
  return {
    async get() {
      try {
        return await fresh();
      } catch (error) {
        if (held && last) return last;
        throw error;
      }
    },
    fault: () => fresh().then(() => undefined, (error: unknown) => error),
    hold: () => void (held = true),
    forget: () => void (making = undefined),
  };
}
