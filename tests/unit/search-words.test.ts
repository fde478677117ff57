import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeExcerpt } from '../../src/core/search/mark-words';
import { fold, oneErrorApart, stem, wordsOf } from '../../src/core/search/words';

const inflection = { endings: ['ningerne', 'ningen', 'ning', 'erne', 'ede', 'et', 'en', 'er', 'e', 's'], whole: new Set(['fare']) };

describe('the words of a text', () => {
  it.each([
    ['Må jeg underrette, når æblet er rødt?', ['maa', 'jeg', 'underrette', 'naar', 'aeblet', 'er', 'roedt']],
    ['maa jeg naar aeblet', ['maa', 'jeg', 'naar', 'aeblet']],
    ['Åben A\u030Aben idé', ['aaben', 'aaben', 'ide']],
    ['Gör MÅL straße', ['goer', 'maal', 'strasse']],
    ['§133 § 133 §\u00A0133 paragraf133 BL133', ['133', '133', '133', 'paragraf', '133', 'bl', '133']],
    ['12 b, 12b og § 115 a', ['12b', '12b', 'og', '115a']],
    ['§ 115 i loven', ['115', 'i', 'loven']],
    ['41 74 90 90', ['41749090']],
    ['ring 4174 9090 nu', ['ring', '41749090', 'nu']],
    ['+45 41-74-90-90', ['41749090']],
    ['004541749090', ['41749090']],
    ['2022-2025', ['2022', '2025']],
    ['be\u00ADkym\u200Bret \u202Ebarn', ['bekymret', 'barn']],
    ['<b>.*+?^$</b> 🙂', ['b', 'b']],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
  it('are the same, whichever way the letters were composed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }));
  });
});

describe('a stem', () => {
  it.each([['underretningen', 'underret'], ['underretter', 'underret'], ['underrettede', 'underret'], ['bekymret', 'bekymr'], ['venner', 'ven'], ['ven', 'ven'], ['uge', 'uge'], ['133', '133'], ['12b', '12b'], ['fare', 'fare'], ['far', 'far'], ['plads', 'plad'], ['pladsen', 'plad']])('of %s is %s', (word, expected) => {
    expect(stem(word, inflection)).toBe(expected);
  });
});

describe('one typing error', () => {
  it.each([['hotlne', 'hotline'], ['hotlinee', 'hotline'], ['hotlime', 'hotline'], ['holtine', 'hotline'], ['otline', 'hotline'], ['hotline', 'hotline']])('makes %s of %s', (typed, word) => {
    expect(oneErrorApart(typed, word)).toBe(true);
  });
  it.each([['hotl', 'hotline'], ['hoitlne', 'hotline'], ['hxtlxne', 'hotline'], ['', 'ab'], ['tegn', 'ting']])('does not make %s of %s', (typed, word) => {
    expect(oneErrorApart(typed, word)).toBe(false);
  });
  it('is the same in both directions, and any one error is one', () => {
    fc.assert(fc.property(fc.string({ minLength: 2, maxLength: 12 }), fc.nat(), fc.constantFrom('drop', 'double', 'swap'), (word, place, error) => {
      const at = place % (word.length - 1);
      const typed = error === 'drop' ? word.slice(0, at) + word.slice(at + 1) : error === 'double' ? word.slice(0, at) + word.slice(at, at + 1) + word.slice(at) : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
      expect(oneErrorApart(typed, word)).toBe(true);
      expect(oneErrorApart(word, typed)).toBe(true);
    }));
  });
});

describe('the searched words are marked', () => {
  const words = new Set(['underret', 'roed']);
  const shown = (pieces: readonly { text: string; marked: boolean }[]): string => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

  const excerpt = makeExcerpt(inflection);

  it('in every form, and nothing else', () => {
    expect(shown(excerpt('Underretningen er rød; underrette selv.', words))).toBe('[Underretningen] er [rød]; [underrette] selv.');
    expect(shown(excerpt('Intet her', words))).toBe('Intet her');
    expect(excerpt('', words)).toEqual([]);
  });
  it('in an excerpt that is cut between words, around the first of them', () => {
    const long = `${'ord '.repeat(40)}underretningen ${'mere '.repeat(40)}`.trim();
    const text = shown(excerpt(long, words));
    expect(text).toMatch(/^… (ord )+\[underretningen\] (mere )+…$/);
    expect(text.length).toBeLessThan(190);
    expect(shown(excerpt(`underretningen ${'mere '.repeat(40)}`, words))).toMatch(/^\[underretningen\] (mere )+…$/);
    expect(shown(excerpt('Kort og underrette', words))).toBe('Kort og [underrette]');
    expect(shown(excerpt('x'.repeat(400), words))).toHaveLength(170 + 2);
  });
  it('and no letter of a short text is lost', () => {
    fc.assert(fc.property(fc.string({ maxLength: 150 }), (text) => {
      expect(excerpt(text, words).map((piece) => piece.text).join('')).toBe(text);
    }));
  });
});
