import { describe, expect, it } from 'vitest';
import type { Attendance, BwvPolicy, CandidateRecording, FootageCoverage } from './finding';
import { ruleOn } from './rule';

const T0 = Date.UTC(2026, 9, 14, 20, 14, 0);
const at = (seconds: number) => T0 + seconds * 1000;

const policy: BwvPolicy = {
  effectiveFrom: '2026-04-01',
  effectiveAt: Date.UTC(2026, 2, 31, 23),
  isRequired: true,
  startToleranceSeconds: 30,
  endToleranceSeconds: 60,
  gapToleranceSeconds: 10,
  matchBeforeSeconds: 240,
  matchAfterSeconds: 120,
  assumedDurationSeconds: 600,
  uploadGraceHours: 72,
  citation: 'Joint BWV policy, section 4',
};

const attendance: Attendance = {
  recordId: 'SS-1',
  officerId: 'A',
  incidentReference: 'INC-1',
  startedAt: T0,
  endedAt: at(600),
  timePrecision: 'exact',
  isPrecisionStated: true,
  heapingStepMinutes: 0,
  isClockHeld: false,
  isHeld: false,
};

const spanning: FootageCoverage[] = [
  { coversFrom: at(-86_400), coversTo: at(86_400), extractedAt: at(30 * 86_400) },
];

function clip(from: number, to: number, more: Partial<CandidateRecording> = {}): CandidateRecording {
  return {
    recordingId: `R${from}`,
    officerId: 'A',
    deviceId: null,
    incidentReference: null,
    startedAt: at(from),
    endedAt: at(to),
    preEventSeconds: 0,
    deletionDueAt: null,
    deletedAt: null,
    clockOffsetSeconds: 0,
    ...more,
  };
}

const rule = (clips: CandidateRecording[], change: Partial<Attendance> = {}, coverage = spanning) =>
  ruleOn({ ...attendance, ...change }, policy, clips, coverage);

describe('a finding', () => {
  it('is not required without a policy, or where the policy exempts the power', () => {
    expect(ruleOn(attendance, null, [], spanning)).toMatchObject({
      finding: 'not_required',
      reason: 'no_policy',
    });
    expect(ruleOn(attendance, { ...policy, isRequired: false }, [], spanning)).toMatchObject({
      finding: 'not_required',
      reason: 'policy_exempts',
      flags: [],
      cover: null,
    });
  });

  it('is indeterminate where the time, the officer or the clock is not known, or it is held, in that order', () => {
    expect(rule([], { timePrecision: 'date', officerId: '' }).reason).toBe('time_not_recorded');
    expect(rule([], { timePrecision: 'hour' }).reason).toBe('time_not_recorded');
    expect(rule([], { officerId: '', isClockHeld: true }).reason).toBe('no_officer');
    expect(rule([], { isClockHeld: true, isHeld: true }).reason).toBe('clock_held');
    expect(rule([clip(-20, 620)], { isHeld: true })).toMatchObject({
      finding: 'indeterminate',
      reason: 'held',
      flags: [],
      cover: null,
      candidates: [],
    });
  });

  it('is full where own footage covers the window', () => {
    expect(rule([clip(-20, 620)])).toMatchObject({ finding: 'full', flags: [], cover: { share: 1 } });
  });

  it('takes a press exactly at the tolerance as in time, and one a second later as late', () => {
    expect(rule([clip(0, 600, { preEventSeconds: 30 })]).finding).toBe('full');
    expect(rule([clip(0, 600, { preEventSeconds: 31 })]).flags).toEqual(['buffer_covered', 'late_start']);
    expect(rule([clip(1, 600, { preEventSeconds: 30 })]).flags).toEqual(['late_start']);
  });

  it('takes an end exactly at the tolerance as whole, and one a second earlier as an early stop', () => {
    expect(rule([clip(0, 540)]).finding).toBe('full');
    expect(rule([clip(0, 539)]).flags).toEqual(['early_stop']);
  });

  it('takes a hole exactly as long as the gap tolerance as none, and touching files as one', () => {
    expect(rule([clip(0, 100), clip(110, 600)]).finding).toBe('full');
    expect(rule([clip(0, 100), clip(111, 600)]).flags).toEqual(['interrupted']);
    expect(rule([clip(0, 100), clip(100, 600)]).cover?.share).toBe(1);
  });

  it('rounds a share on the half of a ten-thousandth up, whatever a binary fraction makes of it', () => {
    const share = (seconds: number) => rule([clip(0, seconds)], { endedAt: at(4000) }).cover?.share;
    expect([1009, 1011, 2001, 3999].map(share)).toEqual([0.2523, 0.2528, 0.5003, 0.9998]);
  });

  it('never calls an early stop where the end is assumed', () => {
    expect(rule([clip(0, 60)], { endedAt: null })).toMatchObject({ finding: 'full', flags: ['assumed_end'] });
  });

  it('does not assert a defect smaller than the precision of the record', () => {
    const minute: Partial<Attendance> = { timePrecision: 'minute', isPrecisionStated: false };
    expect(rule([clip(90, 480)], minute).finding).toBe('full');
    expect(rule([clip(91, 479)], minute).flags).toEqual(['early_stop', 'late_start']);
    expect(rule([clip(180, 600)], { ...minute, heapingStepMinutes: 5 }).finding).toBe('full');
    expect(
      rule([clip(180, 600)], { ...minute, heapingStepMinutes: 5, isPrecisionStated: true }).flags,
    ).toEqual(['late_start']);
  });

  it('counts footage that began on the previous job', () => {
    expect(rule([clip(-3600, 700)]).finding).toBe('full');
  });

  it('is partial and outside the window where footage lies only in the margins', () => {
    expect(rule([clip(-240, 0)])).toMatchObject({
      finding: 'partial',
      flags: ['outside_window'],
      cover: { share: 0 },
    });
    expect(rule([clip(-300, -240)]).finding).toBe('not_found');
    expect(rule([clip(600, 720)]).flags).toEqual(['outside_window']);
    expect(rule([clip(720, 800)]).finding).toBe('not_found');
  });

  it('takes an instant as no cover', () => {
    expect(rule([clip(100, 100)]).finding).toBe('not_found');
    expect(rule([clip(100, 100, { incidentReference: 'INC-1' })]).flags).toEqual(['suspect_tag']);
  });

  it('shows a tag on footage of another time and never counts it', () => {
    expect(rule([clip(9000, 9600, { incidentReference: 'INC-1' })])).toMatchObject({
      finding: 'not_found',
      flags: ['suspect_tag'],
    });
    expect(rule([clip(0, 600), clip(9000, 9600, { incidentReference: 'INC-1' })])).toMatchObject({
      finding: 'full',
      flags: ['suspect_tag'],
    });
  });

  it('awaits footage until one extract made after the grace spans all of the window', () => {
    expect(rule([], {}, []).finding).toBe('awaiting_upload');
    const two = [
      { coversFrom: at(-100), coversTo: at(300), extractedAt: at(30 * 86_400) },
      { coversFrom: at(300), coversTo: at(900), extractedAt: at(30 * 86_400) },
    ];
    expect(rule([], {}, two).finding).toBe('awaiting_upload');
    const extracted = (seconds: number) => [
      { coversFrom: at(0), coversTo: at(600), extractedAt: at(seconds) },
    ];
    expect(rule([], {}, extracted(600 + 72 * 3600)).finding).toBe('not_found');
    expect(rule([clip(60, 600)], {}, extracted(600 + 72 * 3600 - 1))).toMatchObject({
      finding: 'awaiting_upload',
      flags: ['late_start'],
      cover: { share: 0.9 },
    });
    expect(rule([clip(0, 600)], {}, []).finding).toBe('full');
  });

  it('is lost where footage was deleted before its due date, and counts footage deleted on it', () => {
    const due = { deletionDueAt: at(31 * 86_400) };
    expect(rule([clip(0, 600, { ...due, deletedAt: at(31 * 86_400) - 1 })])).toMatchObject({
      finding: 'lost',
      cover: { share: 0 },
    });
    expect(rule([clip(0, 600, { ...due, deletedAt: at(31 * 86_400) })]).finding).toBe('full');
    expect(rule([clip(0, 600, { deletedAt: at(60) })]).finding).toBe('full');
  });

  it('says when only a colleague filmed, which does not excuse', () => {
    expect(rule([clip(0, 600, { officerId: 'B' })]).finding).toBe('colleague_only');
    expect(rule([clip(0, 600, { officerId: '' })]).finding).toBe('not_found');
    expect(rule([clip(60, 600), clip(0, 600, { officerId: 'B' })]).finding).toBe('partial');
  });

  it('applies a confirmed clock offset to the file and to the press', () => {
    const ahead = clip(3600, 4200, { clockOffsetSeconds: 3600 });
    expect(rule([ahead])).toMatchObject({ finding: 'full', clockOffsetSeconds: 3600 });
    expect(rule([{ ...ahead, clockOffsetSeconds: 0 }]).finding).toBe('not_found');
  });
});
