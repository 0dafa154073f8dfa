import { CROSSED_BY, NOT_RECORDED } from '@/lib/measures/measure';
import { ETHNIC_GROUPS, ethnicGroupOf, SELF_DEFINED_ETHNICITIES } from '@/lib/reference/ethnicity';
import { listOf, literal } from './literals';

/**
 * The census group of a column of ethnicity codes, self-defined or officer-defined, as an SQL expression. A code that
 * cannot be read and an officer's "unknown" are not recorded; a person's "not stated" is its own group.
 */
export function ethnicGroupColumn(column: string): string {
  const cases = ETHNIC_GROUPS.codes.map((group) => {
    const codes = [...SELF_DEFINED_ETHNICITIES.codes, ...ETHNIC_GROUPS.codes].filter(
      (code) => ethnicGroupOf(code) === group,
    );
    return `when ${column} in ${listOf(codes)} then ${literal(group)}`;
  });
  return `case ${cases.join(' ')} else ${literal(NOT_RECORDED)} end`;
}

/** The group of a column of codes, as an SQL expression: the code, or that none is recorded. */
export function codeColumn(column: string): string {
  return `coalesce(nullif(${column}, ''), ${literal(NOT_RECORDED)})`;
}

/** The group of several columns together, as an SQL expression. */
export function crossed(...columns: readonly string[]): string {
  return columns.map((column) => `(${column})`).join(` || ${literal(CROSSED_BY)} || `);
}
