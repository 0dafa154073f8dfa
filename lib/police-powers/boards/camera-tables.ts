import { FINDING_NAMES, type Finding } from '@/lib/activation/finding';
import { tallyFindings } from '@/lib/activation/finding-tally';
import { formatNumber, formatPercent } from '@/lib/format/numbers';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import type { MeasureCount } from '@/lib/measures/measure-count';
import { type Month, monthInWords } from '@/lib/period/month';
import { monthsOf } from '@/lib/period/reporting-period';
import { POWER_NAMES, POWERS, type Power } from '@/lib/reference/powers';
import type { Estimate } from '@/lib/statistics/interval';
import { groupedBy } from '@/lib/tables/grouped-by';
import { type FigureTable, figureTable } from '../figure-files/figure-table';
import type { BoardFacts } from './board-facts';

/** The findings of required attendances, in the order in which the board shows them. */
export const SHOWN_FINDINGS: readonly Finding[] = [
  'full',
  'partial',
  'colleague_only',
  'lost',
  'not_found',
  'awaiting_upload',
  'indeterminate',
];

/** How many attendances of a power had a finding in a month. */
interface FindingCount {
  power: Power;
  month: Month;
  finding: Finding;
  attendances: number;
}

/** The counts that the board on cameras is made of: every power, month and finding that was counted. */
export function findingCounts({ groups }: BoardFacts): FindingCount[] {
  return POWERS.flatMap((power) =>
    groups.flatMap((count: MeasureCount) =>
      count.measure === activationMeasuresOf(power).findings && count.dimension === 'finding'
        ? [
            {
              power,
              month: count.month.slice(0, 7),
              finding: count.group as Finding,
              attendances: count.numerator,
            },
          ]
        : [],
    ),
  );
}

const TALLY_HEADINGS = [
  'Required',
  ...SHOWN_FINDINGS.map((finding) => FINDING_NAMES[finding]),
  'Not required',
  'On',
  'Fully on',
];

interface TallyRow {
  key: string;
  cells: string[];
}

/** The findings of each power, and of all together. */
export function powerTable(powers: readonly Power[], counts: readonly FindingCount[]): FigureTable {
  return tallyTable('Findings by power', 'Power', [
    ...powers.map((power) =>
      tallyRow(
        power,
        POWER_NAMES[power],
        counts.filter((count) => count.power === power),
      ),
    ),
    tallyRow('all', 'All powers', counts),
  ]);
}

/** The findings of each month of the period. Months with nothing received are named as such: they are no zero. */
export function monthTable({ filters }: BoardFacts, counts: readonly FindingCount[]): FigureTable {
  const byMonth = groupedBy(counts, (count) => count.month);
  const rows = monthsOf(filters.period).map((month) => {
    const ofMonth = byMonth.get(month);
    const name = monthInWords(month);
    if (ofMonth !== undefined) return tallyRow(month, name, ofMonth);
    return { key: month, cells: [name, 'Not received', ...TALLY_HEADINGS.slice(1).map(() => '–')] };
  });
  return tallyTable('Findings by month', 'Month', rows);
}

function tallyTable(caption: string, first: string, rows: TallyRow[]): FigureTable {
  return figureTable(caption, [first, ...TALLY_HEADINGS], rows);
}

function tallyRow(key: string, name: string, counts: readonly FindingCount[]): TallyRow {
  const tally = tallyFindings(counts);
  const numbers = [
    tally.required,
    ...SHOWN_FINDINGS.map((finding) => tally.findings[finding]),
    tally.findings.not_required,
  ];
  return {
    key,
    cells: [
      name,
      ...numbers.map(formatNumber),
      rateInWords(tally.activation),
      rateInWords(tally.fullCompliance),
    ],
  };
}

function rateInWords(estimate: Estimate | null): string {
  if (estimate === null) return 'Not calculable';
  return `${formatPercent(estimate.value)} (${[estimate.lower, estimate.upper].map((end) => (end * 100).toFixed(1)).join('\u00a0to\u00a0')})`;
}
