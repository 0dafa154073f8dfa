import type { FilterDimension } from '@/lib/measures/count-filter';
import { isMonth, monthInWords } from '@/lib/period/month';
import { periodInWords, reportingPeriod } from '@/lib/period/reporting-period';
import { choiceName, FILTER_WORDS } from '../filters/filter-choices';
import { type SavedView, savablePage } from './saved-view';

type Areas = readonly { readonly areaCode: string; readonly name: string }[];

/** The page that a view is of, and what it is narrowed to: "Stop and search: 12 months to October 2026; Age: 10 to 17". */
export function viewInWords({ path, query }: Pick<SavedView, 'path' | 'query'>, areas: Areas): string {
  const page = savablePage(path);
  if (page === null) return 'A page that is not there any longer';
  const asked = new URLSearchParams(query);
  const parts = [periodPart(asked), ...[...asked].map(([name, value]) => partInWords(name, value, areas))];
  const narrowed = parts.filter((part) => part !== null);
  return narrowed.length === 0 ? `${page.name}, as it opens` : `${page.name}: ${narrowed.join('; ')}`;
}

/** The months in view; null where the view follows the newest ones. */
function periodPart(asked: URLSearchParams): string | null {
  const [from, to] = [asked.get('from') ?? '', asked.get('to') ?? ''];
  const [first = '', last = ''] =
    from === '' && to === '' ? (asked.get('period') ?? '').split('_') : [from, to];
  const period = reportingPeriod(first, last);
  return period === null ? null : periodInWords(period);
}

/** One parameter in words; null for what is said elsewhere, or is how a table is shown. */
function partInWords(name: string, value: string, areas: Areas): string | null {
  if (name === 'area') return areas.find(({ areaCode }) => areaCode === value)?.name ?? `area ${value}`;
  if (name === 'team') return `team ${value}`;
  if (name === 'since') return isMonth(value) ? `since ${monthInWords(value)}` : null;
  if (name === 'policy') return value === 'now' ? 'beside the policy of today' : null;
  const dimensions = Object.keys(FILTER_WORDS) as FilterDimension[];
  const dimension = dimensions.find((each) => FILTER_WORDS[each].parameter === name);
  if (dimension === undefined) return null;
  return `${FILTER_WORDS[dimension].label}: ${choiceName(dimension, value) ?? value}`;
}

/** A person's views in one sentence. */
export function viewsHeading(count: number): string {
  if (count === 0) return 'You have no saved views yet';
  return count === 1 ? 'You have one saved view' : `You have ${count} saved views`;
}
