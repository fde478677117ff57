import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { constants, createBrotliCompress } from 'node:zlib';

const COMPRESSIBLE = /\.(html|js|css|svg|json|webmanifest|txt)$/;
const FIRST_SCREEN_ENDS = '</section>';

/** Brotli at its best, as the files are served. What stands before `cut` can be read as soon as it has come: else the first screen would wait for tables that describe the whole document, and longer the longer that is. */
async function brotli(body: Uint8Array, cut = 0): Promise<Buffer> {
  const stream = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
  const compressed = buffer(stream);
  if (cut > 0) {
    stream.write(body.subarray(0, cut));
    await promisify((done: () => void) => stream.flush(constants.BROTLI_OPERATION_FLUSH, done))();
  }
  stream.end(body.subarray(cut));
  return compressed;
}

/** Where the first screen of a document ends; 0 where there are none. */
function endOfFirstScreen(body: Buffer): number {
  const at = body.indexOf(FIRST_SCREEN_ENDS);
  return at < 0 ? 0 : at + FIRST_SCREEN_ENDS.length;
}

/** Lays a `.br` beside every file of a folder that gets smaller by it. */
export async function compressFolder(folder: string): Promise<void> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const body = readFileSync(path);
    const small = await brotli(body, entry.name.endsWith('.html') ? endOfFirstScreen(body) : 0);
    if (small.length < body.length) writeFileSync(`${path}.br`, small);
  }
}
