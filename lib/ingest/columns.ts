import type { FactColumn, FactKind, InputColumn } from './dataset';

/** A dataset's columns by their contract headers, and where each stands. */
export interface InputColumns<Header extends string> {
  readonly columns: readonly InputColumn[];
  readonly at: Readonly<Record<Header, number>>;
}

/** Columns in the contract's spelling: those that a file must have, then those that it may have. */
export function inputColumns<const Required extends string, const Optional extends string>(
  required: readonly Required[],
  optional: readonly Optional[],
): InputColumns<Required | Optional> {
  const columns = [
    ...required.map((header) => ({ header, isRequired: true })),
    ...optional.map((header) => ({ header, isRequired: false })),
  ];
  const at = Object.fromEntries(columns.map(({ header }, index) => [header, index]));
  return { columns, at: at as Record<Required | Optional, number> };
}

/** A fact's columns from their names and kinds, in order. */
export function factColumns(kinds: Readonly<Record<string, FactKind>>): FactColumn[] {
  return Object.entries(kinds).map(([name, kind]) => ({ name, kind }));
}
