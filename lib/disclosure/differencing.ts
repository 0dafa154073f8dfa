import type { HeldMonths } from '@/lib/period/held-months';
import { addMonths } from '@/lib/period/month';
import { financialYearOf, type ReportingPeriod } from '@/lib/period/reporting-period';

const QUARTERS_BEGIN = [0, 3, 6, 9] as const;

/**
 * The steps in which outsiders see a force's months, in order: each whole financial year, and each whole quarter of a
 * financial year that is not whole. No two of them have a month in common, so no answer over one can be taken from an
 * answer over another, whatever was counted. Months of a quarter that is not whole are in none. Source: domain 10.
 */
export function outsideSteps({ first, last }: HeldMonths): ReportingPeriod[] {
  const isWhole = ({ from, to }: ReportingPeriod) => from >= first && to <= last;
  const steps: ReportingPeriod[] = [];
  for (let year = financialYearOf(first); year.from <= last; year = financialYearOf(addMonths(year.to, 1))) {
    steps.push(...(isWhole(year) ? [year] : quartersOf(year).filter(isWhole)));
  }
  return steps;
}

/** The steps that lie whole in a period. */
export function stepsWithin(
  steps: readonly ReportingPeriod[],
  { from, to }: ReportingPeriod,
): ReportingPeriod[] {
  return steps.filter((step) => step.from >= from && step.to <= to);
}

/** True where a period is one of the steps. */
export function isStep(steps: readonly ReportingPeriod[], { from, to }: ReportingPeriod): boolean {
  return steps.some((step) => step.from === from && step.to === to);
}

function quartersOf(year: ReportingPeriod): ReportingPeriod[] {
  return QUARTERS_BEGIN.map((months) => addMonths(year.from, months)).map((from) => ({
    from,
    to: addMonths(from, 2),
  }));
}
