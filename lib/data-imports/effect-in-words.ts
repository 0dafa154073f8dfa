import { FINDING_NAMES, type Finding } from '@/lib/activation/finding';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import type { FindingMove, ImportEffect } from '@/lib/ingest/import-effect';
import { monthsInWords } from './import-in-words';

/** What an import or a withdrawal changes beyond the facts, in words that fit both what was done and what would be. */
export function effectInWords(effect: ImportEffect): string[] {
  return [
    findingsInWords(effect.findings),
    casesInWords(effect.cases),
    effect.months.length === 0
      ? 'No board is counted again'
      : `Boards counted again: ${monthsInWords(effect.months)}`,
  ];
}

/** `412 findings: 380 new, 32 changed; 5 of them from awaiting upload to partial`. */
function findingsInWords(moves: readonly FindingMove[]): string {
  const fresh = attendancesOf(moves.filter(({ from }) => from === null));
  const gone = attendancesOf(moves.filter(({ to }) => to === null));
  const changed = moves.filter(({ from, to }) => from !== null && to !== null);
  const parts = [
    ...(fresh === 0 ? [] : [`${formatNumber(fresh)} new`]),
    ...(changed.length === 0 ? [] : [`${formatNumber(attendancesOf(changed))} changed`]),
    ...(gone === 0 ? [] : [`${formatNumber(gone)} gone with their records`]),
  ];
  if (parts.length === 0) return 'No finding changes';
  const all = formatCount(attendancesOf(moves), 'finding', 'findings');
  return [`${all}: ${parts.join(', ')}`, ...largestMove(changed)].join('; ');
}

/** The move that most of the changed findings make, over all powers. */
function largestMove(changed: readonly FindingMove[]): string[] {
  const totals = new Map<string, FindingMove>();
  for (const move of changed) {
    const key = `${move.from} ${move.to}`;
    totals.set(key, { ...move, attendances: move.attendances + (totals.get(key)?.attendances ?? 0) });
  }
  const [largest] = [...totals.values()].sort((a, b) => b.attendances - a.attendances);
  if (largest === undefined) return [];
  const how = totals.size > 1 ? `${formatNumber(largest.attendances)} of them ` : '';
  return [`${how}from ${findingInWords(largest.from)} to ${findingInWords(largest.to)}`];
}

/** A finding inside a sentence: `awaiting upload`; `no finding` where there is none. */
export function findingInWords(finding: Finding | null): string {
  return finding === null ? 'no finding' : FINDING_NAMES[finding].toLowerCase();
}

function casesInWords({ opened, withdrawn, reopened }: ImportEffect['cases']): string {
  const parts = [
    ...(opened === 0 ? [] : [`${formatNumber(opened)} opened`]),
    ...(reopened === 0 ? [] : [`${formatNumber(reopened)} opened again`]),
    ...(withdrawn === 0 ? [] : [`${formatNumber(withdrawn)} withdrawn`]),
  ];
  return parts.length === 0 ? 'No case opens or is withdrawn' : `Cases: ${parts.join(', ')}`;
}

function attendancesOf(moves: readonly FindingMove[]): number {
  return moves.reduce((sum, { attendances }) => sum + attendances, 0);
}
