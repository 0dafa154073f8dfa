import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FilterForm } from '@/components/filters/filter-form';
import { DataTable } from '@/components/tables/data-table';
import { Figure } from './figure';
import { MeasureCard } from './measure-card';

const TABLE = {
  caption: 'Searches by month',
  columns: [
    { key: 'month', label: 'Month', sortHref: '?sort=month', sorted: 'ascending' as const },
    { key: 'searches', label: 'Searches', isNumeric: true },
  ],
  rows: [
    { key: '2026-09', cells: { month: 'September 2026', searches: '70' } },
    { key: '2026-10', cells: { month: 'October 2026', searches: 'Not received' } },
  ],
};

const WORDS = {
  reading: 'Searches by month.',
  source: 'Northshire records.',
  table: TABLE,
  children: 'drawing',
};

describe('a figure', () => {
  const figure = (
    <Figure {...WORDS} heading="Searches fell">
      <p>drawing</p>
    </Figure>
  );

  test('is named by its finding', () => {
    expect(renderToStaticMarkup(figure)).toMatch(
      /^<figure[^>]*aria-label="Searches fell"[^>]*><h3[^>]*>Searches fell<\/h3>/,
    );
  });

  test('gives the same rows as a table, without JavaScript', () => {
    const html = renderToStaticMarkup(figure);
    expect(html).toMatch(
      /<details[\s\S]*Show as a table[\s\S]*October 2026[\s\S]*Not received[\s\S]*<\/details>/,
    );
  });

  test('may stand on a page twice: it has no ids', () => {
    expect(renderToStaticMarkup(figure)).not.toMatch(/\sid=/);
  });

  test('escapes what it is told', () => {
    const html = renderToStaticMarkup(<Figure {...WORDS} heading="a" source={'<img onerror="x">'} />);
    expect(html).toContain('&lt;img onerror=&quot;x&quot;&gt;');
    expect(html).not.toContain('<img');
  });
});

describe('a table', () => {
  const html = renderToStaticMarkup(<DataTable {...TABLE} />);

  test('can be scrolled by keyboard and is named by its caption', () => {
    expect(html).toMatch(/^<section[^>]*aria-label="Searches by month"[^>]*tabindex="0"/);
    expect(html).toMatch(/<caption[^>]*>Searches by month/);
  });

  test('names each row by its first cell and says which column it is sorted by', () => {
    expect(html.match(/<th scope="row"/g)).toHaveLength(2);
    expect(html).toMatch(/aria-sort="ascending"[^>]*><a [^>]*href="\?sort=month"/);
  });

  test('carries each cell’s label for the list on a phone', () => {
    const list = renderToStaticMarkup(<DataTable {...TABLE} onPhone="list" />);
    expect(list.match(/data-label="Searches"/g)).toHaveLength(2);
    expect(list.match(/role="rowheader"/g)).toHaveLength(2);
    expect(html).not.toContain('data-label');
  });
});

describe('a measure', () => {
  test('says why there is no number in the number’s place', () => {
    const html = renderToStaticMarkup(
      <MeasureCard name="Find rate" value="Not available" of="no searches received" />,
    );
    expect(html).toContain('Not available');
    expect(html).not.toContain('<svg');
  });

  test('gives its verdict in words with the reason beside it', () => {
    const html = renderToStaticMarkup(
      <MeasureCard
        name="BWV"
        value="91.8%"
        of="of 3,406"
        verdict={{ words: 'Falling since June', tone: 'unusual' }}
        reason="Below its lower limit"
      />,
    );
    expect(html).toMatch(/Falling since June<\/strong> Below its lower limit/);
  });
});

describe('filters', () => {
  const html = renderToStaticMarkup(
    <FilterForm
      action="/hate-incidents"
      keep={{ sort: 'month' }}
      fields={[
        {
          name: 'area',
          label: 'Area',
          value: 'N2',
          options: [
            { value: '', text: 'All areas' },
            { value: 'N2', text: 'Castlemere' },
          ],
        },
      ]}
    />,
  );

  test('are a GET form that needs no JavaScript, with a label for each choice', () => {
    expect(html).toMatch(/<form[^>]*method="get"/);
    expect(html).toMatch(/<label[^>]*for="filter-area"/);
    expect(html).toContain('type="submit"');
  });

  test('open at what is chosen and keep the other parameters', () => {
    expect(html).toMatch(/<option value="N2" selected="">/);
    expect(html).toContain('type="hidden" name="sort" value="month"');
  });
});
