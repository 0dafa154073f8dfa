import type { DisclosureClass } from '@/lib/access/scope';
import { WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { discloseFractions } from '@/lib/disclosure/disclosed-fractions';
import { discloseTable } from '@/lib/disclosure/one-way-table';
import { formatDecimal, formatNumber, formatPercent } from '@/lib/format/numbers';
import { periodInWords, type ReportingPeriod } from '@/lib/period/reporting-period';
import { POWER_NAMES, POWERS } from '@/lib/reference/powers';
import { wilsonInterval } from '@/lib/statistics/wilson-interval';
import { type DeclaredCount, DIFFERENCE_RULES, type Difference } from './declared-against-found';
import { type Finding, UNDETERMINED_FINDINGS } from './finding';
import { type PlainTable, plainTable } from './plain-table';

interface DeclaredFacts {
  readonly counts: readonly DeclaredCount[];
  readonly period: ReportingPeriod;
  readonly disclosure: DisclosureClass;
}

/** What the forms declared, beside what was found. */
export interface DeclaredPage {
  heading: string;
  lead: string;
  sections: { difference: Difference; heading: string; table: PlainTable }[];
  caveats: string[];
}

const FIRST_WORDS: Record<Difference, { heading: string; differing: string }> = {
  yes_none: { heading: 'Forms that said yes', differing: 'No own footage found' },
  no_found: { heading: 'Forms that said no', differing: 'Own footage found' },
};

export function composeDeclaredPage(facts: DeclaredFacts): DeclaredPage {
  const neither = sumOf(facts.counts.filter(({ declared }) => declared === 'neither'));
  const required = facts.counts.filter(({ finding }) => finding !== 'not_required');
  const [noneFound, found] = [tallyOf(facts.counts, 'yes_none'), tallyOf(facts.counts, 'no_found')];
  return {
    heading: headingOf(facts.disclosure, noneFound, found),
    lead: `${periodInWords(facts.period)}, ${facts.disclosure === 'internal' ? `${formatNumber(sumOf(required))} encounters at which a camera was required` : 'encounters at which a camera was required'}: the word of the form beside the footage of the officer who filed it.`,
    sections: (['yes_none', 'no_found'] as const).map((difference) => ({
      difference,
      heading: sectionHeading(facts, difference),
      table: tableOf(facts, difference),
    })),
    caveats: [
      'A difference is a question. A form may speak of a colleague’s camera, footage may stand under another officer’s name, and a box may be ticked in haste.',
      ...(facts.disclosure === 'internal' && neither > 0
        ? [
            `${formatNumber(neither)} forms said neither yes nor no; they are in neither table, whatever was found.`,
          ]
        : []),
      'Encounters that await footage or cannot be judged stand in a column of their own and count in no share. Those for which no camera was required are left out.',
      'Only the officer who filed the form is compared: it says nothing of the others.',
    ],
  };
}

interface Tally {
  readonly forms: number;
  readonly determinable: number;
  readonly differing: number;
  readonly colleagueOnly: number;
}

function tallyOf(counts: readonly DeclaredCount[], difference: Difference): Tally {
  const { declared, findings } = DIFFERENCE_RULES[difference];
  const said = counts.filter((each) => each.declared === declared && each.finding !== 'not_required');
  const of = (wanted: readonly Finding[]) => sumOf(said.filter(({ finding }) => wanted.includes(finding)));
  return {
    forms: sumOf(said),
    determinable: sumOf(said) - of(UNDETERMINED_FINDINGS),
    differing: of(findings),
    colleagueOnly: of(['colleague_only']),
  };
}

function sumOf(counts: readonly DeclaredCount[]): number {
  return counts.reduce((sum, { encounters }) => sum + encounters, 0);
}

function headingOf(disclosure: DisclosureClass, noneFound: Tally, found: Tally): string {
  if (disclosure === 'external') return 'What the forms declared, beside what was found';
  if (noneFound.determinable + found.determinable === 0) return 'No form can be compared with footage yet';
  return `Of forms that said yes, ${shareWords(noneFound)} have no own footage; of those that said no, ${shareWords(found)} have some`;
}

function sectionHeading({ counts, disclosure }: DeclaredFacts, difference: Difference): string {
  const { heading, differing } = FIRST_WORDS[difference];
  if (disclosure === 'external') return heading;
  const tally = tallyOf(counts, difference);
  return `${heading}: ${differing.toLowerCase()} for ${formatNumber(tally.differing)} of ${formatNumber(tally.determinable)}`;
}

function shareWords({ differing, determinable }: Tally): string {
  return determinable === 0 ? 'none that can be judged' : formatPercent(differing / determinable);
}

/** One row a power and one for all; an outsider's rows are disclosed together, and have no total to subtract from. */
function tableOf({ counts, disclosure }: DeclaredFacts, difference: Difference): PlainTable {
  const powers = POWERS.map((power) => {
    const ofPower = counts.filter((each) => each.power === power);
    return { key: power as string, name: POWER_NAMES[power], tally: tallyOf(ofPower, difference) };
  });
  const all = { key: 'all', name: 'All powers', tally: tallyOf(counts, difference) };
  const parts = disclosure === 'internal' ? [...powers, all] : powers;
  const tallies = parts.map(({ tally }) => tally);
  const shares = shareCells(tallies, disclosure);
  const undetermined = countCells(
    tallies.map(({ forms, determinable }) => forms - determinable),
    disclosure,
  );
  const colleagues = countCells(
    tallies.map(({ colleagueOnly }) => colleagueOnly),
    disclosure,
  );
  const isColleagueSaid = difference === 'yes_none';
  return plainTable(
    `${FIRST_WORDS[difference].heading}, by power`,
    columnsOf(difference, isColleagueSaid),
    parts.map(({ key, name }, i) => ({
      key,
      cells: [
        name,
        ...(shares[i] ?? []),
        ...(isColleagueSaid ? [colleagues[i] ?? ''] : []),
        undetermined[i] ?? '',
      ],
    })),
  );
}

function columnsOf(difference: Difference, isColleagueSaid: boolean) {
  return [
    { label: 'Power' },
    { label: 'Can be determined', isNumeric: true },
    { label: FIRST_WORDS[difference].differing, isNumeric: true },
    { label: 'Share (95% interval)', isNumeric: true },
    ...(isColleagueSaid ? [{ label: 'Of these, a colleague’s only', isNumeric: true }] : []),
    { label: 'Awaited or undetermined', isNumeric: true },
  ];
}

function countCells(counts: readonly number[], disclosure: DisclosureClass): string[] {
  return discloseTable(counts, disclosure).cells.map((cell) =>
    cell.isShown ? formatNumber(cell.value) : WITHHELD_WORDS[cell.why],
  );
}

/** Determinable, differing, and their share, of each row. */
function shareCells(tallies: readonly Tally[], disclosure: DisclosureClass): string[][] {
  const fractions = tallies.map(({ differing, determinable }) => ({
    numerator: differing,
    denominator: determinable,
  }));
  return discloseFractions(fractions, disclosure).cells.map((cell) =>
    cell.isShown ? fractionCells(cell.value) : Array<string>(3).fill(WITHHELD_WORDS[cell.why]),
  );
}

function fractionCells({ numerator, denominator }: { numerator: number; denominator: number }): string[] {
  const share = wilsonInterval(numerator, denominator);
  const words =
    share === null
      ? 'Not calculable'
      : `${formatPercent(share.value)} (${formatDecimal(share.lower * 100)}\u00a0to\u00a0${formatDecimal(share.upper * 100)})`;
  return [formatNumber(denominator), formatNumber(numerator), words];
}
