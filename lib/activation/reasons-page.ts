import type { DisclosureClass } from '@/lib/access/scope';
import { WITHHELD_WORDS } from '@/lib/disclosure/disclosed';
import { discloseTable } from '@/lib/disclosure/one-way-table';
import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import { firstValue, readPageNumber, type SearchParams } from '@/lib/forms/first-value';
import { periodInWords, type ReportingPeriod } from '@/lib/period/reporting-period';
import { bwvReason } from '@/lib/reference/bwv-reasons';
import { isPower, POWER_NAMES, POWERS, type Power } from '@/lib/reference/powers';
import { groupedBy } from '@/lib/tables/grouped-by';
import { type PlainTable, plainTable } from './plain-table';
import {
  type Comparison,
  compareReason,
  type ReasonedEncounter,
  type RepeatedText,
  STANDINGS,
  type Standing,
} from './reason-forensics';

export const STANDING_NAMES: Record<Standing, string> = {
  consistent: 'The logs agree',
  no_log_evidence: 'Nothing in the logs',
  says_otherwise: 'The logs say otherwise',
  cannot_be_told: 'Cannot be told',
  none_given: 'No reason given',
};

/** An encounter with its reason set beside the logs. */
export type ComparedEncounter = ReasonedEncounter & Comparison;

export interface ReasonFilters {
  /** Which encounters are listed. */
  readonly standing: Standing;
  readonly power: Power | null;
  readonly page: number;
}

export const REASONS_PER_PAGE = 25;

/** What of the page's list is asked for; what cannot be read falls back to where the logs say otherwise. */
export function readReasonFilters(params: SearchParams): ReasonFilters {
  const asked = firstValue(params, 'standing');
  const power = firstValue(params, 'power') ?? '';
  return {
    standing: STANDINGS.find((each) => each === asked) ?? 'says_otherwise',
    power: isPower(power) ? power : null,
    page: readPageNumber(params),
  };
}

export function compareReasons(encounters: readonly ReasonedEncounter[]): ComparedEncounter[] {
  return encounters.map((each) => ({ ...each, ...compareReason(each) }));
}

/** A documented reason's name: its label, or that it is in words only, or that there is none. */
export function reasonName({
  reasonCode,
  reasonText,
}: Pick<ReasonedEncounter, 'reasonCode' | 'reasonText'>): string {
  const isGiven = reasonCode !== null && reasonCode !== 'none_given';
  if (isGiven) return bwvReason(reasonCode)?.label ?? 'In words that are not on the list';
  return reasonText === null ? 'No reason given' : 'In words only';
}

interface ReasonFacts {
  readonly compared: readonly ComparedEncounter[];
  readonly texts: readonly RepeatedText[];
  readonly period: ReportingPeriod;
  readonly disclosure: DisclosureClass;
}

/** The documented reasons beside what the logs say. */
export interface ReasonsPage {
  heading: string;
  lead: string;
  byPower: PlainTable;
  byReason: PlainTable;
  repeated: { heading: string; table: PlainTable };
  caveats: string[];
}

export function composeReasonsPage(facts: ReasonFacts): ReasonsPage {
  const { compared, disclosure } = facts;
  const names = [...new Set(compared.map(reasonName))].sort();
  const byName = groupedBy(compared, reasonName);
  const byPower = groupedBy(compared, ({ power }) => power as string);
  return {
    heading: headingOf(facts),
    lead: `${periodInWords(facts.period)}: encounters at which the officer who filed the form has no full footage, with the reason on the form set beside the device log, the issue log, the register and the footage.`,
    byPower: standingsTable(
      'Reasons beside the logs, by power',
      'Power',
      POWERS.map((power) => ({ name: POWER_NAMES[power], compared: byPower.get(power) ?? [] })),
      disclosure,
    ),
    byReason: standingsTable(
      'Reasons beside the logs, by reason',
      'Reason',
      names.map((name) => ({ name, compared: byName.get(name) ?? [] })),
      disclosure,
    ),
    repeated: repeatedOf(facts),
    caveats: [
      'What a log does not show may still have been so: a log can be incomplete, and a camera may have been lent. A difference is a question to ask.',
      'Whether a reason is acceptable is for the supervisor and the panel. The logs can only show whether it was so.',
      'Encounters that await footage or cannot be judged are not compared. The reason is that of the officer who filed the form; the others have none of their own.',
      'A short sentence may be the plainest way to say a common thing: that many use it is no fault.',
    ],
  };
}

function headingOf({ compared, disclosure }: ReasonFacts): string {
  if (disclosure === 'external') return 'What the logs say beside the documented reasons';
  const checked = compared.filter(
    ({ standing }) => standing !== 'cannot_be_told' && standing !== 'none_given',
  );
  if (compared.length === 0) return 'No encounter of these months asks for a reason';
  if (checked.length === 0) return 'None of the documented reasons can be set beside a log';
  const count = (standing: Standing) => checked.filter((each) => each.standing === standing).length;
  return `Of ${formatCount(checked.length, 'reason', 'reasons')} that a log can check, the logs agree with ${formatPercent(count('consistent') / checked.length)} and say otherwise of ${formatPercent(count('says_otherwise') / checked.length)}`;
}

interface Part {
  readonly name: string;
  readonly compared: readonly ComparedEncounter[];
}

/** One column a standing, each disclosed by itself; the total stands only where nothing could be had by subtraction. */
function standingsTable(
  caption: string,
  first: string,
  parts: readonly Part[],
  disclosure: DisclosureClass,
): PlainTable {
  const all = { name: 'All', compared: parts.flatMap(({ compared }) => compared) };
  const rows = disclosure === 'internal' ? [...parts, all] : parts;
  const columns = STANDINGS.map((standing) =>
    discloseTable(
      rows.map(({ compared }) => compared.filter((each) => each.standing === standing).length),
      disclosure,
    ).cells.map((cell) => (cell.isShown ? formatNumber(cell.value) : WITHHELD_WORDS[cell.why])),
  );
  return plainTable(
    caption,
    [
      { label: first },
      ...STANDINGS.map((standing) => ({ label: STANDING_NAMES[standing], isNumeric: true })),
    ],
    rows.map(({ name }, i) => ({ key: name, cells: [name, ...columns.map((column) => column[i] ?? '')] })),
  );
}

function repeatedOf({ texts, disclosure }: ReasonFacts): ReasonsPage['repeated'] {
  const seen = disclosure === 'internal' ? texts : [];
  const most = seen.filter(({ times, among }) => times > among / 2).length;
  return {
    heading:
      seen.length === 0
        ? 'No text is repeated within a team'
        : `In ${most} of ${formatCount(seen.length, 'team', 'teams')} one text makes up more than half of the written reasons`,
    table: plainTable(
      'The text each team has used most, by team',
      [
        { label: 'Team' },
        { label: 'Text, as written' },
        { label: 'Times', isNumeric: true },
        { label: 'Of the team’s reasons in words', isNumeric: true },
        { label: 'Different officers', isNumeric: true },
      ],
      seen.map(({ teamCode, text, times, among, officers }) => ({
        key: teamCode,
        cells: [
          teamCode,
          `“${text}”`,
          formatNumber(times),
          `${formatPercent(times / among)} of ${formatNumber(among)}`,
          formatNumber(officers),
        ],
      })),
    ),
  };
}
