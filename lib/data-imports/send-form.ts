import { DATASETS, type DatasetName } from '@/lib/ingest/dataset';
import type { ImportOptions } from '@/lib/ingest/import-report';
import { readTime } from '@/lib/ingest/read-time';
import { firstDayOf, isMonth } from '@/lib/period/month';

export type SendField = 'files' | keyof TypedSendForm;

/** What was typed beside the files, as it was typed; empty where nothing was. */
export interface TypedSendForm {
  dataset: string;
  month: string;
  coversFrom: string;
  coversTo: string;
  timeZone: string;
  timeLabel: string;
}

export interface SendProblem {
  field: SendField;
  words: string;
}

/** What a person asks for with the files they send. */
export interface SendRequest {
  /** Null where each file's is to be recognised. */
  dataset: DatasetName | null;
  options: ImportOptions;
}

const TIME_ZONES = ['Europe/London', 'UTC'] as const;
/** What can be said of times labelled +00:00, and the option that it stands for. */
const TIME_LABELS: ReadonlyMap<string, Pick<ImportOptions, 'labelledLocal'>> = new Map([
  ['', {}],
  ['london', { labelledLocal: true }],
  ['as-labelled', { labelledLocal: false }],
]);

/** What was typed, from a form or an address. */
export function readTypedSendForm(given: (name: keyof TypedSendForm) => string | undefined): TypedSendForm {
  const typed = (name: keyof TypedSendForm) => (given(name) ?? '').trim().slice(0, 100);
  return {
    dataset: typed('dataset'),
    month: typed('month'),
    coversFrom: typed('coversFrom'),
    coversTo: typed('coversTo'),
    timeZone: typed('timeZone') || 'Europe/London',
    timeLabel: typed('timeLabel'),
  };
}

/** What is asked for, or everything that is wrong with how it is asked. */
export function decideSend(
  typed: TypedSendForm,
): { request: SendRequest; problems: [] } | { request: null; problems: SendProblem[] } {
  const dataset = DATASETS.find((name) => name === typed.dataset) ?? null;
  const timeZone = TIME_ZONES.find((zone) => zone === typed.timeZone);
  const timeLabel = TIME_LABELS.get(typed.timeLabel);
  const problems: SendProblem[] = [
    ...(dataset === null && typed.dataset !== ''
      ? [{ field: 'dataset' as const, words: 'Choose a dataset of the list, or have it recognised' }]
      : []),
    ...(timeZone === undefined
      ? [{ field: 'timeZone' as const, words: 'Say whether times without an offset are London’s or UTC' }]
      : []),
    ...monthProblems(typed.month),
    ...coverageProblems(typed, dataset, timeZone ?? 'Europe/London'),
    ...(timeLabel === undefined
      ? [{ field: 'timeLabel' as const, words: 'Choose what times labelled +00:00 are from the list' }]
      : []),
  ];
  if (problems.length > 0 || timeZone === undefined) return { request: null, problems };
  const isPublic = dataset === null || dataset === 'police-uk-stop-search';
  const options: ImportOptions = {
    timeZone,
    ...(typed.month === '' || !isPublic ? {} : { month: firstDayOf(typed.month) }),
    ...(isPublic ? timeLabel : {}),
    ...(typed.coversFrom === '' ? {} : { coversFrom: typed.coversFrom, coversTo: typed.coversTo }),
  };
  return { request: { dataset, options }, problems: [] };
}

function monthProblems(month: string): SendProblem[] {
  if (month === '' || isMonth(month)) return [];
  return [{ field: 'month', words: 'The month must be written like 2026-04' }];
}

function coverageProblems(
  { coversFrom, coversTo }: TypedSendForm,
  dataset: DatasetName | null,
  timeZone: 'Europe/London' | 'UTC',
): SendProblem[] {
  if (coversFrom === '' && coversTo === '') return [];
  if (dataset !== null && dataset !== 'bwv-recordings') {
    return [{ field: 'coversFrom', words: 'Only a file of BWV recordings can say what it covers' }];
  }
  if (coversFrom === '')
    return [{ field: 'coversFrom', words: 'Say also where what the footage covers begins' }];
  if (coversTo === '') return [{ field: 'coversTo', words: 'Say also where what the footage covers ends' }];
  const [from, to] = [readTime(coversFrom, timeZone), readTime(coversTo, timeZone)];
  if (!from.isRead) return [{ field: 'coversFrom', words: from.reason }];
  if (!to.isRead) return [{ field: 'coversTo', words: to.reason }];
  if (to.at <= from.at)
    return [{ field: 'coversTo', words: 'What the footage covers must end after it begins' }];
  return [];
}
