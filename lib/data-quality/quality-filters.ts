import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import type { HeldMonths } from '@/lib/period/held-months';
import { monthInWords } from '@/lib/period/month';
import {
  lastMonths,
  monthCount,
  periodValue,
  type ReportingPeriod,
  reportingPeriod,
} from '@/lib/period/reporting-period';

/** Long enough to see a source change; the rest is a choice away. */
const USUAL_MONTHS = 36;
const CHOICES = [12, 24, USUAL_MONTHS, 60] as const;
const MOST_MONTHS = 240;

/** The period that the address asks for; what cannot be read is said and ignored, never guessed. */
export function readQualityPeriod(
  params: SearchParams,
  held: HeldMonths,
): { period: ReportingPeriod; problem: string | null } {
  const text = firstValue(params, 'period');
  const all = monthCount({ from: held.first, to: held.last });
  const usual = lastMonths(Math.min(USUAL_MONTHS, all), held.last);
  if (text === undefined) return { period: usual, problem: null };
  const [from = '', to = '', ...rest] = text.split('_');
  const asked = rest.length === 0 ? reportingPeriod(from, to) : null;
  const isWithin =
    asked !== null && monthCount(asked) <= MOST_MONTHS && asked.to >= held.first && asked.from <= held.last;
  return isWithin
    ? { period: asked, problem: null }
    : { period: usual, problem: 'The period in the address is not one this page can show.' };
}

/** The periods to choose from: the last months, all that is held, and what the address asks for. */
export function qualityPeriodChoices(
  held: HeldMonths,
  chosen: ReportingPeriod,
): { value: string; text: string }[] {
  const all = monthCount({ from: held.first, to: held.last });
  const recent = CHOICES.filter((months) => months < all).map((months) => ({
    value: periodValue(lastMonths(months, held.last)),
    text: `${months} months to ${monthInWords(held.last)}`,
  }));
  const choices = [
    ...recent,
    {
      value: periodValue({ from: held.first, to: held.last }),
      text: all === 1 ? monthInWords(held.last) : `All ${all} months to ${monthInWords(held.last)}`,
    },
    { value: periodValue(chosen), text: `${monthInWords(chosen.from)} to ${monthInWords(chosen.to)}` },
  ];
  return choices.filter((choice, i) => choices.findIndex(({ value }) => value === choice.value) === i);
}
