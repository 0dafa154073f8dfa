import { describe, expect, it } from 'vitest';
import type { ReasonedEncounter, RepeatedText } from './reason-forensics';
import { compareReasons, composeReasonsPage, readReasonFilters } from './reasons-page';

const PERIOD = { from: '2026-01', to: '2026-03' };

function encounter(reasonCode: string | null, fields: Partial<ReasonedEncounter> = {}): ReasonedEncounter {
  return {
    power: 'arrests',
    recordId: '1',
    areaName: 'North',
    caseId: 1,
    reasonCode,
    reasonText: null,
    startedAt: Date.parse('2026-03-10T14:00:00Z'),
    endedAt: null,
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
    ...fields,
  };
}

function pageOf(encounters: ReasonedEncounter[], texts: RepeatedText[] = []) {
  const compared = compareReasons(encounters);
  return composeReasonsPage({ compared, texts, period: PERIOD, disclosure: 'internal' });
}

describe('the page on reasons', () => {
  const encounters = [
    encounter('battery', { lowBatteryAt: Date.parse('2026-03-10T13:00:00Z') }),
    encounter('battery'),
    encounter('colleague_recorded', { power: 'stop-search' }),
    encounter('forgot'),
    encounter(null),
  ];

  it('counts only reasons that a log can check in the shares of its heading', () => {
    expect(pageOf(encounters).heading).toBe(
      'Of 3 reasons that a log can check, the logs agree with 33.3% and say otherwise of 33.3%',
    );
    expect(pageOf([encounter('forgot')]).heading).toBe(
      'None of the documented reasons can be set beside a log',
    );
  });

  it('counts every encounter once, with missing reasons in a column of their own', () => {
    const { rows } = pageOf(encounters).byPower;
    expect(Object.values(rows.at(-1)?.cells ?? {})).toEqual(['All', '1', '1', '1', '1', '1']);
    expect(Object.values(rows[0]?.cells ?? {})).toEqual(['Stop and search', '0', '0', '1', '0', '0']);
  });

  it('names teams in the order of the query and says in how many one text is most of them', () => {
    const text = { text: 'Fast moving', officers: 4 };
    const { repeated } = pageOf(encounters, [
      { ...text, teamCode: 'T1', times: 9, among: 10 },
      { ...text, teamCode: 'T2', times: 5, among: 10 },
    ]);
    expect(repeated.heading).toBe('In 1 of 2 teams one text makes up more than half of the written reasons');
    expect(repeated.table.rows.map(({ key }) => key)).toEqual(['T1', 'T2']);
  });
});

describe('the list’s filters', () => {
  it('fall back to where the logs say otherwise', () => {
    expect(readReasonFilters({ standing: 'guilty', power: 'arrests', page: '2' })).toEqual({
      standing: 'says_otherwise',
      power: 'arrests',
      page: 2,
    });
  });
});
