import fc from 'fast-check';
import type { ContractFiles, ContractRow } from './contract-rows';
import { written } from './place';
import { policyRow } from './policy-rows';
import { emptyFiles } from './scenario';

const NOON = Date.parse('2026-05-14T11:00:00Z') / 1000;

/** One record with the footage filed under its incident; `lead` is set against the force's edge. */
const pairDraw = fc.record({
  power: fc.constantFrom<('stop-search' | 'arrests')[]>(
    ...Array<'stop-search'>(7).fill('stop-search'),
    'arrests',
  ),
  officers: fc.constantFrom(...Array<string>(5).fill('A'), 'A;B', 'B;A', 'B'),
  lead: fc.constantFrom(0, 0, 1, -1, 2, -2, 700, -700),
  buffer: fc.constantFrom('0', '30', ''),
  precision: fc.constantFrom(
    ...Array<string>(10).fill(''),
    'exact',
    'exact',
    'minute',
    'minute',
    'hour',
    'date',
  ),
  hasClip: fc.constantFrom(...Array<boolean>(9).fill(true), false),
});

type PairDraw = typeof pairDraw extends fc.Arbitrary<infer T> ? T : never;

/**
 * Forces whose records and footage are linked by incident about twenty times, with presses about an hour off, or about
 * five minutes less or more: the edges of domain 3.4's held source. One power may be out and the other not.
 */
export const linkedForce: fc.Arbitrary<ContractFiles> = fc
  .record({
    policy: policyRow,
    edge: fc.constantFrom(3600, 3300, 3900, -3300, -3900, 0),
    pairs: fc.array(pairDraw, { minLength: 26, maxLength: 40 }),
  })
  .map(({ policy, edge, pairs }) => {
    const files = emptyFiles();
    for (const power of ['stop-search', 'arrests'] as const) {
      files.policies.push({ ...policy, power, effective_from: '2025-01-01', required: 'yes' });
    }
    for (const [i, pair] of pairs.entries()) {
      const start = NOON + i * 60;
      const incident = `INC-${i}`;
      files[pair.power].push(recordOf(`E${i}`, incident, pair, start));
      const press = start + pair.lead + (pair.power === 'arrests' ? 0 : edge);
      if (pair.hasClip) files['bwv-recordings'].push(clipOf(`R${i}`, incident, press, pair.buffer));
    }
    return files;
  });

/**
 * Forces whose records lie in May and in June, each month with about twenty linked pairs or twice that, and a clock of
 * its own: one month may be an hour out and the other not, and the one with more pairs then speaks for the source.
 */
export const seasonalForce: fc.Arbitrary<ContractFiles> = fc
  .record({
    policy: policyRow,
    edges: fc.tuple(fc.constantFrom(0, 3600, -3300), fc.constantFrom(0, 3600, -3600, 3901)),
    isMostlyJune: fc.boolean(),
    pairs: fc.array(pairDraw, { minLength: 70, maxLength: 90 }),
  })
  .map(({ policy, edges, isMostlyJune, pairs }) => {
    const files = emptyFiles();
    files.policies.push({ ...policy, power: 'stop-search', effective_from: '2025-01-01', required: 'yes' });
    for (const [i, pair] of pairs.entries()) {
      const isJune = i % 5 < (isMostlyJune ? 3 : 2);
      const start = NOON + i * 60 + (isJune ? 31 * 86_400 : 0);
      const incident = `INC-${i}`;
      files['stop-search'].push(recordOf(`E${i}`, incident, pair, start));
      const press = start + pair.lead + edges[isJune ? 1 : 0];
      if (pair.hasClip) files['bwv-recordings'].push(clipOf(`R${i}`, incident, press, pair.buffer));
    }
    return files;
  });

function recordOf(id: string, incident: string, pair: PairDraw, start: number): ContractRow {
  return {
    record_id: id,
    incident_reference: incident,
    officer_ids: pair.officers,
    started_at: written(start, 'utc'),
    ended_at: written(start + 600, 'utc'),
    time_precision: pair.precision,
  };
}

function clipOf(id: string, incident: string, press: number, buffer: string): ContractRow {
  const start = press - Number(buffer);
  return {
    recording_id: id,
    officer_id: 'A',
    started_at: written(start, 'utc'),
    ended_at: written(start + 500, 'utc'),
    duration_seconds: '',
    pre_event_seconds: buffer,
    incident_reference: incident,
    deletion_due_on: '',
    deleted_at: '',
  };
}
