import { checkPack, type PackReport } from '../../src/plan/check-pack';
import { ContentError } from '../../src/plan/content-error';
import { textsOf } from '../../src/plan/translate-plan';
import type { ServedGuide } from '../build/served-guide';
import { followOrigins, type Origins } from './origins';

/** What the page for authors is told each time the guide has been shown anew. */
export interface AuthorState {
  /** Path of the pack as an author knows it. */
  readonly folder: string;
  /** The guide that is shown is older than the files: they cannot be built. */
  readonly behind: boolean;
  /** There has been no guide to show yet. */
  readonly blank: boolean;
  /** Why they cannot, where it is no fault of the content. */
  readonly failure?: string;
  readonly report: PackReport;
  /** By language. */
  readonly origins: Origins;
}

const NOTHING: PackReport = { errors: [], warnings: [], hints: [], addresses: [], whole: false };

// Modules run apart from each other, so that there is more than one such class.
const isOfContent = (fault: unknown): boolean => fault instanceof Error && fault.name === ContentError.name;

/** Reads the state of the pack in `folder`, whose guide is served; asked again, it reads again. */
export function followState(pack: string, folder: string, guide: ServedGuide): () => Promise<AuthorState> {
  const readOrigins = followOrigins(folder);
  return async () => {
    const fault = await guide.fault();
    const shown = await guide.get().then(({ documents }) => documents.map(({ plan }) => plan), () => []);
    const texts = shown[0] ? textsOf(shown[0]) : [];
    const state = { folder: `content/${pack}`, behind: fault !== undefined, blank: shown.length === 0 };
    try {
      return {
        ...state,
        ...(fault !== undefined && !isOfContent(fault) && { failure: String(fault) }),
        report: checkPack(folder, new Date().toISOString().slice(0, 10)),
        origins: readOrigins(shown.map(({ language }) => language), texts),
      };
    } catch (error) {
      // A file may be gone for a moment while an editor writes it.
      return { ...state, failure: String(error), report: NOTHING, origins: {} };
    }
  };
}
