import type { DisclosureClass } from '@/lib/access/scope';
import { formatCount, formatDecimal, formatNumber, formatPercent } from '@/lib/format/numbers';
import { type Coverage, coverageInWords } from '@/lib/measures/coverage';
import { periodInWords, type ReportingPeriod } from '@/lib/period/reporting-period';
import { POWER_NAMES, POWERS, type Power } from '@/lib/reference/powers';
import type { Estimate } from '@/lib/statistics/interval';
import { noneFoundSampleNeeded } from '@/lib/statistics/none-found-upper-bound';
import { wilsonInterval } from '@/lib/statistics/wilson-interval';
import { type PlainTable, plainTable } from './plain-table';
import {
  type AreaFindings,
  CLAIMS,
  claimShown,
  discloseSilences,
  isSilent,
  largestShareWithout,
  type Silence,
  silenceOf,
} from './silence';

export interface SilenceFacts {
  readonly period: ReportingPeriod;
  readonly disclosure: DisclosureClass;
  readonly areas: readonly { areaCode: string; name: string }[];
  readonly findings: readonly AreaFindings[];
  /** Months of the power's records, and of the footage system's, that were received. */
  readonly records: Readonly<Record<Power, Coverage>>;
  readonly footage: Coverage;
}

/** The page that sets "low in number, suggesting compliance" against a denominator. */
export interface SilencePage {
  heading: string;
  lead: string;
  sections: { power: Power; heading: string; coverage: string; table: PlainTable }[];
  caveats: string[];
}

const COLUMNS = [
  { label: 'Area' },
  { label: 'Months with records', isNumeric: true },
  { label: 'Required', isNumeric: true },
  { label: 'Can be determined', isNumeric: true },
  { label: 'Without own footage', isNumeric: true },
  { label: 'Cameras on (95% interval)', isNumeric: true },
  { label: 'What the numbers allow' },
];

const [USUAL_CLAIM, STRICT_CLAIM] = CLAIMS;

export function composeSilencePage(facts: SilenceFacts): SilencePage {
  const areas = [...facts.areas, { areaCode: '', name: 'Area not recorded' }];
  const cells = POWERS.flatMap((power) =>
    areas.map(({ areaCode }) => silenceOf(findingsOf(facts, power, areaCode))),
  );
  return {
    heading: headingOf(cells),
    lead: `${periodInWords(facts.period)}. Few missing recordings suggest compliance only where enough attendances could be judged. Finding none in ${noneFoundSampleNeeded(USUAL_CLAIM)} says that at most ${percent(USUAL_CLAIM)} are without footage; to say ${percent(STRICT_CLAIM)} takes ${noneFoundSampleNeeded(STRICT_CLAIM)}.`,
    sections: POWERS.map((power) => sectionOf(facts, power, areas)),
    caveats: [
      'The bound holds for attendances like those that could be judged. What awaits footage or cannot be judged may be otherwise.',
      'Only what was recorded as an encounter can be counted: one without a record is not here.',
      'Cameras on means some or all of the time; an attendance covered in part may still ask for a case.',
      'A month with no record of an area may be missing or quiet: the counts cannot tell.',
    ],
  };
}

function findingsOf(facts: SilenceFacts, power: Power, areaCode: string): AreaFindings[] {
  return facts.findings.filter((each) => each.power === power && each.areaCode === areaCode);
}

function percent(share: number): string {
  return `${formatNumber(share * 100)}%`;
}

/** Says how many powers in areas are silent, and how many of those silences are long enough to mean something. */
function headingOf(cells: readonly Silence[]): string {
  const judged = cells.filter(({ determinable }) => determinable > 0);
  const silent = judged.filter(isSilent);
  if (judged.length === 0) return 'Nothing can be judged, so nothing suggests compliance';
  if (silent.length === 0) {
    return 'Footage is missing in every power and area that can be judged: there is no silence to read as compliance';
  }
  const shown = silent.filter((cell) => claimShown(cell) !== null).length;
  const found = `No missing footage in ${silent.length} of ${formatCount(judged.length, 'pair', 'pairs')} of power and area`;
  if (shown === 0) return `${found}, but none has enough attendances to suggest compliance`;
  return `${found}; ${shown === silent.length ? 'there are' : `in ${shown} there are`} enough attendances to say that at most ${percent(USUAL_CLAIM)} are without`;
}

function sectionOf(facts: SilenceFacts, power: Power, areas: SilenceFacts['areas']) {
  const ofPower = facts.findings.filter((each) => each.power === power);
  const rows = areas
    .map(({ areaCode, name }) => ({ areaCode, name, silence: silenceOf(findingsOf(facts, power, areaCode)) }))
    .filter(({ areaCode, silence }) => areaCode !== '' || silence.required > 0);
  const whole = silenceOf(ofPower);
  const seen = discloseSilences(
    rows.map(({ silence }) => silence),
    facts.disclosure,
  );
  const [total] = discloseSilences([whole], facts.disclosure);
  return {
    power,
    heading: `${POWER_NAMES[power]}: ${total ? sectionFinding(total) : 'not shown, too few'}`,
    coverage: coverageWords(facts, power, total ?? null),
    table: plainTable(`${POWER_NAMES[power]} by area`, COLUMNS, [
      ...rows.map(({ areaCode, name }, i) => rowOf(areaCode || 'none', name, seen[i] ?? null)),
      rowOf('all', 'All areas', total ?? null),
    ]),
  };
}

function sectionFinding(whole: Silence): string {
  if (whole.determinable === 0) return 'nothing can be judged';
  const { without, determinable } = whole;
  return `${without === 0 ? 'none' : formatNumber(without)} of ${formatNumber(determinable)} without own footage`;
}

function coverageWords(facts: SilenceFacts, power: Power, whole: Silence | null): string {
  const share =
    whole === null || whole.required === 0
      ? ''
      : ` ${formatPercent(whole.determinable / whole.required)} of the findings can be determined.`;
  return `Records: ${coverageInWords(facts.records[power])} Footage system: ${coverageInWords(facts.footage)}${share}`;
}

function rowOf(key: string, name: string, silence: Silence | null) {
  if (silence === null) return { key, cells: [name, ...COLUMNS.slice(2).map(() => 'Not shown'), 'Too few'] };
  const { months, required, determinable, without } = silence;
  if (required === 0) {
    const words = months === 0 ? 'No record was received: missing, not zero' : 'Nothing required a camera';
    return { key, cells: [name, formatNumber(months), '–', '–', '–', 'Not calculable', words] };
  }
  const on = wilsonInterval(determinable - without, determinable);
  return {
    key,
    cells: [
      name,
      formatNumber(months),
      formatNumber(required),
      `${formatNumber(determinable)} (${formatPercent(determinable / required)})`,
      determinable === 0 ? '–' : formatNumber(without),
      on === null ? 'Not calculable' : rateInWords(on),
      allowedWords(silence),
    ],
  };
}

function rateInWords({ value, lower, upper }: Estimate): string {
  return `${formatPercent(value)} (${formatDecimal(lower * 100)}\u00a0to\u00a0${formatDecimal(upper * 100)})`;
}

/** What can be said, and how many attendances it would take to say more. */
export function allowedWords(silence: Silence): string {
  const { determinable, without } = silence;
  const largest = largestShareWithout(silence);
  if (largest === null) return 'None can be judged: this says nothing';
  const upTo = `up to ${formatPercent(largest)} could be without footage`;
  if (without > 0) return `Some found: ${upTo}`;
  const claim = claimShown(silence);
  const found = `None found in ${formatNumber(determinable)}: ${upTo}`;
  if (claim === STRICT_CLAIM) return found;
  const next = claim === null ? USUAL_CLAIM : STRICT_CLAIM;
  return `${found}. To say at most ${percent(next)} takes ${noneFoundSampleNeeded(next)}`;
}
