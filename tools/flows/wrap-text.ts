/** Widths of letters as parts of the font's size, on the wide side of the fonts that phones and computers set in: there is no font at build time. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ \u00A0.,:;!|'’ijlIt()[\]/-]/, 0.36],
  [/[fr»«§]/, 0.42],
  [/[mwæMWÆ%@—]/, 0.92],
  [/[A-ZØÅ]/, 0.74],
];

const NO_BREAK = '\u00A0';

/** How wide a text is at a size, at most. */
export const widthOf = (text: string, size: number): number => [...text].reduce((sum, letter) => sum + (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.59), 0) * size;

/** Breaks a text into as few lines as fit a width, evenly filled; a number stays with its word, and no line begins with a dash. A word that is wider stands alone. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines = fill(text, size, width);
  // The same number of lines, as narrow as they go: no single word is left over.
  for (let narrower = width - size; narrower > 0; narrower -= size) {
    const even = fill(text, size, narrower);
    if (even.length > lines.length || even.some((line) => widthOf(line, size) > narrower)) break;
    lines.splice(0, lines.length, ...even);
  }
  return lines;
}

function fill(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().replaceAll(' –', `${NO_BREAK}–`).replace(/(\d) (?=\p{Ll})/gu, `$1${NO_BREAK}`).split(/[ \n]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
