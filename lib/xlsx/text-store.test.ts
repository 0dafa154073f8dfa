import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextStore } from './text-store';

describe('a store of texts', () => {
  it('gives each text back by its number, and none beyond the last', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const store = new TextStore();
        for (const each of texts) store.add(each);
        expect(texts.map((_, i) => store.get(i))).toEqual(texts);
        expect(store.get(texts.length)).toBeUndefined();
      }),
    );
  });

  it('holds texts longer than its pages, and more of them than it first has room for', () => {
    const store = new TextStore();
    const long = 'é'.repeat(700_000);
    for (let i = 0; i < 10_000; i += 1) store.add(`text ${i}`);
    store.add(long);
    store.add('after');
    expect([store.get(0), store.get(9999), store.get(10_001)]).toEqual(['text 0', 'text 9999', 'after']);
    expect(store.get(10_000) === long).toBe(true);
  });
});
