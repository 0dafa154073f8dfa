import { datasetInWords } from '@/lib/overview/received';
import type { Month } from '@/lib/period/month';
import { type ColumnCompleteness, completenessOf } from './completeness';
import { type MonthsReceived, monthsReceived } from './months-received';
import type { QualityFacts } from './quality-facts';
import { type QualityFault, SERIOUS_FROM } from './quality-fault';
import { qualityFaults } from './quality-faults';
import { type TimesCheck, timesOf } from './times';

/** Everything the quality page says of a dataset, before it is put into figures. */
export interface QualityReport {
  readonly name: string;
  readonly months: MonthsReceived;
  readonly columns: readonly ColumnCompleteness[];
  readonly times: TimesCheck | null;
  /** The worst first. */
  readonly faults: readonly QualityFault[];
  /** Records of the period. */
  readonly rows: number;
}

/** Works out what is known of a dataset's quality. */
export function qualityReport(facts: QualityFacts): QualityReport {
  const months = monthsReceived(facts);
  const of: readonly Month[] = months.expected.map(({ month }) => month);
  const columns = completenessOf(facts, of);
  const times = timesOf(facts, of);
  return {
    name: datasetInWords(facts.dataset),
    months,
    columns,
    times,
    faults: qualityFaults(facts, months, columns, times),
    rows: months.expected.reduce((sum, { rows }) => sum + (rows ?? 0), 0),
  };
}

/** The finding as a heading: the two worst faults, or that there is none. */
export function qualityHeading({ name, faults }: QualityReport): string {
  const [worst, next] = faults;
  if (worst === undefined) return `${name}: nothing is missing that figures rest on`;
  if (worst.severity < SERIOUS_FROM) return `${name}: nearly complete; ${worst.words}`;
  const second = next !== undefined && next.severity >= SERIOUS_FROM ? `, and ${next.words}` : '';
  return `${name}: ${worst.words}${second}`;
}

/** What the faults stop the boards from saying, each once, the worst first. */
export function whatItStops({ faults }: QualityReport): string[] {
  return faults.flatMap(({ stops }) => (stops === null ? [] : [stops]));
}
