import type { Flow } from '../../src/core/flow-content';
import type { Plan } from '../../src/core/plan';
import { flowHeading } from '../../src/document/flow-heading';
import { documentPath } from '../../src/document/languages';
import { createTranslator } from '../../src/i18n/translator';
import { drawFlow } from './draw-flow';

/** The drawing of a flow; `file` is its path below the guide's base, beside the document of its language. */
export interface FlowDrawing {
  readonly flow: Flow;
  readonly svg: string;
  readonly file: string;
  /** Of the whole drawing, CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The size that a drawing names in its first line. */
function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Draws every flow of a plan in the plan's language; `languages` are those of the pack, its own first. */
export const drawFlows = (plan: Plan, languages: readonly string[]): Promise<FlowDrawing[]> =>
  Promise.all(plan.flows.map(async (flow) => {
    const t = createTranslator(plan.language);
    const note = [`${plan.title}.`, t('about.unofficial', { municipality: plan.municipality }), ...(plan.language === languages[0] ? [] : [t('language.unofficial')])].join(' ');
    const svg = await drawFlow(flow, plan, t, { heading: flowHeading(flow, plan, t).text, note });
    return { flow, svg, ...sizeOf(svg), file: `${documentPath(plan.language, languages)}${flow.screen}.svg` };
  }));
