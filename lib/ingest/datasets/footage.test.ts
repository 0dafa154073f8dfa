import { describe, expect, it } from 'vitest';
import { readText } from '../testing/read-text';

const header =
  'recording_id,officer_id,started_at,ended_at,duration_seconds,pre_event_seconds,deletion_due_on,deleted_at';
const one = (row: string) => readText('bwv-recordings', `${header}\n${row}\n`);

describe('a recording', () => {
  it('ends where it says, or after its length', () => {
    const start = Date.parse('2026-06-01T09:00:00Z');
    expect(one('R1,P1,2026-06-01T10:00:00,2026-06-01T10:05:00,,30,2026-07-01,').facts[0]).toMatchObject({
      recordingId: 'R1',
      officerId: 'P1',
      startedAt: start,
      endedAt: start + 300_000,
      preEventSeconds: 30,
      deletionDueOn: '2026-07-01',
      deletedAt: null,
    });
    expect(one('R1,,2026-06-01T10:00:00,,90.5,,,').facts[0]).toMatchObject({
      officerId: '',
      endedAt: start + 90_500,
      preEventSeconds: null,
    });
  });

  it('may have no length, but not a negative one, nor none at all', () => {
    expect(one('R1,P1,2026-06-01T10:00:00,2026-06-01T10:00:00,,,,').read).toBe(1);
    expect(one('R1,P1,2026-06-01T10:00:00,2026-06-01T10:00:00,,,,').rejected).toEqual([]);
    expect(one('R1,P1,2026-06-01T10:00:00,2026-06-01T09:59:59,,,,').rejected[0]?.column).toBe('ended_at');
    expect(one('R1,P1,2026-06-01T10:00:00,,-1,,,').rejected[0]?.column).toBe('duration_seconds');
    expect(one('R1,P1,2026-06-01T10:00:00,,,,,').rejected[0]?.column).toBe('ended_at');
  });

  it('is not placed in time by a day alone, nor by a number that is none', () => {
    expect(one('R1,P1,2026-06-01,,60,,,').rejected[0]?.column).toBe('started_at');
    expect(one('R1,P1,2026-06-01T10:00:00,,60,thirty,,').rejected[0]?.column).toBe('pre_event_seconds');
    expect(one('R1,P1,2026-06-01T10:00:00,,60,,soon,').rejected[0]?.column).toBe('deletion_due_on');
  });

  it('warns where its two statements of length differ', () => {
    const reading = one('R1,P1,2026-06-01T10:00:00,2026-06-01T10:05:00,60,,,');
    expect(reading.facts[0]?.endedAt).toBe(Date.parse('2026-06-01T09:05:00Z'));
    expect([...reading.warnings]).toEqual(['duration_seconds differs from ended_at; ended_at was taken.']);
  });
});

describe('a footage extract', () => {
  it('covers from one instant to a later one', () => {
    const csv =
      'from,to,extracted_at\n2026-06-01,2026-07-01,2026-07-03T08:00:00\n2026-06-01,2026-06-01,2026-07-03T08:00:00\n';
    const reading = readText('bwv-coverage', csv);
    expect(reading.facts[0]).toEqual({
      coversFrom: Date.parse('2026-05-31T23:00:00Z'),
      coversTo: Date.parse('2026-06-30T23:00:00Z'),
      extractedAt: Date.parse('2026-07-03T07:00:00Z'),
    });
    expect(reading.rejected[0]).toMatchObject({ line: 3, column: 'to' });
  });
});

describe('a device log', () => {
  it('keeps an event it does not know, and counts it', () => {
    const csv =
      'device_id,at,event\nD1,2026-06-01T10:00:00Z,Low battery\nD1,2026-06-01T10:01:00Z,Sang\nD1,,docked\n';
    const reading = readText('bwv-device-log', csv);
    expect(reading.facts.map((entry) => entry.event)).toEqual(['low_battery', 'unrecognised']);
    expect([...reading.unrecognised]).toEqual([['event: Sang', 1]]);
    expect(reading.rejected[0]?.column).toBe('at');
  });
});
