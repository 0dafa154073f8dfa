import fc from 'fast-check';
import { type ContractRow, cell, londonDay, secondsOf } from './contract-rows';
import { type Place, type Writing, written } from './place';

const OFFICERS = ['A', 'B', 'C', 'D', 'E', 'F'];
const DAY = 86_400;

/** Where a file starts, against the record it is placed by: each an edge of the rule. */
const STARTS = {
  pressOnTolerance: (place: Place, pre: number) => place.start + place.startTolerance - pre,
  onStart: (place: Place) => place.start,
  onMarginBefore: (place: Place) => place.start - place.matchBefore,
  previousJob: (place: Place) => place.start - 1000,
  daysBefore: (place: Place) => place.start - 200_000,
  inside: (place: Place) => place.start + 90,
  halfWay: (place: Place) => Math.floor((place.start + place.end) / 2),
  onEnd: (place: Place) => place.end,
  onMarginAfter: (place: Place) => place.end + place.matchAfter,
  hoursAway: (place: Place) => place.start + 20_000,
} as const;

/** Where it ends; an end before the start becomes a length of 40 s. */
const ENDS = {
  onTolerance: (place: Place) => place.end - place.endTolerance,
  onEnd: (place: Place) => place.end,
  afterEnd: (place: Place) => place.end + 30,
  onStart: (place: Place) => place.start,
  onMarginBefore: (place: Place) => place.start - place.matchBefore,
  zeroLength: (_place: Place, start: number) => start,
  short: (_place: Place, start: number) => start + 45,
} as const;

/** Where a further file of the same officer at the same record starts, against the end of the file before. */
const SEQUELS = {
  touching: (_place: Place, previousEnd: number) => previousEnd,
  afterGap: (place: Place, previousEnd: number) => previousEnd + place.gapTolerance,
  overlapping: (_place: Place, previousEnd: number) => previousEnd - 40,
} as const;

type Sequel = keyof typeof SEQUELS;

const nudge = fc.constantFrom(0, 0, 1, -1);

export const recordingDraw = fc.record({
  record: fc.nat({ max: 11 }),
  /** A further file of the one before: by the same officer, placed by the same record and by that file's end. */
  sequel: fc.constantFrom<(Sequel | null)[]>(
    null,
    null,
    null,
    'touching',
    'afterGap',
    'afterGap',
    'overlapping',
  ),
  /** An attending officer mostly; else any, or none. */
  officer: fc.oneof(
    { weight: 8, arbitrary: fc.record({ attending: fc.constant(true), nth: fc.nat({ max: 2 }) }) },
    { weight: 3, arbitrary: fc.record({ attending: fc.constant(false), nth: fc.nat({ max: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ attending: fc.constant(false), nth: fc.constant(-1) }) },
  ),
  start: fc.constantFrom(...(Object.keys(STARTS) as (keyof typeof STARTS)[]), 'pressOnTolerance', 'onStart'),
  startNudge: nudge,
  end: fc.constantFrom(...(Object.keys(ENDS) as (keyof typeof ENDS)[]), 'onTolerance', 'onEnd', 'afterEnd'),
  endNudge: nudge,
  buffer: fc.constantFrom('', '0', '30', '120'),
  reference: fc.constantFrom<('none' | 'own' | 'other')[]>('none', 'none', 'own', 'other'),
  deletion: fc.constantFrom<Deletion[]>(
    ...Array<Deletion>(9).fill('kept'),
    ...(['early', 'early', 'onTheDay', 'later', 'withoutDueDate', 'dueOnly'] as const),
  ),
  dueAfterDays: fc.constantFrom(0, 1, 31),
  writing: fc.constantFrom<Writing[]>('utc', 'utc', 'offset', 'local'),
  hasDuration: fc.boolean(),
});

type Deletion = 'kept' | 'early' | 'onTheDay' | 'later' | 'withoutDueDate' | 'dueOnly';
type RecordingDraw = typeof recordingDraw extends fc.Arbitrary<infer T> ? T : never;

/** A recording as built, with the record it was placed by. */
export interface Placed {
  row: ContractRow;
  place: Place;
}

export function recordingRow(
  drawn: RecordingDraw,
  id: string,
  officers: number,
  places: readonly Place[],
  previous: Placed | null,
): Placed {
  const follows = drawn.sequel === null ? null : previous;
  const place = follows?.place ?? places[drawn.record % places.length];
  if (place === undefined) throw new Error('A recording needs a record to be placed by.');
  const start = startOf(drawn, place, follows) + drawn.startNudge;
  const drawnEnd = ENDS[drawn.end](place, start) + (drawn.end === 'zeroLength' ? 0 : drawn.endNudge);
  const end = drawnEnd < start ? start + 40 : drawnEnd;
  const row = {
    recording_id: id,
    officer_id: follows === null ? officerOf(drawn, place, officers) : cell(follows.row, 'officer_id'),
    started_at: written(start, drawn.writing),
    ended_at: drawn.hasDuration ? '' : written(end, drawn.writing),
    duration_seconds: drawn.hasDuration ? String(end - start) : '',
    pre_event_seconds: drawn.buffer,
    incident_reference: { none: '', own: place.reference, other: 'INC-2' }[drawn.reference],
    ...deletionOf(drawn, start),
  };
  return { row, place };
}

function startOf(drawn: RecordingDraw, place: Place, follows: Placed | null): number {
  if (drawn.sequel === null || follows === null) return STARTS[drawn.start](place, Number(drawn.buffer));
  return SEQUELS[drawn.sequel](place, endOf(follows.row));
}

function officerOf(drawn: RecordingDraw, place: Place, officers: number): string {
  const { nth, attending } = drawn.officer;
  const chosen = attending
    ? place.officers[nth % place.officers.length]
    : OFFICERS[nth < 0 ? 99 : nth % officers];
  return chosen ?? '';
}

function endOf(row: ContractRow): number {
  const end = cell(row, 'ended_at');
  return end === ''
    ? secondsOf(cell(row, 'started_at')) + Number(cell(row, 'duration_seconds'))
    : secondsOf(end);
}

/** Deletion a second before, at, and after London's midnight of the due day. */
function deletionOf(drawn: RecordingDraw, start: number): ContractRow {
  const day = londonDay(start + drawn.dueAfterDays * DAY);
  const midnight = secondsOf(day);
  const deletedAt: Record<Deletion, number | null> = {
    kept: null,
    early: midnight - 1,
    onTheDay: midnight,
    later: midnight + DAY,
    withoutDueDate: midnight - 1,
    dueOnly: null,
  };
  const at = deletedAt[drawn.deletion];
  const hasDueDay = drawn.deletion !== 'kept' && drawn.deletion !== 'withoutDueDate';
  return { deletion_due_on: hasDueDay ? day : '', deleted_at: at === null ? '' : written(at, 'utc') };
}

/** An extract: of the whole year, or of exactly a record's window, give or take a second. */
export const coverageDraw = fc.record({
  isWholeYear: fc.constantFrom(true, true, false),
  record: fc.nat({ max: 11 }),
  fromNudge: fc.constantFrom(0, 0, 1, -1, -3600),
  toNudge: fc.constantFrom(0, 0, 1, -1, 3600),
  extracted: fc.constantFrom<('late' | 'onGrace' | 'early')[]>('late', 'late', 'onGrace', 'early'),
  extractedNudge: nudge,
  writing: fc.constantFrom<Writing[]>('utc', 'offset'),
});

type CoverageDraw = typeof coverageDraw extends fc.Arbitrary<infer T> ? T : never;

export function coverageRow(drawn: CoverageDraw, places: readonly Place[]): ContractRow {
  const place = places[drawn.record % places.length];
  if (place === undefined) throw new Error('An extract needs a record to be placed by.');
  const extractedAt = {
    late: secondsOf('2027-03-01'),
    onGrace: place.end + place.grace + drawn.extractedNudge,
    early: place.end + drawn.extractedNudge,
  }[drawn.extracted];
  const [from, to] = drawn.isWholeYear
    ? [secondsOf('2026-01-01'), secondsOf('2027-01-01') + drawn.record]
    : [place.start + drawn.fromNudge, place.end + drawn.toNudge];
  return {
    from: written(from, drawn.writing),
    to: written(to, drawn.writing),
    extracted_at: written(extractedAt, 'utc'),
  };
}
