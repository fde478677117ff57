import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIST } from '../../tools/serve.mjs';

const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');

describe.each(['rescue.html', '404.html'])('%s', (file) => {
  const html = read(file);

  it('calls 112 and the hotline, and leads to the guide, in each language', () => {
    const sections = html.split('<section ').slice(1);
    expect(sections.map((section) => /lang="([a-z]+)"/.exec(section)?.[1])).toEqual(['da', 'en']);
    for (const [at, section] of sections.entries()) {
      expect([...section.matchAll(/href="(tel:[^"]*)"/g)].map(([, to]) => to)).toEqual(['tel:112', 'tel:+4541749090']);
      expect(section).toContain(`class="open" href="${['/', '/en/'][at]}"`);
    }
  });
  it('has a neutral title, the guide\'s policy, and nothing in it that the policy forbids', () => {
    expect(/<title>(.*)<\/title>/.exec(html)?.[1]).toBe('Lommeguide');
    expect(html).toContain("content=\"default-src 'none'; script-src 'self'; ");
    expect(html).not.toMatch(/<style|<script(?! defer src=")| on[a-z]+="| style="/);
  });
  it('needs no file but its own small ones and the icon', () => {
    const loaded = [...html.matchAll(/<(?:script|link)[^>]*? (?:src|href)="([^"]*)"/g)].map(([, url]) => url);
    expect(loaded).toEqual(['/icon.svg', '/rescue.css', ...(file === 'rescue.html' ? ['/rescue.js'] : [])]);
  });
});

describe('rescue.html', () => {
  it('says what its button does, and that it needs script, before script ran', () => {
    const html = read('rescue.html');
    expect(html).toContain('Knappen sletter guidens filer på denne telefon og henter dem igen.');
    expect(html).toContain('<button type="button" hidden>Reparér guiden</button>');
    expect([...html.matchAll(/<p data-state="([a-z-]+)">/g)].map(([, state]) => state)).toEqual(['no-script', 'no-script']);
  });
  it('has a script without facts of its own: the plan stands in the page', () => {
    expect(read('rescue.js')).not.toMatch(/[æøåÆØÅ]|tel:|\d{2} \d{2}/);
  });
});
