import { describe, expect, it } from 'vitest';
import type { ImportJobDetail } from '@/lib/ingest/import-job';
import type { ImportReport } from '@/lib/ingest/import-report';
import { isOpen, jobHeading, jobLead, progressInWords, whatToDo } from './job-in-words';

const JOB: ImportJobDetail = {
  jobId: 7,
  kind: 'import',
  state: 'done',
  dataset: 'arrests',
  fileName: 'arrests.csv',
  requestedBy: 'steward@force.example',
  requestedAt: new Date('2026-05-01T10:00:00Z'),
  startedAt: null,
  finishedAt: null,
  progress: null,
  importId: null,
  byteSize: 400,
  options: { timeZone: 'Europe/London' },
  reason: null,
  report: null,
  rejectedRows: [],
  withdrawal: null,
  words: null,
  hasFile: false,
};
const job = (given: Partial<ImportJobDetail>): ImportJobDetail => ({ ...JOB, ...given });
const report = (read: number, rejected: number) =>
  ({ read, rejected, accepted: read - rejected }) as ImportReport;

describe('A job in words', () => {
  it('says how it stands while it is open', () => {
    expect(jobHeading(job({ state: 'waiting' }))).toBe('arrests.csv waits for its turn');
    expect(jobHeading(job({ state: 'running', kind: 'dry_run' }))).toBe('arrests.csv is being tried');
    expect(isOpen({ state: 'running' })).toBe(true);
    expect(isOpen({ state: 'interrupted' })).toBe(false);
  });

  it('says what came of a file, and of one that was only tried what would', () => {
    expect(jobHeading(job({ report: report(1, 0) }))).toBe('arrests.csv: its one row accepted');
    expect(jobHeading(job({ report: report(1200, 3) }))).toBe(
      'arrests.csv: 1,197 of 1,200 rows accepted, 3 rejected',
    );
    expect(jobHeading(job({ kind: 'dry_run', report: report(2, 0) }))).toBe(
      'arrests.csv: all 2 rows would be accepted',
    );
  });

  it('says what a withdrawal changed, or would', () => {
    const effect = { findings: [], cases: { opened: 0, withdrawn: 0, reopened: 0 }, months: [] };
    const withdrawal = { changed: 2, effect };
    expect(jobHeading(job({ kind: 'withdrawal', withdrawal }))).toBe(
      'arrests.csv is withdrawn: 2 facts changed',
    );
    expect(jobHeading(job({ kind: 'withdrawal_preview', withdrawal }))).toBe(
      'Withdrawing arrests.csv would change 2 facts',
    );
  });

  it('leads with why it came to nothing, and what to do about it', () => {
    const interrupted = job({ state: 'interrupted', words: 'The service stopped.' });
    expect(jobLead(interrupted)).toBe('The service stopped.');
    expect(whatToDo(interrupted)).toBe('Send the file again.');
    expect(whatToDo(job({ state: 'failed', kind: 'withdrawal' }))).toContain('page of the import');
    expect(whatToDo(job({ state: 'done' }))).toBeNull();
  });

  it('says how far it is, in the words of whoever works on it', () => {
    const progress = { words: '1,000 rows, 0 rejected', rows: 1000, share: 0.5 };
    expect(progressInWords(job({ state: 'running', progress }))).toBe('1,000 rows, 0 rejected');
    expect(progressInWords(job({ state: 'running' }))).toBe('Just begun');
    expect(progressInWords(job({ state: 'waiting' }))).toBe('Waiting');
  });
});
