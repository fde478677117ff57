import type { DrawnArrow, DrawnPart } from './flow-shape';
import { widthOf, wrapText } from './wrap-text';

/** How much room something takes. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Questions and outcomes: sizes of letters, lines and columns, in the drawing's own units. */
export const TEXT = { size: 15, line: 19, width: 210 };
/** The same of what they rest on. */
export const BASIS = { size: 11.5, line: 15, width: 210 };
/** The same of the answers on an arrow; they `lean` on its line. */
export const LABEL = { size: 13, line: 16, width: 160, gap: 6, lean: 6 };
/** Between a box and its words. */
export const PAD = 12;
/** Room for the number of a question, and for the warning sign. */
const SIGN = 32;
/** Bold letters are wider. */
const BOLD = 1.1;
const GAP = 3;

/** A part with its words broken into lines; `indent` is where they begin. */
export interface SetPart extends DrawnPart, Size {
  readonly heading: readonly string[];
  readonly basis: readonly string[];
  readonly indent: number;
}

/** An arrow with its answers broken into lines, and the room that they take. */
export interface SetArrow extends DrawnArrow {
  readonly lines: readonly (readonly string[])[];
  readonly label: Size;
}

/** Sets the words of a part. All parts are equally wide. */
export function setPart(part: DrawnPart): SetPart {
  const indent = PAD + (part.kind === 'question' || part.acute ? SIGN : 4);
  const room = PAD + SIGN - indent;
  const heading = wrapText(part.text, TEXT.size * BOLD, TEXT.width + room);
  const basis = part.rests.flatMap((line) => wrapText(line, BASIS.size, BASIS.width + room));
  return { ...part, heading, basis, indent, width: 2 * PAD + SIGN + TEXT.width, height: 2 * PAD + heading.length * TEXT.line + GAP + basis.length * BASIS.line };
}

/** Sets the answers of an arrow. */
export function setArrow(arrow: DrawnArrow): SetArrow {
  const size = arrow.acute ? LABEL.size * BOLD : LABEL.size;
  const lines = arrow.answers.map(({ text }) => wrapText(text, size, LABEL.width));
  const width = Math.ceil(Math.max(...lines.flat().map((line) => widthOf(line, size)))) + LABEL.lean;
  return { ...arrow, lines, label: { width, height: lines.flat().length * LABEL.line + (lines.length - 1) * LABEL.gap + 4 } };
}

/** How far the first line of a heading stands below the upper edge of its part. */
export const headingFoot = PAD + 14;
/** The same of the first line of what it rests on. */
export const basisFoot = ({ heading }: SetPart): number => PAD + heading.length * TEXT.line + GAP + 11;
