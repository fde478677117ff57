/** Data codewords in each block, for the levels L, M, Q and H of versions 1–4. */
const BLOCKS = [
  [[19], [16], [13], [9]],
  [[34], [28], [22], [16]],
  [[55], [44], [17, 17], [13, 13]],
  [[80], [32, 32], [24, 24], [9, 9, 9, 9]],
] as const;

const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** The dark modules of a drawn code, as rows of its path, without the quiet zone. Throws where the path is anything else. */
function modulesOf(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size - 8 }, () => Array.from({ length: size - 8 }, () => false));
  if (path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '') !== '') throw new Error(`not made of rows: ${path}`);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) for (let at = 0; at < Number(width); at++) (rows[Number(y) - 4] as boolean[])[Number(x) - 4 + at] = true;
  return rows;
}

/** Reads a QR code that was drawn as a path over `size` units, quiet zone included, as a camera would: versions 1–4, no error corrected. */
export function readQr(path: string, size: number): string {
  const rows = modulesOf(path, size);
  const side = rows.length;
  const dark = (x: number, y: number): number => Number(rows[y]?.[x] ?? false);
  const places = [...[0, 1, 2, 3, 4, 5, 7].map((y) => [8, y]), [8, 8], ...[7, 5, 4, 3, 2, 1, 0].map((x) => [x, 8])];
  const format = (places.reduce((bits, [x = 0, y = 0], at) => bits | (dark(x, y) << at), 0) ^ 0x5412) >> 10;
  const mask = MASKS[format & 7] as (typeof MASKS)[number];
  const version = (side - 17) / 4;
  const blocks = BLOCKS[version - 1]?.[[1, 0, 3, 2][format >> 3] ?? 0];
  if (!blocks) throw new Error(`cannot read a code of ${side} modules`);

  const corner = (x: number, y: number): boolean => (x < 9 && y < 9) || (x >= side - 8 && y < 9) || (x < 9 && y >= side - 8);
  const aligns = (x: number, y: number): boolean => version > 1 && Math.abs(x - side + 7) <= 2 && Math.abs(y - side + 7) <= 2;
  const bits: number[] = [];
  let up = true;
  for (let right = side - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < side; step++) {
      const y = up ? side - 1 - step : step;
      for (const x of [right, right - 1]) if (!corner(x, y) && !aligns(x, y) && x !== 6 && y !== 6) bits.push(dark(x, y) ^ Number(mask(x, y) === 0));
    }
    up = !up;
  }

  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2));
  const data = blocks.flatMap((length, block) => Array.from({ length }, (_, at) => (words[at * blocks.length + block] ?? 0).toString(2).padStart(8, '0'))).join('');
  // What follows is UTF-8, and bytes.
  if (!data.startsWith('0111000110100100')) throw new Error(`not UTF-8 in bytes: ${data.slice(0, 16)}`);
  const [length = 0, ...bytes] = (data.slice(16).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return new TextDecoder().decode(Uint8Array.from(bytes.slice(0, length)));
}
