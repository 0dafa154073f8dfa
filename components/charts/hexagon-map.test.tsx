import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { HexagonMapDrawing } from './hexagon-map';

const html = renderToStaticMarkup(
  <HexagonMapDrawing
    map={{
      summary: 'Map of 40 searches in 3 hexagons 2 km across.',
      width: 2,
      classes: [
        { words: '1 or 2 searches', cells: ['272:100', '300:80'] },
        { words: '3 or more searches', cells: ['288:90'] },
      ],
    }}
  />,
);

describe('the map in hexagons', () => {
  test('is one image whose name holds its numbers', () => {
    const names = [...html.matchAll(/role="img"[^>]*aria-label="([^"]*)"/g)].map((match) => match[1]);
    expect(names).toEqual(['Map of 40 searches in 3 hexagons 2 km across.']);
  });

  test('has a key in words, with how many hexagons there are of each kind', () => {
    const key = /<ul[\s\S]*<\/ul>/.exec(html)?.[0].replace(/<[^>]+>/g, '');
    expect(key).toBe('1 or 2 searches 2 hexagons3 or more searches 1 hexagon');
  });

  test('has no inline style, which the security policy would refuse, and fetches nothing', () => {
    expect(html).not.toMatch(/ style=|href=|url\(/);
  });

  test('gives no hexagon a name or a number of its own', () => {
    expect(html).not.toContain('<title');
  });
});
