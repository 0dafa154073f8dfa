import { describe, expect, it } from 'vitest';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { readText } from '../testing/read-text';

describe('the BWV rule book', () => {
  const header =
    'power,effective_from,required,start_tolerance_seconds,end_tolerance_seconds,gap_tolerance_seconds,match_before_seconds,match_after_seconds,assumed_duration_seconds,upload_grace_hours,citation';
  const one = (row: string) => readText('policies', `${header}\n${row}\n`);

  it('is read as it is stated', () => {
    expect(one('Stop and search,2024-04-01,Yes,30,15,10,300,120,900,72.5,BWV policy 4.2').facts).toEqual([
      {
        power: 'stop-search',
        effectiveFrom: '2024-04-01',
        isRequired: true,
        startToleranceSeconds: 30,
        endToleranceSeconds: 15,
        gapToleranceSeconds: 10,
        matchBeforeSeconds: 300,
        matchAfterSeconds: 120,
        assumedDurationSeconds: 900,
        uploadGraceHours: 72.5,
        citation: 'BWV policy 4.2',
      },
    ]);
  });

  it('says what it assumed where the policy is silent', () => {
    const reading = one('arrest,2024-04-01,no,,,,,,,,BWV policy');
    expect(reading.facts[0]).toMatchObject({
      power: 'arrests',
      isRequired: false,
      startToleranceSeconds: 0,
      matchBeforeSeconds: 240,
      assumedDurationSeconds: 600,
      uploadGraceHours: 0,
    });
    expect([...reading.warnings]).toHaveLength(6);
    expect([...reading.warnings]).toContain(
      'The policy states no assumed_duration_seconds: it is read as 600 seconds.',
    );
  });

  it.each([
    ['tasering,2024-04-01,yes,,,,,,,,x', 'power'],
    ['stop_search,soon,yes,,,,,,,,x', 'effective_from'],
    ['stop_search,2024-04-01,perhaps,,,,,,,,x', 'required'],
    ['stop_search,2024-04-01,yes,-1,,,,,,,x', 'start_tolerance_seconds'],
    ['stop_search,2024-04-01,yes,1.5,,,,,,,x', 'start_tolerance_seconds'],
    ['stop_search,2024-04-01,yes,,,,301,,,,x', 'match_before_seconds'],
    ['stop_search,2024-04-01,yes,,,,,,,,', 'citation'],
  ])('rejects %s for its %s', (row, column) => {
    expect(one(row).rejected).toEqual([expect.objectContaining({ line: 2, column })]);
  });
});

describe('the registers', () => {
  it('read areas and officers', () => {
    expect(readText('areas', 'area_code,name,parent_code\nN1,North,\n').facts).toEqual([
      { areaCode: 'N1', name: 'North', parentCode: null },
    ]);
    const csv =
      'officer_id,team_code,area_code,role,camera_issued_from,camera_issued_to\nP1,T1,N1,Plain clothes,01/04/2024,\n';
    expect(readText('officers', csv).facts).toEqual([
      {
        officerId: 'P1',
        teamCode: 'T1',
        areaCode: 'N1',
        role: 'plain_clothes',
        cameraIssuedFrom: '2024-04-01',
        cameraIssuedTo: null,
      },
    ]);
  });

  it('read population by five groups and by nineteen, and reject totals and parts of people', () => {
    const csv = [
      'area_code,ethnic_group,age_band,people,census_year,source',
      ',Asian,,100,2021,ONS',
      'N1,White: Roma,18-24,3,2021,ONS',
      ',Total,,103,2021,ONS',
      ',Black,,1.5,2021,ONS',
      ',Black,,,2021,ONS',
    ].join('\n');
    const reading = readText('population', csv);
    expect(reading.facts).toEqual([
      { areaCode: '', ethnicGroup: 'asian', ageBand: '', people: 100, censusYear: 2021, source: 'ONS' },
      { areaCode: 'N1', ethnicGroup: 'W4', ageBand: '18_24', people: 3, censusYear: 2021, source: 'ONS' },
    ]);
    expect(reading.rejected.map(({ column }) => column)).toEqual(['ethnic_group', 'people', 'people']);
  });
});

describe('hate incidents', () => {
  const header = 'record_id,reported_at,classification,strands,personal_data_recorded,reviewed_at,regime';

  it('have several strands, and the regime of their day unless the file states one', () => {
    const csv = [
      header,
      'H1,2023-06-02T22:59:59Z,NCHI,race; religion;race,no,,',
      'H2,2023-06-02T23:00:00Z,Hate crime,,maybe,,',
      'H3,2026-05-01T10:00,Something,Age,,,later reform',
    ].join('\n');
    const reading = readText('hate-incidents', csv);
    expect(reading.facts).toMatchObject([
      {
        classification: 'non_crime_hate_incident',
        strands: ['race', 'religion'],
        regime: 'interim_2022',
        month: '2023-06-01',
      },
      { classification: 'hate_crime', strands: [], regime: 'code_2023', personalDataRecorded: null },
      { classification: 'unrecognised', strands: ['unrecognised'], regime: 'later_reform' },
    ]);
    expect([...reading.unrecognised.keys()]).toEqual([
      'personal_data_recorded: maybe',
      'classification: Something',
      'strands: Age',
    ]);
  });

  it('are rejected without a time of report or a classification', () => {
    const reading = readText(
      'hate-incidents',
      `${header}\nH1,,NCHI,,,,\nH2,2026-01-01,,,,,\nH3,2026-01-01,NCHI,,,when?,\n`,
    );
    expect(reading.rejected.map(({ column }) => column)).toEqual([
      'reported_at',
      'classification',
      'reviewed_at',
    ]);
  });
});

describe('a file of the wrong shape', () => {
  it('is refused, naming every required column that it lacks', () => {
    expect(() => readText('stop-search', 'record_id,outcome\n1,2\n')).toThrow(FileRefusal);
    expect(() => readText('stop-search', 'record_id,outcome\n1,2\n')).toThrow('officer_ids, started_at');
    expect(() => readText('bwv-recordings', 'recording_id,officer_id,started_at\n1,2,3\n')).toThrow(
      'ended_at or duration_seconds',
    );
  });

  it('is refused as without a header where its first line names nothing known', () => {
    expect(() => readText('areas', 'N1,North\nN2,South\n')).toThrow('header line');
  });

  it('is told of columns that were kept without being read', () => {
    const reading = readText('areas', 'area_code,name,Shoe size,\nN1,North,9,\n');
    expect([...reading.warnings]).toEqual([expect.stringContaining('Shoe size, column 4')]);
  });
});
