import { describe, expect, it } from 'vitest';
import { counterfactualsOf } from './counterfactuals';
import { headlineOf, stepsOf } from './explanation';
import type { Attendance, BwvPolicy, CandidateRecording } from './finding';
import { ruleOn } from './rule';

const T0 = Date.UTC(2026, 9, 14, 20, 14, 0);
const policy: BwvPolicy = {
  effectiveFrom: '2026-04-01',
  effectiveAt: Date.UTC(2026, 2, 31, 23),
  isRequired: true,
  startToleranceSeconds: 30,
  endToleranceSeconds: 30,
  gapToleranceSeconds: 10,
  matchBeforeSeconds: 240,
  matchAfterSeconds: 120,
  assumedDurationSeconds: 600,
  uploadGraceHours: 72,
  citation: 'The joint BWV policy',
};
const attendance: Attendance = {
  recordId: 'SS-1',
  officerId: 'A',
  incidentReference: null,
  startedAt: T0,
  endedAt: T0 + 660_000,
  timePrecision: 'exact',
  isPrecisionStated: true,
  heapingStepMinutes: 0,
  isClockHeld: false,
  isHeld: false,
};
const coverage = [{ coversFrom: T0 - 1e9, coversTo: T0 + 1e9, extractedAt: T0 + 1e9 }];
const late: CandidateRecording = {
  recordingId: 'V0191',
  officerId: 'A',
  deviceId: null,
  incidentReference: null,
  startedAt: T0 + 112_000,
  endedAt: T0 + 680_000,
  preEventSeconds: 30,
  deletionDueAt: null,
  deletedAt: null,
  clockOffsetSeconds: 0,
};

describe('an explanation', () => {
  const inputs = { attendance, recordings: [late], coverage };
  const ruling = ruleOn(attendance, policy, [late], coverage);

  it('puts the lateness into the headline, measured from the last moment that was in time', () => {
    expect(headlineOf(ruling)).toBe('Record was pressed 1 minute 52 seconds late');
  });

  it('gives the policy, the window, each recording and the arithmetic in London time', () => {
    const steps = stepsOf(ruling, attendance);
    expect(steps[0]).toContain('The joint BWV policy, in force from 1 April 2026');
    expect(steps[1]).toBe('The record gives 21:14:00 to 21:25:00, to the second.');
    expect(steps[2]).toContain('record was pressed at 21:16:22');
    expect(steps[3]).toContain('83.03% of the encounter');
  });

  it('says which tolerance would have made it full, having asked the rule', () => {
    expect(counterfactualsOf(ruling, inputs)[0]).toBe(
      'Full, if the start tolerance were 2 minutes 22 seconds.',
    );
  });

  it('claims no tolerance that would not have helped', () => {
    const before = { ...late, startedAt: T0 - 200_000, endedAt: T0 - 10_000 };
    const outside = ruleOn(attendance, policy, [before], coverage);
    expect(headlineOf(outside)).toBe('Footage lies only before or after this encounter');
    expect(counterfactualsOf(outside, { ...inputs, recordings: [before] }).join(' ')).not.toContain(
      'tolerance',
    );
  });
});
