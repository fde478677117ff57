import type { Spoken } from '../core/block';
import type { Flow } from '../core/flow-content';
import type { Plan } from '../core/plan';
import type { Translate } from '../i18n/translator';
import { searchHeadings } from './search-places';

/** What the screen of a flow is called: in the pack's words, else in the guide's. */
export function flowHeading({ screen }: Flow, plan: Plan, t: Translate): { readonly text: string } & Spoken {
  const own = plan.screens.find(({ id }) => id === screen);
  return own ? { text: own.heading, ...(own.lang !== undefined && { lang: own.lang }) } : { text: searchHeadings(t)[screen] ?? screen };
}
