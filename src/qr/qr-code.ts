import { correction, generate } from 'lean-qr/nano';

/** A QR code as a path over a square of `size` units, the quiet zone of four on each side included. */
export interface QrCode {
  readonly size: number;
  readonly path: string;
}

const QUIET = 4;

/** Draws the QR code of a text; a sixth of it may be covered or worn. Throws where the text is longer than a QR code holds. */
export function qrCode(text: string): QrCode {
  const { size, get } = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (get(x, y)) x++;
      if (x > start) path += `M${start + QUIET} ${y + QUIET}h${x - start}v1h${start - x}z`;
    }
  }
  return { size: size + 2 * QUIET, path };
}
