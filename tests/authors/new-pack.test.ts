import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { afterAll, describe, expect, it } from 'vitest';
import { missingFacts } from '../../src/core/rules/missing-facts';
import { SCREENS } from '../../src/core/screens';
import { renderDocument } from '../../src/document/render-document';
import { loadGuide } from '../../src/plan/load-plan';
import { lastResort } from '../../tools/build/last-resort';
import { newPack } from '../../tools/new-pack.mjs';
import { requirePack } from '../../tools/packs.mjs';
import { createTranslator } from '../../src/i18n/translator';
import { textOf } from '../helpers/rendered';
import { samplePlan } from '../helpers/sample-plan';
import { temporaryFolder } from '../helpers/temporary-folder';
import type { Plan } from '../../src/core/plan';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const content = join(folder.path, 'content');
const files = newPack(content, 'ny-kommune', '2026-11-23');
const { plans: [plan] } = loadGuide(join(content, 'ny-kommune'));

const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true } });
window.document.body.innerHTML = renderDocument(plan).body;
const page = window.document as unknown as Document;
const all = (selector: string): Element[] => [...page.querySelectorAll(selector)];
const said = (selector: string): string => textOf(page.querySelector(selector));

describe('a new pack', () => {
  it('is valid at once, and has every screen', () => {
    expect(files.length).toBeGreaterThanOrEqual(20);
    expect(all('main > section').map(({ id }) => id)).toEqual(expect.arrayContaining([...SCREENS]));
  });
  it('explains itself: every file begins with a remark, and no blank is left from the skeleton', () => {
    for (const file of files) {
      const text = readFileSync(join(content, 'ny-kommune', file), 'utf8');
      expect(text, file).toMatch(/^# /);
      expect(text, file).not.toMatch(/%[A-Z]+%/);
    }
  });
  it('says of each missing fact that it is missing, and passes nothing off as the plan', () => {
    expect(all('[data-kind="plan"], [data-kind="reading"]').map(textOf)).toEqual([]);
    const missing = all('[data-kind="missing"]');
    expect(missing.length).toBeGreaterThan(30);
    for (const element of missing) expect(textOf(element), element.outerHTML.slice(0, 120)).toContain('Mangler – endnu ikke hentet fra planen');
    expect(said('#jura .law')).toContain('Mangler – endnu ikke sammenlignet med planen');
    expect(said('#jura .law')).not.toContain('Sammenlignet med planen den');
    expect(said('#om')).toContain('Planens udgave: mangler');
    expect(missingFacts(plan).map(({ id }) => id)).toEqual(expect.arrayContaining(['for-hvem', 'hotline', 'vej-mangler', 'tegn-1', 'lov-bl-133']));
    expect(missingFacts(samplePlan() as Plan)).toEqual([]);
  });
  it('does not leave the duty open: both ways to notify say whom to ask', () => {
    const slots = all('#underret .slot');
    expect(slots).toHaveLength(2);
    for (const slot of slots) expect(textOf(slot)).toContain('Planen siger ikke hvordan. Spørg din leder om vejen – pligten er stadig din.');
  });
  it('calls the police only, until the hotline\'s number is known', () => {
    expect(new Set(all('a[href^="tel:"]').map((link) => link.getAttribute('href')))).toEqual(new Set(['tel:112', 'tel:114']));
    expect(page.querySelector('nav.bar a.hotline')?.getAttribute('href')).toBe('#kontakt');
    expect(said('#hjem .card.primary')).toContain('Nummeret mangler');
    expect(said('#kontakt .contact')).toContain('Nummeret mangler');
    expect(lastResort(plan, createTranslator('da'), '/').html.match(/tel:\d*/g)).toEqual(['tel:112']);
  });
  it('needs only the number to call it', () => {
    newPack(content, 'med-nummer', '2026-11-23');
    const path = join(content, 'med-nummer', 'contacts.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('number: mangler', 'number: "01 23 45 67"'));
    expect(renderDocument(loadGuide(join(content, 'med-nummer')).plans[0]).body).toContain('class="hotline" href="tel:+4501234567"');
  });
});

describe('a name that will not do', () => {
  it.each([
    [undefined, /Skriv, hvad pakken skal hedde/],
    ['Ærø', /"Ærø" kan ikke være navn på en pakke\. Brug kun små bogstaver/],
    ['../hjem', /kan ikke være navn på en pakke/],
    ['ny kommune', /kan ikke være navn på en pakke/],
    ['ny-kommune', /content\/ny-kommune findes allerede\. Intet er ændret/],
  ])('%s: is refused in words, and nothing is written', (name, expected) => {
    const before = readdirSync(content, { recursive: true }).length;
    expect(() => newPack(content, name, '2026-11-23')).toThrow(expected);
    expect(readdirSync(content, { recursive: true })).toHaveLength(before);
  });
  it('ends the command with a fault', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('../../tools/new-pack.mjs', import.meta.url)), 'to', 'ord'], { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/Et navn er ét ord, men der står 2/) });
  });
});

describe('PACK', () => {
  it('names a pack that is there', () => {
    expect(requirePack(content, 'ny-kommune')).toBe(join(content, 'ny-kommune'));
  });
  it('that is not there is answered with those that are, and with the way to a new one', () => {
    mkdirSync(join(content, 'tom-mappe'));
    expect(() => requirePack(content, 'tom-mappe')).toThrow(/^Pakken "tom-mappe" findes ikke i content\/\. Der er: [^.]*ny-kommune\. Vil du begynde på den, så skriv: npm run new-pack tom-mappe$/);
    expect(() => requirePack(content, '../tests')).toThrow(/^Pakken "..\/tests" findes ikke i content\/\. Der er: [^.]*ny-kommune\.$/);
  });
});
