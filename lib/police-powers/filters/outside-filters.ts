import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { FILTER_DIMENSIONS, UNFILTERED } from '@/lib/measures/count-filter';
import { choosePublicPeriod, OUTSIDE_PERIOD_WORDS, publicPeriodChoices } from '@/lib/measures/public-periods';
import { periodInWords, type ReportingPeriod } from '@/lib/period/reporting-period';
import type { BoardFilterReading } from './board-filters';
import { FILTER_WORDS } from './filter-choices';

const NARROWED_BY = ['area', 'team', ...FILTER_DIMENSIONS.map((each) => FILTER_WORDS[each].parameter)];
const LONGEST_QUOTED = 40;

/**
 * Reads a board's filters for those who see counts as outsiders do: one of the periods that are offered, and the whole
 * force. What else the address asks for is refused in words. Null where no period is offered. Source: domain 10.
 */
export function readOutsideFilters(
  params: SearchParams,
  offered: readonly ReportingPeriod[],
): BoardFilterReading | null {
  const newest = offered.at(-1);
  if (newest === undefined) return null;
  const asked = askedPeriod(params);
  const chosen = choosePublicPeriod(offered, asked);
  const isNarrowed = NARROWED_BY.some((name) => (firstValue(params, name) ?? '') !== '');
  return {
    filters: { period: chosen ?? newest, areaCode: null, areaName: null, filter: UNFILTERED },
    periods: publicPeriodChoices(offered),
    areas: [],
    teams: [],
    narrower: [],
    problems: [
      ...(chosen === null ? [notOffered(asked, newest)] : []),
      ...(isNarrowed ? ['Outsiders see the whole force: no area, team or group by itself.'] : []),
    ],
  };
}

/** The choice of the list, or two months of one's own, which go before it as on every board. */
function askedPeriod(params: SearchParams): string {
  const [from, to] = ['from', 'to'].map((name) => firstValue(params, name) ?? '');
  return from === '' && to === '' ? (firstValue(params, 'period') ?? '') : `${from}_${to}`;
}

function notOffered(asked: string, newest: ReportingPeriod): string {
  const words = periodInWords(newest);
  const shown = /^(\d|financial)/.test(words) ? `the ${words}` : words;
  return `The period “${asked.slice(0, LONGEST_QUOTED)}” is not one that is offered. ${OUTSIDE_PERIOD_WORDS} It shows ${shown} instead.`;
}
