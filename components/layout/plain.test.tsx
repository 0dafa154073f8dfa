import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Plain } from './plain';

const plain = (words: string, of?: object) =>
  renderToStaticMarkup(
    <Plain {...(of === undefined ? {} : { of })}>
      <p>{words}</p>
    </Plain>,
  );

describe('plain markup', () => {
  test('holds what it is given, escaped', () => {
    expect(plain('<img onerror="x">')).toBe(
      '<div class="candour-plain"><p>&lt;img onerror=&quot;x&quot;&gt;</p></div>',
    );
  });

  test('is made once for as long as what it is made of stands in memory', () => {
    const of = {};
    expect(
      [plain('first', of), plain('again', of), plain('another', {})].map(
        (html) => /<p>(.*)<\/p>/.exec(html)?.[1],
      ),
    ).toEqual(['first', 'first', 'another']);
  });
});
