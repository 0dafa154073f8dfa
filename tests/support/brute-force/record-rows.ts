import fc from 'fast-check';
import type { ContractRow } from './contract-rows';
import { type Place, type Writing, written } from './place';

const REFERENCES = ['', 'INC-1', 'INC-2', 'INC-3'];
const OFFICERS = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Mostly one to three officers; also none, blanks between, and one listed twice. */
const attending = fc.oneof(
  { weight: 14, arbitrary: fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant<number[]>([]) },
  { weight: 1, arbitrary: fc.constantFrom<number[][]>([0, 0], [-1, 0], [1, 0, 1], [-1, -1]) },
);

const startWriting = fc.constantFrom<Writing[]>(
  ...([
    'utc',
    'utc',
    'utc',
    'utc',
    'offset',
    'offset',
    'local',
    'local-spaced',
    'minute',
    'local-minute',
    'day',
  ] as const),
);

export const recordDraw = fc.record({
  power: fc.nat({ max: 3 }),
  offset: fc.constantFrom(0, -600, -61, -60, -1, 1, 30, 60, 300, 600, 3599, 3600),
  /** Begins when an earlier record did, or when it ended. */
  follows: fc.constantFrom<('anchor' | 'start' | 'end')[]>('anchor', 'anchor', 'start', 'end'),
  duration: fc.constantFrom(600, 1, 59, 60, 61, 120, 300, 600, 1800, 1800, 4000, 90_000),
  end: fc.constantFrom<('given' | 'missing' | 'equal')[]>(
    'given',
    'given',
    'given',
    'given',
    'missing',
    'equal',
  ),
  officers: attending,
  reference: fc.nat({ max: 3 }),
  writing: startWriting,
  endWriting: fc.option(startWriting, { freq: 8 }),
  stated: fc.constantFrom(...Array<string>(12).fill(''), 'exact', 'exact', 'minute', 'hour', 'date'),
});

type RecordDraw = typeof recordDraw extends fc.Arbitrary<infer T> ? T : never;

export function recordRow(
  drawn: RecordDraw,
  id: string,
  anchor: string,
  officers: number,
  earlier: readonly Place[],
): ContractRow {
  const last = earlier.at(-1);
  let start = Date.parse(anchor) / 1000 + drawn.offset;
  if (last !== undefined && drawn.follows !== 'anchor') start = last[drawn.follows];
  const ends: Record<typeof drawn.end, () => string> = {
    given: () => written(start + drawn.duration, endWritingOf(drawn)),
    missing: () => '',
    equal: () => written(start, drawn.writing),
  };
  return {
    record_id: id,
    incident_reference: REFERENCES[drawn.reference] ?? '',
    officer_ids: drawn.officers.map((i) => (i < 0 ? '' : (OFFICERS[i % officers] ?? ''))).join(';'),
    started_at: written(start, drawn.writing),
    ended_at: ends[drawn.end](),
    time_precision: drawn.stated,
  };
}

/** Mostly as the start is written; an end that is a day alone only beside such a start. */
function endWritingOf(drawn: RecordDraw): Writing {
  const writing = drawn.endWriting ?? drawn.writing;
  return writing === 'day' && drawn.writing !== 'day' ? 'utc' : writing;
}
