import type { Power } from '../reference/powers';
import type { DatasetName } from './dataset';

/** What an import or a withdrawal changed, for everything that follows the facts. */
export interface FactChanges {
  dataset: DatasetName;
  /** The London months whose facts changed, as YYYY-MM-01, in order; empty for datasets without a time. */
  months: string[];
  /** How many facts were inserted, updated or removed. */
  changed: number;
  /** The months in which the measured precision of a power's times is now another: their findings rest on it. */
  heapingChanged: PowerMonth[];
}

/** A month of one power, as YYYY-MM-01. */
export interface PowerMonth {
  power: Power;
  month: string;
}
