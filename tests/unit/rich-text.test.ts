import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksOf, parseText, typeset } from '../../src/core/rich-text';

describe('a text of the content', () => {
  it('is split into plain, strong and linked runs', () => {
    expect(parseText('Du **skal** underrette, se [Barnets lov](#lov-bl-133).')).toEqual([
      { kind: 'text', text: 'Du ' },
      { kind: 'strong', text: 'skal' },
      { kind: 'text', text: ' underrette, se ' },
      { kind: 'link', text: 'Barnets lov', to: 'lov-bl-133' },
      { kind: 'text', text: '.' },
    ]);
  });
  it('names the places that it links to', () => {
    expect(linksOf('[a](#x) og [b](#y-2)')).toEqual(['x', 'y-2']);
  });
  it('takes no link out of the guide, and no markup', () => {
    expect(parseText('[x](javascript:alert(1)) <b>')).toEqual([{ kind: 'text', text: '[x](javascript:alert(1)) <b>' }]);
  });
  it('loses no letter of plain text', () => {
    fc.assert(fc.property(fc.string().filter((text) => !/[*[\]]/.test(text)), (text) => {
      expect(parseText(text).map((run) => run.text).join('').replaceAll('\u00A0', ' ')).toBe(text.replaceAll('\u00A0', ' '));
    }));
  });
});

describe('what belongs together stays on one line', () => {
  it.each([
    ['Barnets lov § 133', 'Barnets lov §~133'],
    ['§§ 28 og 29', '§§~28 og 29'],
    ['§ 115 a, stk. 2', '§~115~a, stk.~2'],
    ['kl. 8', 'kl.~8'],
    ['ring 41 74 90 90 nu', 'ring 41~74~90~90 nu'],
    ['15 tegn', '15 tegn'],
  ])('%s', (text, expected) => {
    expect(typeset(text)).toBe(expected.replaceAll('~', '\u00A0'));
  });
});
