import type { Basis, Spoken } from '../../src/core/block';
import type { Flow } from '../../src/core/flow-content';
import type { Plan } from '../../src/core/plan';
import { typeset } from '../../src/core/rich-text';
import { within } from '../../src/core/walk';
import type { Translate } from '../../src/i18n/translator';

/** A question or an outcome as the drawing shows it: its words, and a line for each kind of basis. */
export interface DrawnPart extends Spoken {
  readonly id: string;
  readonly kind: 'question' | 'outcome';
  readonly text: string;
  readonly rests: readonly string[];
  /** One calls the emergency number at once. */
  readonly acute: boolean;
}

/** An arrow; where several answers lead the same way, they share it. */
export interface DrawnArrow {
  readonly from: string;
  readonly to: string;
  readonly answers: readonly ({ readonly text: string } & Spoken)[];
  readonly acute: boolean;
}

/** What is drawn of a flow, without places. */
export interface FlowShape {
  readonly parts: readonly DrawnPart[];
  readonly arrows: readonly DrawnArrow[];
}

/** The shape of a flow. An answer whose way depends on earlier ones is told by its spelt-out words. */
export function shapeOf(flow: Flow, plan: Plan, t: Translate): FlowShape {
  const endings = flow.outcomes.map(({ id, heading, lang, blocks }): DrawnPart => {
    const all = [...within(blocks)];
    return { id, kind: 'outcome', text: typeset(heading), rests: restsOf(all.flatMap(({ basis }) => basis ?? []), plan, t), acute: all.some(({ call }) => call === plan.emergency), ...(lang !== undefined && { lang }) };
  });
  const questions = flow.nodes.map(({ id, question, basis, lang }): DrawnPart => ({ id, kind: 'question', text: typeset(question), rests: restsOf([basis], plan, t), acute: false, ...(lang !== undefined && { lang }) }));
  const acute = new Set(endings.filter((part) => part.acute).map(({ id }) => id));
  return { parts: [...questions, ...endings], arrows: flow.nodes.flatMap((node) => arrowsFrom(node, acute)) };
}

function arrowsFrom({ id, answers }: Flow['nodes'][number], acute: ReadonlySet<string>): DrawnArrow[] {
  const ways = answers.flatMap(({ label, to, lang }) => to.map(({ go, spelt, lang: speltLang }) => ({ go, certain: to.length === 1 || spelt !== undefined, text: spelt ?? label, lang: spelt === undefined ? lang : speltLang })));
  return [...new Set(ways.map(({ go }) => go))].map((go) => {
    const there = ways.filter((way) => way.go === go);
    // A way that is not spelt out is told by one that is, where there is one.
    const told = there.some(({ certain }) => certain) ? there.filter(({ certain }) => certain) : there;
    return { from: id, to: go, answers: told.map(({ text, lang }) => ({ text: typeset(text), ...(lang !== undefined && { lang }) })), acute: acute.has(go) };
  });
}

/** The places in the plan that statements rest on, each once, a line for each kind. */
function restsOf(bases: readonly Basis[], plan: Plan, t: Translate): string[] {
  const named = (kind: 'plan' | 'reading'): string => placesIn(bases.flatMap((basis) => (basis.kind === kind ? basis.units : [])), plan);
  const [own, read] = [named('plan'), named('reading')];
  // "Plan 5.2" stays on one line.
  const cite = (label: string): string => t('cite.plan', { label }).replace(' ', '\u00A0');
  return [
    ...(own === '' ? [] : [cite(own)]),
    ...(read === '' ? [] : [`${t('kind.reading')} ${t('kind.reading.of')} ${cite(read)}`]),
    ...(['supplementary', 'missing'] as const).flatMap((other) => (bases.some(({ kind }) => kind === other) ? [t(`kind.${other}`)] : [])),
  ].map(typeset);
}

/** Sections in the order of the plan, with the paragraphs of the laws among them: "5.2, 6 (§ 115, § 133)". */
function placesIn(units: readonly string[], plan: Plan): string {
  const sections = plan.document.filter((section) => units.some((unit) => section.id === unit || section.units.includes(unit) || section.headings.includes(unit)));
  return [...new Set(sections.map(({ label }) => label))].map((label) => {
    const laws = sections.filter((section) => section.label === label).flatMap(({ anchor }) => plan.laws.find(({ id }) => id === anchor) ?? []);
    const paragraphs = [...new Set(laws.map(({ reference }) => reference.slice(Math.max(reference.indexOf('§'), 0))))];
    return paragraphs.length === 0 ? label : `${label} (${paragraphs.join(', ')})`;
  }).join(', ');
}
