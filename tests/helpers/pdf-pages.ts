import { inflateSync } from 'node:zlib';

/** How many pages a PDF has; Firefox packs the objects that say so. */
export function pdfPages(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString('latin1');
  const packed = [...text.matchAll(/\/ObjStm[\s\S]*?stream\r?\n/g)].map(({ 0: head, index }) => inflateSync(bytes.subarray(index + head.length)).toString('latin1'));
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
