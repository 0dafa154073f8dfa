import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HexagonCount } from '@/lib/charts/hexagons';
import { searchMapFigure } from './search-map';
import { classWords, countClasses } from './search-map-classes';
import type { SearchMapFacts } from './search-map-reading';

const PERIOD = { from: '2026-01', to: '2026-03' };
const MONTHS = ['2026-01', '2026-02', '2026-03'];

/** Hexagons 2 km across around Maidstone, ten to a row, with these counts. */
function cellsOf(counts: readonly number[]): HexagonCount[] {
  return counts.map((count, i) => ({ cell: `${285 + (i % 10)}:${90 + Math.floor(i / 10)}`, count }));
}

function factsOf(
  counts: readonly number[],
  more: Partial<SearchMapFacts> = {},
  unlocated = 0,
): SearchMapFacts {
  return {
    forceName: 'Kent Police',
    disclosure: 'internal',
    period: PERIOD,
    hexagons: { width: 2, cells: cellsOf(counts), unlocated, months: MONTHS },
    received: MONTHS.map((month) => ({ dataset: 'police-uk-stop-search', month, rows: 1 })),
    asAt: new Date('2026-05-01T12:00:00Z'),
    ...more,
  };
}

const drawn = (facts: SearchMapFacts) => {
  const figure = searchMapFigure(facts);
  if (figure === null) throw new Error('There is a figure.');
  return figure;
};

const rowsOf = (facts: SearchMapFacts) =>
  drawn(facts).words.table.rows.map((row) => Object.values(row.cells).join(' | '));

/** 45 hexagons with two searches each and five with 100. */
const CONCENTRATED = [...Array(45).fill(2), ...Array(5).fill(100)];

describe('the map of searches', () => {
  it('says how much of them the busiest hexagons hold, and what they would by chance', () => {
    const { words, map } = drawn(factsOf(CONCENTRATED, {}, 10));
    expect(words.heading).toBe('84.7% of the searches on the map were in 5 of 50 hexagons');
    expect(words.notes[0]).toMatch(
      /^By chance alone the busiest 5 of these hexagons would hold about 1\d\.\d%\.$/,
    );
    expect(words.coverage).toBe(
      '3 of 3 months of public files received. 98.3% of 600 searches have coordinates and 98.3% are on the map.',
    );
    expect(words.source).toBe('Kent Police public stop and search data (data.police.uk), as at 1 May 2026.');
    expect(map?.classes.map((each) => [each.words, each.cells.length])).toEqual([
      ['2 to 99 searches', 45],
      ['100 or more searches', 5],
    ]);
    expect(map?.summary).toBe(
      'Map of 590 searches in 50 hexagons 2 km across. 100 or more searches: 5 hexagons. 2 to 99 searches: 45 hexagons. The most are in the National Grid square TQ86.',
    );
  });

  it('has a table of its classes, busiest first, with where they are and what is not on it', () => {
    expect(rowsOf(factsOf(CONCENTRATED, {}, 10))).toEqual([
      '100 or more searches | 5 | 500 | 84.7% | TQ8062, TQ8262, TQ8462, TQ8662, TQ8862',
      expect.stringMatching(/^2 to 99 searches \| 45 \| 90 \| 15\.3% \| TQ7\d \(\d+\), /),
      'Outside the map | – | 0 | – | –',
      'Without coordinates | – | 10 | – | –',
    ]);
  });

  it('says that there is no clear concentration where chance would have spread them so', () => {
    const even = Array.from({ length: 60 }, (_, i) => 8 + (i % 5));
    expect(drawn(factsOf(even)).words.heading).toBe(
      'No clear concentration: searches are spread about as chance would spread them',
    );
  });

  it('says nothing of how they are spread where they are few', () => {
    expect(drawn(factsOf([30, 40, 50])).words.heading).toMatch(/^Too few searches or places/);
    expect(drawn(factsOf(Array(40).fill(1))).words.heading).toMatch(/^Too few searches or places/);
  });

  it('counts what lies far away, says that it is probably wrong, and does not draw it', () => {
    const facts = factsOf(CONCENTRATED);
    const cells = [...facts.hexagons.cells, { cell: '80:320', count: 30 }];
    const { words, map } = drawn({ ...facts, hexagons: { ...facts.hexagons, cells } });
    expect(map?.classes.flatMap((each) => each.cells)).not.toContain('80:320');
    expect(words.notes).toContain(
      '30 searches with coordinates lie outside the map, 30 of them more than 100 km from its middle: those coordinates are probably wrong.',
    );
    expect(words.coverage).toContain('100.0% of 620 searches have coordinates and 95.2% are on the map.');
  });

  it('says so where a force gives no coordinates', () => {
    const { words, map } = drawn(factsOf([], {}, 250));
    expect(map).toBeNull();
    expect(words.heading).toBe('No map: no search in the public files has coordinates');
    expect(words.coverage).toContain('None of 250 searches has coordinates.');
  });

  it('says so where only the force’s own extracts are held, which have none', () => {
    const received = MONTHS.map((month) => ({ dataset: 'stop-search' as const, month, rows: 9 }));
    const facts = factsOf([], { received });
    const { words, map } = drawn({ ...facts, hexagons: { ...facts.hexagons, months: [] } });
    expect(map).toBeNull();
    expect(words.heading).toBe('No map: the force’s own extracts have no coordinates');
    expect(words.table.rows).toEqual([]);
  });

  it('names the months that it lacks, and those that other figures count from another file', () => {
    const received = ['2026-02', '2026-03'].map((month) => ({
      dataset: 'stop-search' as const,
      month,
      rows: 9,
    }));
    const facts = factsOf(CONCENTRATED, { received, isNarrowed: true });
    const { words } = drawn({ ...facts, hexagons: { ...facts.hexagons, months: ['2026-02'] } });
    expect(words.coverage).toMatch(/^1 of 3 months of public files received\. Not received: January 2026\. /);
    expect(words.notes.join(' ')).toMatch(
      /Not on the map: March 2026, known from the force’s own extract alone/,
    );
    expect(words.notes.join(' ')).toMatch(/For 1 month the other figures count the force’s own extract/);
    expect(words.notes.join(' ')).toMatch(/whatever the page is narrowed to/);
  });

  it('is none where nothing was received', () => {
    const facts = factsOf([], { received: [] });
    expect(searchMapFigure({ ...facts, hexagons: { ...facts.hexagons, months: [] } })).toBeNull();
  });
});

describe('the map that outsiders see', () => {
  const external = { disclosure: 'external' } as const;
  const counts = fc.array(fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 300 })), {
    minLength: 1,
    maxLength: 60,
  });

  it('draws no hexagon with fewer than 5 searches, in classes that begin at multiples of 5', () => {
    const check = fc.property(counts, (each) => {
      const classes = countClasses(cellsOf(each), 'external');
      const small = new Set(cellsOf(each).flatMap(({ cell, count }) => (count < 5 ? [cell] : [])));
      for (const { from, cells } of classes) {
        expect(from % 5).toBe(0);
        expect(from).toBeGreaterThanOrEqual(5);
        for (const cell of cells) expect(small).not.toContain(cell);
      }
    });
    fc.assert(check);
  });

  it('shows counts to the nearest 5, and nothing of what is under 5', () => {
    const check = fc.property(counts, fc.nat(30), (each, unlocated) => {
      const { words } = drawn(factsOf(each, external, unlocated));
      for (const row of words.table.rows) {
        const searches = row.numbers['column-2']?.value ?? 0;
        expect(searches % 5).toBe(0);
      }
      expect(words.notes.join(' ')).not.toMatch(/By chance|km from its middle/);
    });
    fc.assert(check);
  });

  it('is the same wherever the searches of undrawn hexagons were, and however they were shared out', () => {
    const one = drawn(factsOf([40, 60, 20, 4, 3, 1, 1], external));
    const facts = factsOf([40, 60, 20], external);
    const moved = ['290:93', '291:93', '292:93'].map((cell, i) => ({ cell, count: [3, 4, 2][i] ?? 0 }));
    const cells = [...facts.hexagons.cells, ...moved];
    expect(drawn({ ...facts, hexagons: { ...facts.hexagons, cells } })).toEqual(one);
  });

  it('is none where no place has enough', () => {
    const { words, map } = drawn(factsOf(Array(80).fill(4), external));
    expect(map).toBeNull();
    expect(words.heading).toBe('No map: no place has searches enough to be shown');
  });

  it('gives no share where the numbers beside it would give a small one back', () => {
    const { heading } = drawn(factsOf([...Array(45).fill(6), ...Array(5).fill(200)], external, 3)).words;
    expect(heading).toBe(
      'Searches are concentrated: 5 of 50 hexagons with 5 or more had 200 or more searches each',
    );
  });
});

describe('the words of a class', () => {
  it('say how many there are in one hexagon', () => {
    expect(classWords({ from: 1, to: 1 })).toBe('1 search');
    expect(classWords({ from: 1, to: 2 })).toBe('1 or 2 searches');
    expect(classWords({ from: 8, to: 29 })).toBe('8 to 29 searches');
    expect(classWords({ from: 1030, to: null })).toBe('1,030 or more searches');
  });
});
