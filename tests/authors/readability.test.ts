import { expect, it } from 'vitest';
import { expiringFacts } from '../../src/core/rules/expired-facts';
import { hardTexts, lixOf, longWords } from '../../src/core/rules/readability';
import { sentencesOf } from '../../src/core/sentences';
import type { Plan } from '../../src/core/plan';
import { samplePlan } from '../helpers/sample-plan';

const EASY = 'Ring til os, hvis du er i tvivl. Vi svarer hele dagen. Det er gratis, og du kan få råd.';
const HARD = 'Forvaltningen iværksætter efterfølgende koordinerede helhedsorienterede indsatser, såfremt myndighedernes tværfaglige vurderinger understøtter nødvendigheden af yderligere forebyggende foranstaltninger.';

it('LIX: words for each sentence, and long words in a hundred', () => {
  // 20 words, 3 sentences, no word of more than six letters.
  expect(lixOf(EASY)).toBe(7);
  // 5 words, 2 sentences, one long word.
  expect(lixOf('Det er nu: Politiet kommer.')).toBe(23);
  expect(lixOf('')).toBe(0);
});

it('names only what is long enough to be measured and hard, the hardest first', () => {
  const texts = [{ key: 'let', text: EASY }, { key: 'kort', text: 'Beskæftigelses- og Integrationsforvaltningen' }, { key: 'svær', text: `${EASY} ${HARD}` }, { key: 'værst', text: HARD }];
  expect(hardTexts(texts).map(({ key }) => key)).toEqual(['værst', 'svær']);
  expect(hardTexts(texts)[0]!.lix).toBeGreaterThan(80);
});

it('names each word of more than 25 letters once, and takes no link for a word', () => {
  const word = 'arbejdsmarkedsuddannelsesudvalg';
  expect(longWords([{ key: 'a', text: `Et [ord](#ord-sikkerhedsmaessig-trussel-som-er-lang) og ${word}` }, { key: 'b', text: word.toUpperCase() }, { key: 'c', text: 'kriminalitetsforebyggende' }])).toEqual([{ key: 'a', text: expect.any(String), word }]);
});

it('a sentence ends where the next begins with a capital, not after an abbreviation', () => {
  expect(sentencesOf('Se stk. 2 og kap. 3 m.fl. **Kan** du? Så [ring](#kontakt)! »Nu.« Tak')).toEqual(['Se stk.\u00A02 og kap.\u00A03\u00A0m.fl.', 'Kan du?', 'Så ring!', '»Nu.«', 'Tak']);
});

it('a fact that runs out within 60 days is named with the days that are left', () => {
  const plan = samplePlan();
  const law = plan.laws[0]!;
  const on = (until: string): string[] => {
    law.until = until;
    return expiringFacts(plan as Plan, '2026-03-01', 60).map(({ id, text, message }) => `${id} ${text}: ${message}`);
  };
  expect(on('2026-03-01')).toEqual(['lov-bl-133 Barnets lov § 133: gælder kun til 2026-03-01 (i dag). Find ud af, hvad der gælder bagefter, og ret teksten eller until.']);
  expect(on('2026-03-02')).toEqual([expect.stringContaining('(1 dag endnu)')]);
  expect(on('2026-04-30')).toEqual([expect.stringContaining('(60 dage endnu)')]);
  expect(on('2026-05-01')).toEqual([]);
  expect(on('2026-02-28')).toEqual([]);
});
