import type { Dataset, FactValue } from '../dataset';
import { isLondonMidnight } from '../read-time';

const HOUR = 3_600_000;
const FIVE_MINUTES = 300_000;
const FIFTEEN_MINUTES = 900_000;

/** More officers than any force has: beyond it the column holds something else, and memory must not follow it. */
const MOST_OFFICERS = 50_000;

/**
 * Counts of a file's accepted rows from which the faults of its source are told: whether a column is ever filled in, how
 * its times lie on the clock, and whose rows they are. Cheap enough to be fed every row of a long file.
 */
export class SourceCounts {
  rows = 0;
  /** Rows whose time is a day alone, or exactly London's midnight. */
  dayOnly = 0;
  /** Rows whose time is known to the minute at least, and whose precision nobody stated. */
  times = 0;
  onFiveMinutes = 0;
  onFifteenMinutes = 0;
  /** The officers of the rows, each once. */
  readonly officers = new Set<string>();
  readonly #names: readonly string[];
  /** The columns, by place, in which no row has had a value yet: most leave with the first row. */
  readonly #empty: number[];
  readonly #countTime: (values: readonly FactValue[]) => void;
  readonly #officerAt: number;

  constructor(dataset: Dataset) {
    this.#names = dataset.factColumns.map(({ name }) => name);
    this.#empty = this.#names.map((_, place) => place);
    this.#officerAt = Math.max(this.#names.indexOf('officerIds'), this.#names.indexOf('officerId'));
    this.#countTime = this.#timeCounter();
  }

  count(values: readonly FactValue[]): void {
    this.rows += 1;
    for (let i = this.#empty.length - 1; i >= 0; i -= 1) {
      if (isFilled(values[this.#empty[i] ?? 0] ?? null)) this.#empty.splice(i, 1);
    }
    this.#countTime(values);
    this.#countOfficers(values[this.#officerAt] ?? null);
  }

  /** The names of the facts that no row has. */
  emptyFacts(): ReadonlySet<string> {
    return new Set(this.#empty.map((place) => this.#names[place] ?? ''));
  }

  #countOfficers(value: FactValue): void {
    if (this.officers.size >= MOST_OFFICERS) return;
    if (typeof value === 'string') {
      if (value !== '') this.officers.add(value);
    } else if (Array.isArray(value)) {
      for (const id of value) this.officers.add(id);
    }
  }

  /** How a row's time is counted: a public file has no time where it is not known; other sources state how exact it is. */
  #timeCounter(): (values: readonly FactValue[]) => void {
    const place = (name: string) => this.#names.indexOf(name);
    if (place('searchedAt') !== -1) {
      const at = place('searchedAt');
      return (values) => this.#countInstant(values[at] ?? null);
    }
    const [at, precision, isStated] = [
      place('startedAt'),
      place('timePrecision'),
      place('isPrecisionStated'),
    ];
    if (precision === -1) return () => {};
    return (values) => {
      const isTime = values[precision] === 'exact' || values[precision] === 'minute';
      if (values[precision] === 'date') this.dayOnly += 1;
      else if (isTime && values[isStated] !== true) this.#countInstant(values[at] ?? null);
    };
  }

  /** Null stands for a time that is not known. London is whole hours from UTC: a mark of its clock is one of UTC's. */
  #countInstant(at: FactValue): void {
    if (typeof at !== 'number' || (at % HOUR === 0 && isLondonMidnight(at))) {
      this.dayOnly += 1;
      return;
    }
    this.times += 1;
    if (at % FIVE_MINUTES !== 0) return;
    this.onFiveMinutes += 1;
    if (at % FIFTEEN_MINUTES === 0) this.onFifteenMinutes += 1;
  }
}

function isFilled(value: FactValue): boolean {
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}
