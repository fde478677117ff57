import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PACKS, samplePlan } from '../helpers/sample-plan';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** Code without its comments: they may give examples. */
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** A telephone number, an hour, a paragraph of a law. */
const FACTS = [/(?<!\d)(\+45)?\d{2}( ?\d{2}){3}(?!\d)/g, /"\d{3}"|'11[24]'|(?<=tel:)\d+/g, /\bkl\. ?\d+/g, /(?<![\d.])([01]\d|2[0-3])\.[0-5]\d(?![\d.])/g, /§+ ?\d+( [a-z]\b)?/g, /\b[A-ZÆØÅ]?[a-zæøå]+loven?s?\b|\bBarnets lov\b/g];
/** What is shown to authors as an example of a shape, and no fact. */
const EXAMPLES = ['01 23 45 67', '"112"', '09.30', '24.00'];

const plans = PACKS.map((name) => samplePlan(name));
const laws = plans.flatMap((plan) => [...plan.laws.flatMap(({ id, reference }) => [id, reference]), ...plan.provisions.flatMap(({ id, provisions }) => [id, ...provisions.map(({ reference }) => reference)])]);
const names = plans.flatMap((plan) => [plan.pack, plan.municipality.split(',')[0] ?? '', plan.place, plan.title, ...plan.contacts.filter(({ number }) => number.length > 3).map(({ name }) => name), ...plan.roles.map(({ name }) => name).filter((name) => name.includes(plan.place))]);

function facts(code: string): string[] {
  const text = withoutComments(code);
  return [...[...names, ...laws].filter((name) => text.includes(name)), ...FACTS.flatMap((shape) => text.match(shape) ?? []).filter((found) => !EXAMPLES.includes(found))];
}

describe('what is true of one municipality stands in its pack alone', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx?|json|css)$/.test(file));

  it('no name, number, hour or law stands in src/', () => {
    expect(files.length).toBeGreaterThan(100);
    // A sheet's lengths look like hours.
    expect(files.flatMap((file) => facts(readFileSync(join(SRC, file), 'utf8')).filter((found) => !(file.endsWith('.css') && /^\d\d\.\d\d$/.test(found))).map((found) => `${file}: ${found}`))).toEqual([]);
  });
  it.each([
    "const name = 'Københavns Kommune';",
    "const name = 'Team Tryg Hverdag (opdigtet nummer)';",
    "const pack = 'koebenhavn';",
    "const dial = '+4541749090';",
    "const number = '41 74 90 90';",
    '<a href="tel:112">',
    '"hint": "Åben til kl. 22"',
    "const opens = '08.00';",
    '"rule": "Se § 115 a"',
    '"rule": "Pligten i Barnets lov"',
    '"rule": "Efter serviceloven"',
    "const law = 'lov-bl-133';",
  ])('would notice %s', (code) => {
    expect(facts(code).length).toBeGreaterThan(0);
  });
  it('lets a remark give an example', () => {
    expect(facts('/** For example § 115 a. */ const a = 1; // until 22.00\n')).toEqual([]);
  });
});
