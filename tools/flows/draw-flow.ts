import type { Spoken } from '../../src/core/block';
import type { Flow } from '../../src/core/flow-content';
import type { Plan } from '../../src/core/plan';
import type { Translate } from '../../src/i18n/translator';
import { shapeOf } from './flow-shape';
import { layOut, type Arrow, type Box } from './lay-out';
import { darkStyle, fill, stroke } from './palette';
import { wrapText } from './wrap-text';
import { basisFoot, BASIS, headingFoot, LABEL, PAD, setArrow, setPart, TEXT, type SetArrow, type SetPart } from './set-words';

const MARGIN = 20;
const LEGEND = { width: 860, height: 52 };

interface Point {
  readonly x: number;
  readonly y: number;
}
/** What is drawn, where it stands. */
type Placed<T> = T & { readonly place: Box };
type PlacedArrow = SetArrow & { readonly way: Arrow };

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const spoken = ({ lang }: Spoken, content: string): string => (lang === undefined ? content : `<g lang="${lang}">${content}</g>`);
const lines = (texts: readonly string[], x: number, y: number, step: number): string =>
  `<text x="${x}" y="${y}">${texts.map((text, at) => (at === 0 ? escape(text) : `<tspan x="${x}" dy="${step}">${escape(text)}</tspan>`)).join('')}</text>`;
const group = (attributes: string, content: readonly string[]): string => (content.length === 0 ? '' : `<g ${attributes}>${content.join('')}</g>`);

const box = ({ x, y, width, height }: Box, round = ''): string => `<rect x="${x}" y="${y}" width="${width}" height="${height}"${round}/>`;
const roundBox = (place: Box): string => box(place, ' rx="14"');
const bar = (place: Box): string => box({ ...place, width: 7 });
const triangle = ({ x, y }: Point): string => `<path d="M${x} ${y + 21}l12-21 12 21z"/>`;
const exclamation = ({ x, y }: Point): string => `<path d="M${x + 12} ${y + 7}v7m0 2v2.4"/>`;
const sign = ({ place: { x, y } }: { place: Box }): Point => ({ x: x + PAD, y: y + PAD - 2 });
const arrowHead = ({ x, y }: Point, wide: number, long: number): string => `<path d="M${x} ${y}l-${wide}-${long}h${2 * wide}z"/>`;

/** A line through points with its corners taken off. */
function line(points: readonly Point[]): string {
  const steps = points.map(({ x, y }, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before) return `M${x} ${y}`;
    if (!after) return `L${x} ${y}`;
    const toward = (other: Point): string => {
      const far = Math.hypot(other.x - x, other.y - y);
      const part = far === 0 ? 0 : Math.min(8, far / 2) / far;
      return `${Math.round(x + (other.x - x) * part)} ${Math.round(y + (other.y - y) * part)}`;
    };
    return `L${toward(before)}Q${x} ${y} ${toward(after)}`;
  });
  return `<path d="${steps.join('')}"/>`;
}

/** The answers on an arrow: they lean on the line that they belong to. */
function answersOn({ answers, lines: set, way: { points, label } }: PlacedArrow): string {
  const right = label.x + label.width;
  const end = points.some(({ x }) => Math.abs(x - right) <= 14);
  const x = end ? right - LABEL.lean : label.x + LABEL.lean;
  let y = label.y + 14;
  const written = set.map((answer, at) => {
    const words = spoken(answers[at] ?? {}, lines(answer, x, y, LABEL.line));
    y += answer.length * LABEL.line + LABEL.gap;
    return words;
  });
  return end ? group('text-anchor="end"', written) : written.join('');
}

/** What the kinds of boxes and arrows mean, in one row from `y` on. */
function legend(y: number, t: Translate): string {
  const at = (x: number, width: number): Box => ({ x, y, width, height: 22 });
  return [
    `<g ${fill('box')}>${group(stroke('soft', 1), [box(at(0, 34), ' rx="8"')])}</g>`,
    `<g ${fill('back')}>${group(stroke('edge', 1.6), [box(at(150, 34))])}</g>`,
    group(fill('edge'), [bar(at(150, 34))]),
    group(fill('danger'), [box({ x: 285, y: y + 9, width: 30, height: 5 }), triangle({ x: 320, y: y + 1 })]),
    group(stroke('pale', 2.4), [exclamation({ x: 320, y: y + 1 })]),
    group(`${fill('text')} font-size="${LABEL.size}"`, [lines([t('drawing.question')], 42, y + 16, 0), lines([t('drawing.outcome')], 192, y + 16, 0), lines([t('drawing.acute')], 354, y + 16, 0), lines([t('drawing.same')], 560, y + 16, 0)]),
  ].join('');
}

/** Draws a flow as an SVG document under a heading and a note: its questions, the answers on the way, the outcomes, and what each rests on. The acute way is red, thick, and marked by a sign. */
export async function drawFlow(flow: Flow, plan: Plan, t: Translate, { heading, note }: { readonly heading: string; readonly note: string }): Promise<string> {
  const shape = shapeOf(flow, plan, t);
  const places = await layOut(shape.parts.map(setPart), shape.arrows.map(setArrow));
  const { parts, arrows } = places;
  const only = (kind: SetPart['kind'], acute = false): Placed<SetPart>[] => parts.filter((part) => part.kind === kind && part.acute === acute);
  const [questions, outcomes, acute] = [only('question'), only('outcome'), only('outcome', true)];
  const [calm, urgent] = [false, true].map((wanted) => arrows.filter((arrow) => arrow.acute === wanted)) as [PlacedArrow[], PlacedArrow[]];
  const tips = (of: readonly PlacedArrow[]): Point[] => of.flatMap(({ way }) => way.points.at(-1) ?? []);
  const inner = Math.max(places.width, LEGEND.width);
  const noted = wrapText(note, LABEL.size, inner);
  const top = MARGIN + 54 + noted.length * LABEL.line;
  const [width, height] = [inner + 2 * MARGIN, top + places.height + LEGEND.height + MARGIN];

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${plan.language}" font-family="system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">`,
    `<title>${escape(heading)}</title><style>${darkStyle()}</style>`,
    `<path ${fill('back')} d="M0 0h${width}v${height}H0z"/>`,
    `<text ${fill('text')} x="${MARGIN}" y="${MARGIN + 26}" font-size="28" font-weight="700">${escape(heading)}</text>`,
    group(`${fill('soft')} font-size="${LABEL.size}"`, [lines(noted, MARGIN, MARGIN + 48, LABEL.line)]),
    `<g transform="translate(${MARGIN} ${top})">`,
    group('fill="none"', [group(stroke('soft', 1.6), calm.map(({ way }) => line(way.points))), group(stroke('danger', 4.5), urgent.map(({ way: { points } }) => line(points)))]),
    group(fill('soft'), tips(calm).map((tip) => arrowHead(tip, 5, 10))),
    group(fill('danger'), tips(urgent).map((tip) => arrowHead(tip, 9, 14))),
    group(`${fill('text')} font-size="${LABEL.size}"`, [...calm.map(answersOn), group('font-weight="700"', urgent.map(answersOn))]),
    group(fill('box'), [group(stroke('soft', 1), questions.map(({ place }) => roundBox(place)))]),
    group(fill('back'), [group(stroke('edge', 1.6), outcomes.map(({ place }) => box(place)))]),
    group(fill('pale'), [group(stroke('danger', 3), acute.map(({ place }) => box(place)))]),
    group(fill('edge'), [...outcomes.map(({ place }) => bar(place)), ...questions.map(({ place: { x, y } }) => `<circle cx="${x + PAD + 11}" cy="${y + PAD + 9}" r="11"/>`)]),
    group(`${fill('on')} font-size="14" font-weight="700" text-anchor="middle"`, questions.map(({ place: { x, y } }, at) => `<text x="${x + PAD + 11}" y="${y + PAD + 14}">${at + 1}</text>`)),
    group(fill('danger'), acute.map((part) => triangle(sign(part)))),
    group(stroke('pale', 2.4), acute.map((part) => exclamation(sign(part)))),
    group(`${fill('text')} font-size="${TEXT.size}" font-weight="600"`, parts.map((part) => spoken(part, lines(part.heading, part.place.x + part.indent, part.place.y + headingFoot, TEXT.line)))),
    group(`${fill('soft')} font-size="${BASIS.size}"`, parts.map((part) => lines(part.basis, part.place.x + part.indent, part.place.y + basisFoot(part), BASIS.line))),
    legend(places.height + LEGEND.height - 22, t),
    '</g></svg>',
  ].join('');
}
