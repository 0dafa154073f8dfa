import { shownValue } from '@/lib/disclosure/disclosed';
import { discloseFractions } from '@/lib/disclosure/disclosed-fractions';
import { formatDecimal, formatNumber, formatRatio } from '@/lib/format/numbers';
import { COMPARED_GROUPS, COMPARISON_GROUP, type ComparedGroup } from '@/lib/measures/disproportionality';
import { estimateDifference } from '@/lib/measures/estimate';
import { groupLabel } from '@/lib/measures/group-labels';
import { CROSSED_BY } from '@/lib/measures/measure';
import { addUp, type Fraction } from '@/lib/measures/measure-count';
import type { Estimate } from '@/lib/statistics/interval';
import { type MantelHaenszel, mantelHaenszel, type Stratum } from '@/lib/statistics/mantel-haenszel';
import { groupedBy } from '@/lib/tables/grouped-by';
import type { BoardFigure } from '../boards/board';
import type { BoardFacts } from '../boards/board-facts';
import { coverageWords, sourceInWords } from '../boards/source-words';
import { figureTable, type NumberCell } from '../figure-files/figure-table';
import { coverageIn } from './series';

/** One group's finds against White people's: as they are, and where like is compared with like. */
interface Compared {
  readonly group: ComparedGroup;
  readonly own: Fraction;
  readonly crude: Estimate | null;
  readonly stratified: MantelHaenszel;
}

/**
 * The outcome test: whether searches of one group find something as often as those of White people when searches under the
 * same power for the same object are compared. Null where nothing was counted, and for outsiders: the strata are small.
 * Sources: domain 9; docs/methods/mantel-haenszel.md.
 */
export function outcomeTestFigure(facts: BoardFacts): BoardFigure | null {
  if (facts.disclosure === 'external') return null;
  const strata = strataOf(facts);
  if (!strata.has(COMPARISON_GROUP)) return null;
  const compared = COMPARED_GROUPS.flatMap((group) => {
    const own = strata.get(group);
    return own === undefined ? [] : [compare(group, own, strata.get(COMPARISON_GROUP) ?? new Map())];
  });
  if (compared.length === 0) return null;
  return {
    id: 'outcome-test',
    measure: 'find_rate',
    heading: headingFor(compared),
    reading:
      'Self-defined ethnicity. Share of searches that found something, against White people searched under the same power for the same object (Mantel–Haenszel); line: 95% interval.',
    source: sourceInWords(facts, 'find_rate'),
    coverage: coverageWords(coverageIn('find_rate', facts, facts.filters.period)),
    notes: [
      'Finding less often can mean that a group is searched on weaker grounds. It can also mean that what was searched for differs in ways that are not recorded.',
      ...compared.flatMap(differsWords),
    ],
    table: figureTable(
      'Searches that found something, compared with White people',
      [
        'Group',
        'Searches with a known answer',
        'Difference as it is, in points',
        'Difference, like with like',
        'Times as often, like with like',
        'Powers and objects compared',
      ],
      compared.map((each) => ({ key: each.group, cells: cellsOf(each) })),
    ),
    drawing: {
      kind: 'intervals',
      chart: {
        measure: 'How often searches found something, compared with White people, like with like',
        reference: 'the same as White people',
        rows: compared.map(({ group, stratified: { ratio } }) => ({
          key: group,
          label: groupLabel('self_defined_ethnicity', group),
          value: ratio?.value ?? null,
          low: ratio?.lower ?? null,
          high: ratio?.upper ?? null,
          isUnusual: isClear(ratio, 1),
          ...(ratio === null ? { why: 'Too few to compare' } : {}),
        })),
      },
    },
  };
}

/** Each group's searches by power and object, over the period. */
function strataOf({ groups, disclosure }: BoardFacts): Map<string, Map<string, Fraction>> {
  const counts = groups.filter(
    ({ measure, dimension }) => measure === 'find_rate' && dimension === 'ethnicity_by_power_and_object',
  );
  const byGroup = [...groupedBy(counts, ({ group }) => group)];
  const { cells } = discloseFractions(
    byGroup.map(([, ofGroup]) => addUp(ofGroup)),
    disclosure,
  );
  const strata = new Map<string, Map<string, Fraction>>();
  byGroup.forEach(([group], i) => {
    const [ethnicity = '', ...rest] = group.split(CROSSED_BY);
    const cell = cells[i];
    const fraction = cell === undefined ? null : shownValue(cell);
    if (fraction === null) return;
    const own = strata.get(ethnicity) ?? new Map<string, Fraction>();
    own.set(rest.join(CROSSED_BY), fraction);
    strata.set(ethnicity, own);
  });
  return strata;
}

function compare(
  group: ComparedGroup,
  own: ReadonlyMap<string, Fraction>,
  white: ReadonlyMap<string, Fraction>,
): Compared {
  const keys = [...new Set([...own.keys(), ...white.keys()])].sort();
  const strata: Stratum[] = keys.map((key) => ({
    key,
    group: asShare(own.get(key)),
    comparison: asShare(white.get(key)),
  }));
  const [ownAll, whiteAll] = [addUp([...own.values()]), addUp([...white.values()])];
  return {
    group,
    own: ownAll,
    crude: estimateDifference({ kind: 'share' }, ownAll, whiteAll),
    stratified: mantelHaenszel(strata),
  };
}

function asShare(fraction: Fraction | undefined) {
  return { count: fraction?.numerator ?? 0, total: fraction?.denominator ?? 0 };
}

function headingFor(compared: readonly Compared[]): string {
  if (compared.every(({ stratified }) => stratified.difference === null)) {
    return 'Too few searches to compare groups like with like';
  }
  const clear = compared.filter(({ stratified }) => isClear(stratified.difference, 0));
  if (clear.length === 0) return 'Like with like, no clear difference in how often searches found something';
  const words = clear.map(({ group, stratified: { difference } }) => {
    const how = (difference?.value ?? 0) > 0 ? 'more' : 'less';
    return `${how} often for ${peopleOf(group)}`;
  });
  return `Like with like, searches found something ${words.join(' and ')} than for White people`;
}

function differsWords({ group, stratified: { homogeneity, oneSided } }: Compared): string[] {
  const name = groupLabel('self_defined_ethnicity', group);
  return [
    ...(homogeneity?.differs === true
      ? [
          `${name}: the difference is not the same for every power and object, so one number hides some of it.`,
        ]
      : []),
    ...(oneSided.length > 0
      ? [
          `${name}: ${formatNumber(oneSided.length)} powers and objects had searches of one side only and are left out.`,
        ]
      : []),
  ];
}

function cellsOf({ group, own, crude, stratified }: Compared): (string | NumberCell)[] {
  const { difference, ratio, used } = stratified;
  return [
    groupLabel('self_defined_ethnicity', group),
    { words: formatNumber(own.denominator), value: own.denominator },
    pointsCell(crude),
    pointsCell(difference),
    ratio === null
      ? 'Not calculable'
      : {
          words: `${formatRatio(ratio.value)} (${formatRatio(ratio.lower)} to ${formatRatio(ratio.upper)})`,
          value: ratio.value,
        },
    { words: formatNumber(used.length), value: used.length },
  ];
}

function pointsCell(estimate: Estimate | null): string | NumberCell {
  if (estimate === null) return 'Not calculable';
  const points = (share: number) => formatDecimal(share * 100);
  return {
    words: `${points(estimate.value)} (${points(estimate.lower)} to ${points(estimate.upper)})`,
    value: estimate.value,
  };
}

function isClear(estimate: Estimate | null, none: number): boolean {
  return estimate !== null && (estimate.lower > none || estimate.upper < none);
}

function peopleOf(group: ComparedGroup): string {
  const name = groupLabel('self_defined_ethnicity', group);
  return group === 'mixed' || group === 'other'
    ? `people of ${name.toLowerCase()} ethnicity`
    : `${name} people`;
}
