import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFloors } from '../../tools/bench/floor.mjs';
import { DIST } from '../../tools/serve.mjs';
import { temporaryFolder } from '../helpers/temporary-folder';

it('the bench can make its floors of what was built: the same document without scripts, and with the smallest worker', async () => {
  const folder = temporaryFolder();
  try {
    const { bare, worker } = await makeFloors(DIST, folder.path);
    const [floor, kept] = [bare, worker].map((root) => readFileSync(join(root, 'index.html'), 'utf8'));
    expect(floor).toContain('id="hjem"');
    expect(floor).not.toContain('<script');
    expect(kept?.match(/<script/g)).toHaveLength(1);
    expect(readFileSync(join(bare, 'index.html.br')).length).toBeGreaterThan(10_000);
  } finally {
    await folder.remove();
  }
});
