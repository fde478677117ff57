import { renderToString } from 'preact-render-to-string';
import type { Plan } from '../core/plan';
import { createTranslator } from '../i18n/translator';
import { Page } from './page';

/** The parts of one language's document that the template leaves open. */
export interface RenderedDocument {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  /** What stands inside the body. */
  readonly body: string;
}

/** Renders the whole guide of a plan to HTML. `builtOn` is the build's ISO date, where it is known. */
export function renderDocument(plan: Plan, builtOn: string | undefined): RenderedDocument {
  const t = createTranslator(plan.language);
  return {
    language: plan.language,
    title: t('app.name'),
    description: t('app.description', { title: plan.title }),
    body: renderToString(<Page guide={{ plan, t, builtOn }} />),
  };
}
