import type { CodeList } from '../reference/code-list';
import type { FactColumn, FactKind, InputColumn } from './dataset';

/** The code lists of some of the columns. */
export type CodesOf<Header extends string> = Readonly<Partial<Record<Header, CodeList>>>;

/** A dataset's columns by their contract headers, and where each stands. */
export interface InputColumns<Header extends string> {
  readonly columns: readonly InputColumn[];
  readonly at: Readonly<Record<Header, number>>;
}

/**
 * Columns in the contract's spelling: those that a file must have, then those that it may have. `codes` says which of
 * them hold codes, and of which list.
 */
export function inputColumns<const Required extends string, const Optional extends string>(
  required: readonly Required[],
  optional: readonly Optional[],
  codes?: CodesOf<Required | Optional>,
): InputColumns<Required | Optional> {
  const column = (header: Required | Optional, isRequired: boolean): InputColumn => ({
    header,
    isRequired,
    codes: codes?.[header] ?? null,
  });
  const columns = [
    ...required.map((header) => column(header, true)),
    ...optional.map((header) => column(header, false)),
  ];
  const at = Object.fromEntries(columns.map(({ header }, index) => [header, index]));
  return { columns, at: at as Record<Required | Optional, number> };
}

/** A fact's columns from their names and kinds, in order. */
export function factColumns(kinds: Readonly<Record<string, FactKind>>): FactColumn[] {
  return Object.entries(kinds).map(([name, kind]) => ({ name, kind }));
}
