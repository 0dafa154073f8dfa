import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Permission } from '@/lib/access/permissions';
import type { MeasureRow } from '@/lib/police-powers/measure-rows/measure-rows';
import { MeasureRowsTable } from './measure-rows-table';

const ROW: MeasureRow = {
  power: 'arrests',
  recordId: 'A/1',
  position: null,
  month: '2026-06',
  startedAt: new Date('2026-06-14T14:04:09Z'),
  startedOn: null,
  timePrecision: 'minute',
  source: 'encounter',
  areaName: null,
  outcome: null,
  selfDefinedEthnicity: 'W1',
  officerDefinedEthnicity: null,
  finding: null,
  officerIds: null,
  caseId: null,
  importId: 7,
  line: 1200,
};

describe('the table of the records behind a number', () => {
  it('leads to the attendance, the case and the file that the viewer may open', () => {
    const row = { ...ROW, officerIds: ['PC1', ''], caseId: 4 };
    const html = tableOf([row], ['activation.read', 'data-import.read']);
    expect(html).toContain('href="/activation/arrests/A%2F1/1?force=northshire"');
    expect(html).toContain('href="/cases/4?force=northshire"');
    expect(html).toContain('href="/data-imports/7?force=northshire"');
    expect(html).toContain('Import 7, line 1,200');
    expect(html).toContain('PC1');
  });

  it('leads nowhere that the viewer may not go, and has no column that nothing can be said in', () => {
    const html = tableOf([ROW], []);
    expect(html).not.toContain('href=');
    for (const column of ['Officers', 'Case', 'Outcome', 'What the cameras show']) {
      expect(html).not.toContain(`>${column}<`);
    }
    expect(html).toContain('A/1');
  });

  it('explains the officer that a finding is about, and nothing of a public record', () => {
    const found = { ...ROW, position: 2, finding: 'not_found' };
    expect(tableOf([found], ['activation.read'])).toContain(
      'href="/activation/arrests/A%2F1/2?force=northshire"',
    );
    const published: MeasureRow = {
      ...ROW,
      power: 'stop-search',
      source: 'police-uk-stop-search',
      startedAt: null,
      startedOn: '2026-06-14',
      outcome: 'arrest',
    };
    const html = tableOf([published], ['activation.read']);
    expect(html).not.toContain('/activation/');
    expect(html).toContain('14 June 2026, time not known');
    expect(html).toContain('Arrest');
  });
});

function tableOf(rows: readonly MeasureRow[], permissions: readonly Permission[]): string {
  return renderToStaticMarkup(
    <MeasureRowsTable rows={rows} forceId="northshire" permissions={new Set(permissions)} />,
  );
}
