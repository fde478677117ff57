import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUDGETS } from '../../tools/bench/budgets.mjs';
import { buildPack } from '../helpers/build-pack';
import { temporaryFolder } from '../helpers/temporary-folder';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const out = join(folder.path, 'other');
const read = (file: string): string => readFileSync(join(out, file), 'utf8');

describe('another pack', () => {
  let said = '';
  beforeAll(() => {
    const built = buildPack('eksempelkommune', out);
    ({ said } = built);
    expect(built.status, said).toBe(0);
  });

  it('calls its own number, in the document, in the worker and beside them', () => {
    for (const file of ['index.html', 'sw.js', 'rescue.html', '404.html']) {
      expect(read(file), file).toContain('tel:+4501000001');
      expect(new Set(read(file).match(/tel:\+?\d+/g)), file).toEqual(file === 'index.html' ? new Set(['tel:+4501000001', 'tel:+4501000002', 'tel:112', 'tel:114']) : new Set(['tel:+4501000001', 'tel:112']));
    }
  });
  it('carries nothing of the first one', () => {
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(html|js|css|json|webmanifest|conf)$|_headers$/.test(name) && statSync(join(out, name)).isFile());
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(read(file), file).not.toMatch(/københavn|koebenhavn|4174 ?9090|41 74 90 90/i);
  });
  it('has one language, and keeps its files apart from those of other packs', () => {
    expect(existsSync(join(out, 'en'))).toBe(false);
    expect(read('sw.js')).toContain('lommeguide:/:eksempelkommune:');
    expect(said).not.toContain('oplysninger mangler');
  });
  it('fits in the same room', () => {
    expect(statSync(join(out, 'index.html.br')).size).toBeLessThanOrEqual(BUDGETS.document);
  });
});

it('a pack that is not there stops the build, and those that are are named', () => {
  const { status, said } = buildPack('andeby', join(folder.path, 'none'));
  expect(status).not.toBe(0);
  expect(said).toContain('Pakken "andeby" findes ikke i content/. Der er: eksempelkommune, koebenhavn. Vil du begynde på den, så skriv: npm run new-pack andeby');
  expect(existsSync(join(folder.path, 'none'))).toBe(false);
});
