import { readYesNo } from '@/lib/reference/answers';
import { codeList } from '@/lib/reference/code-list';
import { factColumns, inputColumns } from '../columns';
import type { Dataset } from '../dataset';
import { RowFields } from '../row-fields';

const { columns, at } = inputColumns(
  ['power', 'effective_from', 'required', 'citation'],
  [
    'start_tolerance_seconds',
    'end_tolerance_seconds',
    'gap_tolerance_seconds',
    'match_before_seconds',
    'match_after_seconds',
    'assumed_duration_seconds',
    'upload_grace_hours',
  ],
);
const row = new RowFields(columns);

const DEFAULT_MATCH_BEFORE = 240;
const MOST_MATCH_BEFORE = 300;
const DEFAULT_ASSUMED_DURATION = 600;

const POWER_SPELLINGS = codeList([
  { code: 'stop-search', label: 'Stop and search', aliases: ['Stop search', 'Stops and searches'] },
  { code: 'use-of-force', label: 'Use of force', aliases: ['Uses of force'] },
  { code: 'arrests', label: 'Arrests', aliases: ['Arrest'] },
  {
    code: 'domestic-incidents',
    label: 'Domestic incidents',
    aliases: ['Domestic incident', 'Domestic abuse'],
  },
]);

function readPower(): string {
  const text = row.requiredText(at.power);
  const power = POWER_SPELLINGS.read(text);
  if (power === null)
    row.reject(at.power, `“${text}” is none of the powers: ${POWER_SPELLINGS.codes.join(', ')}.`);
  return power ?? '';
}

function readRequired(): boolean {
  const text = row.requiredText(at.required);
  const isRequired = readYesNo(text);
  if (isRequired === null) row.reject(at.required, `“${text}” is neither yes nor no.`);
  return isRequired ?? false;
}

/** A whole number of seconds; where the policy states none, the assumed value, and a warning says so. */
function readSeconds(column: number, assumed: number): number {
  const seconds = row.wholeNumber(column, 0);
  if (seconds === null) warnOfSilence(column, `${assumed} seconds`);
  return seconds ?? assumed;
}

function warnOfSilence(column: number, assumed: string): void {
  row.warn(`The policy states no ${row.header(column)}: it is read as ${assumed}.`);
}

function readMatchBefore(): number {
  const seconds = row.wholeNumber(at.match_before_seconds, 0) ?? DEFAULT_MATCH_BEFORE;
  if (seconds > MOST_MATCH_BEFORE) {
    row.reject(
      at.match_before_seconds,
      `${seconds} is more than ${MOST_MATCH_BEFORE}, the most that is allowed.`,
    );
  }
  return seconds;
}

function readUploadGrace(): number {
  const hours = row.number(at.upload_grace_hours, 0);
  if (hours === null) warnOfSilence(at.upload_grace_hours, '0 hours');
  return hours ?? 0;
}

/** The BWV rule book: one row per power and first day. */
export const policies: Dataset = {
  name: 'policies',
  columns,
  factColumns: factColumns({
    power: 'text',
    effectiveFrom: 'date',
    isRequired: 'boolean',
    startToleranceSeconds: 'integer',
    endToleranceSeconds: 'integer',
    gapToleranceSeconds: 'integer',
    matchBeforeSeconds: 'integer',
    matchAfterSeconds: 'integer',
    assumedDurationSeconds: 'integer',
    uploadGraceHours: 'number',
    citation: 'text',
  }),
  key: ['power', 'effectiveFrom'],
  replaces: 'row',
  timeColumn: null,
  readRow: (cell, context) => {
    row.begin(cell, context);
    return row.accept([
      readPower(),
      row.requiredDate(at.effective_from),
      readRequired(),
      readSeconds(at.start_tolerance_seconds, 0),
      readSeconds(at.end_tolerance_seconds, 0),
      readSeconds(at.gap_tolerance_seconds, 0),
      readMatchBefore(),
      readSeconds(at.match_after_seconds, 0),
      readSeconds(at.assumed_duration_seconds, DEFAULT_ASSUMED_DURATION),
      readUploadGrace(),
      row.requiredText(at.citation),
    ]);
  },
};
