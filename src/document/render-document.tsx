import { renderToString } from 'preact-render-to-string';
import type { Plan } from '../core/plan';
import { createTranslator } from '../i18n/translator';
import type { Drawing } from '../parts/guide-context';
import { guideLanguages } from './languages';
import { Page } from './page';

/** The parts of one language's document that the template leaves open. */
export interface RenderedDocument {
  readonly language: string;
  readonly direction: string;
  readonly title: string;
  readonly description: string;
  /** What stands inside the body. */
  readonly body: string;
}

/** What a document is told of the build: its ISO date, where it is known, the guide's path, and its languages, its own first. */
export interface Rendering {
  readonly builtOn?: string | undefined;
  readonly base?: string;
  readonly languages?: readonly string[];
  /** Ids that blocks keep; all where it is not given. */
  readonly anchors?: ReadonlySet<string>;
  /** The drawings of the flows, in the order of the flows. */
  readonly drawings?: readonly Drawing[];
}

/** Renders the whole guide of a plan to HTML. */
export function renderDocument(plan: Plan, { builtOn, base = '/', languages = [plan.language], anchors, drawings }: Rendering = {}): RenderedDocument {
  const t = createTranslator(plan.language);
  return {
    language: plan.language,
    direction: t('language.direction'),
    title: t('app.name'),
    description: t('app.description', { title: plan.title }),
    body: renderToString(<Page guide={{ plan, t, builtOn, base, languages: guideLanguages(languages), anchors, drawings }} />),
  };
}
