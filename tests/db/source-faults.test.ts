import { describe, expect, test } from 'vitest';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions, ImportReport } from '@/lib/ingest/import-report';
import { forcesByName, type Imports } from '../support/data-imports';
import { csv, kinds, many, type Row, wordsOf } from '../support/public-months';

const force = forcesByName();

const day = (number: number, time: string) => `2026-05-${String(number).padStart(2, '0')}T${time}`;

/** A record with every column that boards use filled in. */
const arrest = (i: number, more: Row = {}): Row => ({
  record_id: `A${i}`,
  officer_ids: `${100 + (i % 40)}`,
  started_at: day(1 + (i % 28), `10:${String(i % 60).padStart(2, '0')}:07+01:00`),
  ended_at: day(1 + (i % 28), `11:${String(i % 60).padStart(2, '0')}:07+01:00`),
  incident_reference: `I${i}`,
  area_code: 'A',
  self_defined_ethnicity: 'W1',
  officer_defined_ethnicity: 'White',
  gender: 'Male',
  age: 30,
  bwv_declared: 'yes',
  officer_assaulted: 'no',
  ...more,
});
const recording = (i: number, more: Row = {}): Row => ({
  recording_id: `R${i}`,
  officer_id: `${100 + (i % 40)}`,
  device_id: 'D1',
  started_at: day(1 + (i % 31), '10:00:00Z'),
  duration_seconds: 600,
  pre_event_seconds: 30,
  incident_reference: `I${i}`,
  uploaded_at: '2026-06-01T00:00:00Z',
  deletion_due_on: '2027-01-01',
  ...more,
});

function bringRows(
  imports: Imports,
  dataset: DatasetName,
  rows: readonly Row[],
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  return imports.bring(dataset, csv(rows), options);
}

describe('a force’s own records', () => {
  test('that are whole and exact show no fault', async () => {
    expect((await bringRows(force('gwent'), 'arrests', many(300, arrest))).faults).toEqual([]);
  });

  test('of a year still to come, or long past, say so and are kept', async () => {
    const rows = [
      ...many(3, (i) => arrest(i)),
      arrest(7, { started_at: '2099-05-01T10:00:00Z', ended_at: '' }),
    ];
    const report = await bringRows(force('derbyshire'), 'arrests', rows);
    expect([kinds(report), report.accepted]).toEqual([['impossible_times'], 4]);
    const old = [arrest(8, { started_at: '1900-01-01T00:00:00Z', ended_at: '' })];
    expect(wordsOf(await bringRows(force('northamptonshire'), 'arrests', old), 'impossible_times')).toContain(
      'is of 1 January 1900',
    );
  });

  test('whose times heap say on which step, and what becomes of findings', async () => {
    const rows = many(300, (i) =>
      arrest(i, { started_at: day(1 + (i % 28), `09:${['00', '15', '30', '45'][i % 4]}`) }),
    );
    const report = await bringRows(force('cleveland'), 'arrests', rows);
    expect(kinds(report)).toEqual(['heaped_times']);
    expect(wordsOf(report, 'heaped_times')).toContain('100.0% of 300 times lie on 15-minute marks');
    expect(report.faults[0]?.handling).toContain('judged to the 15 minutes');
  });

  test('that name an id twice in one file count what was overtaken', async () => {
    const rows = [...many(30, (i) => arrest(i)), arrest(3, { gender: 'Female' }), arrest(4)];
    const report = await bringRows(force('warwickshire'), 'arrests', rows);
    expect(kinds(report)).toEqual(['exact_repeats']);
    expect(wordsOf(report, 'exact_repeats')).toMatch(/^1 row has the id of an earlier row/);
  });
});

describe('footage that does not fill what it covers', () => {
  const covers = { coversFrom: '2026-05-01T00:00:00Z', coversTo: '2026-06-01T00:00:00Z' };
  const upTo20 = many(200, (i) => recording(i, { started_at: day(1 + (i % 20), '10:00:00Z') }));

  test('is said when the extract is brought in with what it covers, and its coverage kept as stated', async () => {
    const imports = force('norfolk');
    const report = await bringRows(imports, 'bwv-recordings', upTo20, covers);
    expect(kinds(report)).toEqual(['footage_does_not_span']);
    expect(wordsOf(report, 'footage_does_not_span')).toContain('from 21 May 2026 to 31 May 2026');
    const kept = `select to_char(covers_to at time zone 'UTC', 'DD Mon') as "to" from footage_coverage`;
    expect(await imports.find(kept)).toEqual([{ to: '01 Jun' }]);
  });

  test('is not said where another file has the rest', async () => {
    const imports = force('suffolk');
    const rest = many(200, (i) => recording(i + 200, { started_at: day(21 + (i % 11), '10:00:00Z') }));
    expect((await bringRows(imports, 'bwv-recordings', rest)).faults).toEqual([]);
    expect((await bringRows(imports, 'bwv-recordings', upTo20, covers)).faults).toEqual([]);
  });

  test('is said when the coverage comes later than the recordings', async () => {
    const imports = force('bedfordshire');
    expect((await bringRows(imports, 'bwv-recordings', upTo20)).faults).toEqual([]);
    const stated = { from: covers.coversFrom, to: covers.coversTo, extracted_at: '2026-06-02T00:00:00Z' };
    const report = await bringRows(imports, 'bwv-coverage', [stated]);
    expect(wordsOf(report, 'footage_does_not_span')).toContain('from 21 May 2026 to 31 May 2026');
  });

  test('is told from days whose counts follow every change of the recordings', async () => {
    const imports = force('leicestershire');
    const report = await bringRows(imports, 'bwv-recordings', many(50, recording));
    const moved = many(5, (i) => recording(i, { started_at: day(30, '22:59:00Z') }));
    await bringRows(imports, 'bwv-recordings', moved);
    const kept = 'select day::text, recordings from recording_day order by 1';
    const counted = `select (started_at at time zone 'Europe/London')::date::text as day, count(*)::int as recordings
      from recording group by 1 order by 1`;
    expect(await imports.find(kept)).toEqual(await imports.find(counted));
    await imports.withdraw(report.importId);
    expect(await imports.find(kept)).toEqual([{ day: '2026-05-30', recordings: 5 }]);
  });

  test('is not said of a month that is filled', async () => {
    const report = await bringRows(force('cheshire'), 'bwv-recordings', many(310, recording), covers);
    expect(report.faults).toEqual([]);
  });
});

describe('officers whom the other source does not know', () => {
  test('are said where the footage writes their ids in another form', async () => {
    const imports = force('lancashire');
    await bringRows(imports, 'arrests', many(100, arrest));
    const report = await bringRows(
      imports,
      'bwv-recordings',
      many(100, (i) => recording(i, { officer_id: `P00${100 + (i % 40)}` })),
    );
    expect(kinds(report)).toEqual(['officer_ids_unknown']);
    expect(wordsOf(report, 'officer_ids_unknown')).toContain(
      '40 of 40 officers in this file are not in the records, and 100.0% of those would be but for letters in front and zeros in front: “P00100” in this file’s footage, “100” in the records',
    );
  });

  test('are said where the records change after earlier ones matched', async () => {
    const imports = force('merseyside');
    await bringRows(imports, 'bwv-recordings', many(100, recording));
    expect((await bringRows(imports, 'arrests', many(100, arrest))).faults).toEqual([]);
    const report = await bringRows(
      imports,
      'arrests',
      many(100, (i) => arrest(i + 100, { officer_ids: `warrant-${i}-x` })),
    );
    expect(kinds(report)).toEqual(['officer_ids_unknown']);
    expect(wordsOf(report, 'officer_ids_unknown')).toContain(
      '0 of 100 officers in this file are in the footage; of the officers in earlier files 100.0% are.',
    );
  });

  test('are no fault where most of them are known, or nobody is there to compare with', async () => {
    const imports = force('cambridgeshire');
    expect((await bringRows(imports, 'arrests', many(100, arrest))).faults).toEqual([]);
    const some = many(100, (i) => recording(i, { officer_id: `${105 + (i % 40)}` }));
    expect((await bringRows(imports, 'bwv-recordings', some)).faults).toEqual([]);
  });

  test('are compared with the register of officers where there is nothing else yet', async () => {
    const imports = force('staffordshire');
    await bringRows(
      imports,
      'officers',
      many(40, (i) => ({ officer_id: `${100 + i}`, team_code: 'T' })),
    );
    const report = await bringRows(
      imports,
      'bwv-recordings',
      many(100, (i) => recording(i, { officer_id: `0${100 + (i % 40)}` })),
    );
    expect(wordsOf(report, 'officer_ids_unknown')).toContain('but for zeros in front');
  });
});
