import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Plan } from '../core/plan';
import type { Translate } from '../i18n/translator';

/** A drawing: its address, and its size in CSS pixels, so that nothing moves when it comes. */
export interface Drawing {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** What every part of the document may need: the plan, the interface strings, when the guide was built (ISO date), where it lies (a path with a slash at each end), and its languages, its own first. */
export interface Guide {
  readonly plan: Plan;
  readonly t: Translate;
  readonly builtOn: string | undefined;
  /** Ids that blocks keep; all where it is not given. */
  readonly anchors?: ReadonlySet<string> | undefined;
  /** The drawings of the flows, in the order of the flows. */
  readonly drawings?: readonly Drawing[] | undefined;
  readonly base: string;
  readonly languages: readonly { readonly code: string; readonly name: string; readonly path: string }[];
}

/** Carries the guide to the parts. */
export const GuideContext = createContext<Guide | undefined>(undefined);

/** The guide that is being rendered. Throws outside a document. */
export function useGuide(): Guide {
  const guide = useContext(GuideContext);
  if (!guide) throw new Error('useGuide: expected to be rendered inside a GuideContext.Provider');
  return guide;
}

/** Gives the id of a block to the element that holds it, where something leads there. */
export function useAnchor(): (id: string) => string | undefined {
  const { anchors } = useGuide();
  return (id) => (anchors === undefined || anchors.has(id) ? id : undefined);
}
