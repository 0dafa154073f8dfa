import { describe, expect, it } from 'vitest';
import { compareReason, type ReasonEvidence } from './reason-forensics';

const START = Date.parse('2026-03-10T14:00:00Z');
const MINUTE = 60_000;

const NOTHING: ReasonEvidence = {
  reasonCode: null,
  reasonText: null,
  startedAt: START,
  endedAt: START + 20 * MINUTE,
  officerId: 'A',
  finding: 'not_found',
  flags: [],
  isLogReceived: true,
  faultReportedAt: null,
  faultTicket: null,
  lowBatteryAt: null,
  lastPowerEvent: null,
  lastPowerAt: null,
  lastIssueEvent: null,
  lastIssueAt: null,
  isOnRegister: true,
  role: 'response',
  cameraIssuedFrom: null,
  cameraIssuedTo: null,
  recordedBeforeAt: null,
  recordedAfterAt: null,
};

const compared = (reasonCode: string | null, evidence: Partial<ReasonEvidence> = {}) =>
  compareReason({ ...NOTHING, reasonCode, ...evidence });
const standing = (reasonCode: string | null, evidence: Partial<ReasonEvidence> = {}) =>
  compared(reasonCode, evidence).standing;

const AROUND = { recordedBeforeAt: START - 12 * MINUTE, recordedAfterAt: START + 40 * MINUTE };

describe('a fault', () => {
  it('agrees with a fault report, and names its ticket', () => {
    expect(compared('fault', { faultReportedAt: START - 30 * MINUTE, faultTicket: 'T1' })).toEqual({
      standing: 'consistent',
      words: 'The log shows a fault reported on 10 March 2026, 13:30, ticket T1.',
    });
  });

  it('has nothing in a log that shows no report, and cannot be told without a log', () => {
    expect(standing('fault')).toBe('no_log_evidence');
    expect(standing('fault', { isLogReceived: false, ...AROUND })).toBe('cannot_be_told');
  });

  it('is a question where the same officer recorded minutes before and after', () => {
    expect(compared('fault', AROUND)).toEqual({
      standing: 'says_otherwise',
      words:
        'The log shows no fault report in the week before or the 12 hours after, and the same officer recorded 12 minutes before and 20 minutes after.',
    });
    expect(standing('fault', { recordedBeforeAt: START - MINUTE })).toBe('no_log_evidence');
  });
});

describe('a flat battery', () => {
  it('agrees with a low battery in the log, whatever was recorded around it', () => {
    expect(standing('battery', { lowBatteryAt: START - MINUTE, ...AROUND })).toBe('consistent');
    expect(standing('battery', AROUND)).toBe('says_otherwise');
    expect(standing('battery')).toBe('no_log_evidence');
  });
});

describe('a camera off or asleep', () => {
  it.each([
    ['powered_off', 'consistent'],
    ['asleep', 'consistent'],
    ['powered_on', 'says_otherwise'],
    ['awake', 'says_otherwise'],
  ])('with %s as the last thing logged is %s', (lastPowerEvent, expected) => {
    expect(standing('asleep', { lastPowerEvent, lastPowerAt: START - MINUTE })).toBe(expected);
  });
});

describe('no camera issued', () => {
  it('agrees with a register that has none on that day', () => {
    expect(standing('not_issued')).toBe('consistent');
    expect(standing('not_issued', { cameraIssuedFrom: '2026-03-11' })).toBe('consistent');
    expect(standing('not_issued', { cameraIssuedFrom: '2025-01-01', cameraIssuedTo: '2026-03-09' })).toBe(
      'consistent',
    );
  });

  it('is a question on the first and on the last day that the register has one', () => {
    expect(standing('not_issued', { cameraIssuedFrom: '2026-03-10' })).toBe('says_otherwise');
    expect(standing('not_issued', { cameraIssuedFrom: '2025-01-01', cameraIssuedTo: '2026-03-10' })).toBe(
      'says_otherwise',
    );
  });

  it('goes by the log before the register', () => {
    const returned = { lastIssueEvent: 'returned', lastIssueAt: START - MINUTE };
    expect(standing('no_camera', { ...returned, cameraIssuedFrom: '2025-01-01' })).toBe('consistent');
    expect(standing('no_camera', { ...returned, lastIssueEvent: 'issued' })).toBe('says_otherwise');
  });

  it('cannot be told of an officer whom neither register nor log knows', () => {
    expect(standing('not_issued', { isOnRegister: false })).toBe('cannot_be_told');
  });
});

describe('reasons that the findings bear on', () => {
  it('agree where the finding is of that kind', () => {
    expect(standing('colleague_recorded', { finding: 'colleague_only' })).toBe('consistent');
    expect(standing('colleague_recorded')).toBe('says_otherwise');
    expect(standing('lost_footage', { finding: 'lost' })).toBe('consistent');
    expect(standing('stopped_early', { finding: 'partial', flags: ['early_stop'] })).toBe('consistent');
    expect(standing('stopped_early')).toBe('says_otherwise');
    expect(standing('not_issued', { finding: 'partial' })).toBe('says_otherwise');
  });

  it('cannot be told where an end was never recorded, or colleagues’ footage was never looked for', () => {
    expect(standing('stopped_early', { finding: 'partial', flags: ['assumed_end', 'late_start'] })).toBe(
      'cannot_be_told',
    );
    expect(standing('colleague_recorded', { finding: 'partial' })).toBe('cannot_be_told');
  });
});

describe('a reason that no log can check', () => {
  it.each(['forgot', 'rapid_escalation', 'asked_not_to'])('cannot be told: %s', (code) => {
    expect(standing(code)).toBe('cannot_be_told');
  });

  it('is apart from no reason at all, and from words that are not on the list', () => {
    expect(standing(null)).toBe('none_given');
    expect(standing('none_given')).toBe('none_given');
    expect(standing(null, { reasonText: 'See pocket notebook' })).toBe('cannot_be_told');
  });

  it('never speaks against an officer who is not known', () => {
    expect(standing('battery', { officerId: '', ...AROUND })).toBe('cannot_be_told');
  });
});
