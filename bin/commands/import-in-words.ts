import { effectInWords } from '@/lib/data-imports/effect-in-words';
import { sourceFaultInWords } from '@/lib/data-imports/source-fault-in-words';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportReport } from '@/lib/ingest/import-report';

/** What is printed of one file; of one that was never read, only what is known. */
export type FileOutcome = Omit<ImportReport, 'forceId' | 'dataset'> & {
  force: string | null;
  dataset: DatasetName | null;
  /** True where nothing was changed. */
  isDryRun: boolean;
};

/** One file's report, for a terminal. */
export function importInWords(outcome: FileOutcome): string {
  if (outcome.refusal !== null) return `${outcome.file}: refused. ${outcome.refusal}`;
  const { unrecognised, warnings, faults, effect } = outcome;
  return [
    headline(outcome),
    `  ${rowsInWords(outcome)}`,
    ...rejectedInWords(outcome),
    ...unrecognised.map(
      ({ column, text, count }) => `  not recognised: ${column} “${text}” (${formatNumber(count)})`,
    ),
    ...warnings.map((warning) => `  ${warning}`),
    ...faults.map((fault) => `  ${sourceFaultInWords(fault)}`),
    ...(effect === null ? [] : effectInWords(effect).map((words) => `  ${words}`)),
  ].join('\n');
}

function headline({ file, importId, dataset, force, isDryRun }: FileOutcome): string {
  const what = isDryRun ? 'tried, nothing was changed' : `import ${importId}`;
  return `${file}: ${what}, ${dataset} of ${force}`;
}

function rowsInWords({ read, accepted, inserted, updated, unchanged, removed }: FileOutcome): string {
  const removedWords = removed === 0 ? '' : `, ${formatNumber(removed)} removed`;
  return `${formatCount(read, 'row', 'rows')} read, ${formatNumber(accepted)} accepted: ${formatNumber(inserted)} new, ${formatNumber(updated)} changed, ${formatNumber(unchanged)} as they were${removedWords}`;
}

function rejectedInWords({ rejected, importId }: FileOutcome): string[] {
  if (rejected === 0) return [];
  if (importId === null) return [`  ${formatNumber(rejected)} rejected`];
  return [`  ${formatNumber(rejected)} rejected: candour imports rejected ${importId}`];
}
