import { describe, expect, it } from 'vitest';
import { readText } from '../testing/read-text';

const header =
  'record_id,officer_ids,started_at,ended_at,time_precision,age,legislation,outcome,handcuffs_used';
const one = (row: string) => readText('stop-search', `${header}\n${row}\n`);
const fact = (row: string) => one(row).facts[0];
const fault = (row: string) => one(row).rejected[0];

describe('an encounter', () => {
  it('is read into the facts of its power, with the London month of its start', () => {
    const reading = readText(
      'stop-search',
      [
        'Record ID,Incident-Reference,OFFICER_IDS,startedAt,ended_at,area_code,Subject key,self_defined_ethnicity,officer_defined_ethnicity,gender,age,bwv_declared,bwv_reason_code,officer_assaulted,officer_injury,search_type,legislation,object_of_search,outcome,outcome_linked_to_object,more_than_outer_clothing,appropriate_adult,handcuffs_used',
        'SS1,NS-1,"PC1; PC2;PC1;",2026-05-31T23:30:00Z,2026-06-01T00:45:10+01:00,N1,s9,Other ethnic group - Not stated,IC5,Female,17,yes,Battery flat,no,None,Person search,s60,Article for use in theft,A no further action disposal,False,no,N/A,1',
      ].join('\n'),
    );
    expect(reading.rejected).toEqual([]);
    expect(reading.unrecognised.size).toBe(0);
    expect(reading.facts).toEqual([
      {
        power: 'stop-search',
        recordId: 'SS1',
        month: '2026-06-01',
        incidentReference: 'NS-1',
        officerIds: ['PC1', 'PC2'],
        startedAt: Date.parse('2026-05-31T23:30:00Z'),
        endedAt: Date.parse('2026-05-31T23:45:10Z'),
        timePrecision: 'exact',
        isPrecisionStated: false,
        areaCode: 'N1',
        subjectKey: 's9',
        selfDefinedEthnicity: 'NS',
        officerDefinedEthnicity: 'asian',
        gender: 'female',
        ageYears: 17,
        ageBand: '10_17',
        bwvDeclared: 'yes',
        bwvReasonCode: 'battery',
        bwvReasonText: null,
        officerAssaulted: false,
        officerInjury: 'none',
        searchType: 'person',
        legislation: 'cjpoa_1994_s60',
        objectOfSearch: 'articles_for_theft',
        groundsText: null,
        outcome: 'nfa',
        outcomeLinkedToObject: 'no',
        moreThanOuterClothing: false,
        intimatePartsExposed: null,
        appropriateAdult: 'not_applicable',
        handcuffsUsed: true,
        section60Authority: null,
      },
    ]);
  });

  it('has no end where its end equals its start, and is rejected where the end comes before', () => {
    expect(fact('1,P,2026-01-05T10:00:00Z,2026-01-05T10:00:00Z,,,,,')?.endedAt).toBeNull();
    expect(fact('1,P,2026-01-05T10:00:00Z,,,,,,')?.endedAt).toBeNull();
    expect(fault('1,P,2026-01-05T10:00:00Z,2026-01-05T09:59:59Z,,,,,')).toMatchObject({
      line: 2,
      column: 'ended_at',
    });
  });

  it.each([
    ['2026-01-05T10:00:00,2026-01-05T10:09:00,', 'exact', false],
    ['2026-01-05T10:00,2026-01-05T10:09:30,', 'minute', false],
    ['2026-01-05T10:00:00,2026-01-05 10:09,', 'minute', false],
    ['2026-01-05T10:00:00,2026-01-06,', 'date', false],
    ['2026-01-05,,', 'date', false],
    ['2026-01-05,,exact', 'date', true],
    ['2026-01-05T10:00:00,,hour', 'hour', true],
    ['2026-01-05T10:00,,exact', 'exact', true],
    ['2026-01-05T10:00,,roughly', 'minute', false],
  ])('with the times %s is precise to: %s', (times, timePrecision, isPrecisionStated) => {
    expect(fact(`1,P,${times},,,,`)).toMatchObject({ timePrecision, isPrecisionStated });
  });

  it('is rejected without an id or a start, and kept without officers', () => {
    expect(fault(',P,2026-01-05T10:00:00,,,,,,')).toMatchObject({ column: 'record_id' });
    expect(fault('1,P,,,,,,,')).toMatchObject({ column: 'started_at' });
    expect(fault('1,P,2026-03-29T01:30:00,,,,,,')).toMatchObject({ column: 'started_at' });
    expect(fact('1, ; ,2026-01-05T10:00:00,,,,,,')?.officerIds).toEqual([]);
    expect(fault(`${'9'.repeat(201)},P,2026-01-05T10:00:00,,,,,,`)).toMatchObject({ column: 'record_id' });
  });

  it('counts a code it does not know and keeps the row', () => {
    const reading = one('1,P,2026-01-05T10:00:00,,,,Act of 1066,Stern look,sometimes');
    expect(reading.facts[0]).toMatchObject({
      legislation: 'unrecognised',
      outcome: 'unrecognised',
      handcuffsUsed: null,
    });
    expect([...reading.unrecognised]).toEqual([
      ['legislation: Act of 1066', 1],
      ['outcome: Stern look', 1],
      ['handcuffs_used: sometimes', 1],
    ]);
  });

  it('takes an age in years or as a band, and rejects one that nobody has', () => {
    expect(fact('1,P,2026-01-05T10:00:00,,,0,,,')).toMatchObject({ ageYears: 0, ageBand: 'under_10' });
    expect(fact('1,P,2026-01-05T10:00:00,,,over 34,,,')).toMatchObject({
      ageYears: null,
      ageBand: 'over_34',
    });
    for (const age of ['-1', '121', '17.5']) {
      expect(fault(`1,P,2026-01-05T10:00:00,,,${age},,,`)).toMatchObject({ column: 'age' });
    }
  });

  it('is flagged once per column where its local time exists twice', () => {
    const reading = one('1,P,2026-10-25T01:30:00,,,,,,');
    expect(reading.facts[0]?.startedAt).toBe(Date.parse('2026-10-25T00:30:00Z'));
    expect([...reading.warnings]).toEqual([expect.stringContaining('started_at')]);
  });
});

describe('the powers beside stop and search', () => {
  it('read their lists in order', () => {
    const csv = [
      'record_id,officer_ids,started_at,tactics,reasons,impact_factors,location_type,subject_conduct,subject_injury,outcome,single_crewed',
      'F1,P1,2026-01-05T10:00:00,Unarmed skills;Compliant handcuffing; Unarmed skills,Protect self;Effect arrest,Alcohol,Street/Highway,Passive resistance,Minor,Arrested,True',
      'F2,P1,2026-01-05T10:00:00,,,,,,,,',
    ].join('\n');
    const [first, second] = readText('use-of-force', csv).facts;
    expect(first).toMatchObject({
      power: 'use-of-force',
      tactics: ['unarmed_skills', 'handcuffs_compliant', 'unarmed_skills'],
      reasons: ['protect_self', 'effect_arrest'],
      impactFactors: ['alcohol'],
      locationType: 'street',
      subjectConduct: 'passive_resistance',
      outcome: 'arrested',
      singleCrewed: true,
    });
    expect(second).toMatchObject({ tactics: null, singleCrewed: null });
  });

  it('read arrests and domestic incidents', () => {
    const arrest =
      'record_id,officer_ids,started_at,offence,necessity_grounds,force_used\nA1,P1,2026-01-05T10:00:00,Theft,Prompt and effective investigation;Ascertain name,yes\n';
    expect(readText('arrests', arrest).facts[0]).toMatchObject({
      power: 'arrests',
      offence: 'Theft',
      necessityGrounds: ['prompt_investigation', 'name'],
      voluntaryAttendanceConsidered: null,
      forceUsed: true,
    });
    const incident =
      'record_id,officer_ids,started_at,risk_grade,children_present,arrest_made\nD1,P1,2026-01-05T10:00:00,High,yes,no\n';
    expect(readText('domestic-incidents', incident).facts[0]).toMatchObject({
      riskGrade: 'high',
      childrenPresent: true,
      arrestMade: false,
    });
  });
});
