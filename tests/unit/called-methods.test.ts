import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { calledOnly, withoutUncalled } from '../../tools/build/called-methods';

describe('methods that nothing calls', () => {
  const code = 'const start = (it) => it.named();\nclass Library {\n  constructor() { this.own = 1; }\n  named() { return this.next(); }\n  next() { return 2; }\n  asked() { return 3; }\n  rare() { return this.rarer(); }\n  rarer() {}\n  idle() { return this.idler(); }\n  idler() {}\n  [Symbol.iterator]() { return this; }\n}\nclass Other { named() { this.rare(); } }\n';
  const left = (of: { called: string[]; never: string[] }): string[] => ['constructor', 'named', 'next', 'asked', 'rare', 'rarer', 'idle', 'idler', '[Symbol.iterator]'].filter((name) => withoutUncalled(code, of).includes(`  ${name}(`));

  it('go, with those that only they call; what is called, from wherever, stays', () => {
    expect(left({ called: ['asked'], never: [] })).toEqual(['constructor', 'named', 'next', 'asked', 'rare', 'rarer', '[Symbol.iterator]']);
  });
  it('go too where the calls to them are never reached', () => {
    expect(left({ called: [], never: ['rare'] })).toEqual(['constructor', 'named', 'next', '[Symbol.iterator]']);
  });
});

describe('the library of the search', () => {
  const file = fileURLToPath(new URL('../../node_modules/minisearch/dist/es/index.js', import.meta.url));
  const lean = calledOnly(readFileSync(file, 'utf8'), file) ?? '';

  it('answers as it does whole, without what is not asked of it', async () => {
    const options = { fields: ['text'], searchOptions: { bm25: { k: 1.2, b: 0.45, d: 0.5 } } };
    const whole = new MiniSearch(options);
    whole.addAll(['en to', 'to tre tre', 'fire'].map((text, id) => ({ id, text })));
    const { default: Lean } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(lean)}`) as { default: typeof MiniSearch };
    const packed = whole.toJSON();
    for (const asked of ['to', 'tre fire', 'seks']) expect(Lean.loadJS(packed, options).search(asked, { boostTerm: () => 2 })).toEqual(MiniSearch.loadJS(packed, options).search(asked, { boostTerm: () => 2 }));
    expect(Lean.prototype.autoSuggest).toBeUndefined();
  });
  it('is the only one that is touched', () => {
    expect(calledOnly('class A { b() {} }', '/x/node_modules/preact/dist/preact.mjs')).toBeUndefined();
  });
});
