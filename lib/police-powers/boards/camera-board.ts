import { FINDING_NAMES, FINDINGS, type Finding } from '@/lib/activation/finding';
import { type FindingTally, tallyFindings } from '@/lib/activation/finding-tally';
import type { ShareBar, Tone } from '@/lib/charts/share-bar';
import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import { activationMeasuresOf } from '@/lib/measures/activation-measures';
import type { CountedMeasure } from '@/lib/measures/measure';
import { monthInWords } from '@/lib/period/month';
import { periodInWords } from '@/lib/period/reporting-period';
import { POWER_NAMES, POWERS, type Power } from '@/lib/reference/powers';
import type { FigureTable } from '../figure-files/figure-table';
import { seriesOf } from '../figures/series';
import { seriesVerdict, trendFigure } from '../figures/trend-figures';
import type { BoardFigure } from './board';
import type { BoardFacts } from './board-facts';
import { findingCounts, monthTable, powerTable, SHOWN_FINDINGS } from './camera-tables';
import { type GlanceMeasure, shareAtAGlance } from './glance';

/** The measures the board on cameras is made of. */
export const CAMERA_MEASURES: readonly CountedMeasure[] = POWERS.flatMap((power) => [
  activationMeasuresOf(power).fullCompliance,
  activationMeasuresOf(power).findings,
]);

/** BWV across the powers: what the cameras show of every required attendance. */
export interface CameraBoard {
  heading: string;
  lead: string;
  glance: GlanceMeasure[];
  shares: ShareBar;
  byPower: FigureTable;
  byMonth: FigureTable;
  trends: BoardFigure[];
  caveats: string[];
}

const REQUIRED = FINDINGS.filter((finding) => finding !== 'not_required');
const TONES: Record<Finding, Tone> = {
  full: 'ink',
  partial: 'sky',
  colleague_only: 'teal',
  lost: 'plum',
  not_found: 'unusual',
  awaiting_upload: 'pending',
  indeterminate: 'unknown',
  not_required: 'unknown',
};

export function composeCameraBoard(facts: BoardFacts): CameraBoard {
  const counts = findingCounts(facts);
  const total = tallyFindings(counts);
  const powers = POWERS.filter((power) => counts.some((count) => count.power === power));
  return {
    heading: headingOf(facts, powers, total),
    lead: facts.disclosure === 'external' ? outsideLeadOf(facts, powers) : leadOf(facts, total),
    glance: powers.map((power) =>
      shareAtAGlance(
        activationMeasuresOf(power).fullCompliance,
        `${POWER_NAMES[power]}, fully on`,
        facts,
        (of) => `of ${of} attendances we can determine`,
      ),
    ),
    shares: sharesOf(total),
    byPower: powerTable(powers, counts),
    byMonth: monthTable(facts, counts),
    trends: powers.map((power) => trendOf(facts, power)),
    caveats: [
      ...unsettledWords(facts),
      ...(facts.disclosure === 'external' ? [AWAITED] : countedOut(total)),
      ...CAVEATS,
    ],
  };
}

/** The heading is the change, where there is one; else what stands, and that there is no clear change. */
function headingOf(facts: BoardFacts, powers: readonly Power[], total: FindingTally): string {
  if (total.required === 0) return 'No finding has been made for these months';
  for (const power of powers) {
    const verdict = seriesVerdict(seriesOf(activationMeasuresOf(power).fullCompliance, facts), true);
    if (verdict.isUnusual) return `Cameras fully on at ${POWER_NAMES[power].toLowerCase()} ${verdict.clause}`;
  }
  if (facts.disclosure === 'external') return 'No clear change in how often cameras were fully on';
  const full = total.fullCompliance;
  if (full === null) return 'No attendance can be determined yet';
  return `Cameras were fully on at ${formatPercent(full.value)} of attendances, with no clear change`;
}

function leadOf({ filters }: BoardFacts, total: FindingTally): string {
  const { findings, required, determinable } = total;
  const period = periodInWords(filters.period);
  if (required === 0) return `Nothing required a camera, or nothing was received, in ${period}.`;
  return `${period}: ${formatCount(required, 'attendance', 'attendances')} required a camera and ${formatNumber(determinable)} can be determined. Footage was not found for ${formatNumber(findings.not_found)}.`;
}

/** Powers together would give one power's withheld counts away: outsiders have each by itself, below. */
function outsideLeadOf({ filters }: BoardFacts, powers: readonly Power[]): string {
  const names = powers.map((power) => POWER_NAMES[power].toLowerCase()).join(', ');
  return `${periodInWords(filters.period)}: how often cameras were fully on, for each power by itself (${names}).`;
}

function sharesOf({ findings, required }: FindingTally): ShareBar {
  return {
    whole: formatCount(required, 'required attendance', 'required attendances'),
    parts: SHOWN_FINDINGS.map((finding) => ({
      key: finding,
      label: FINDING_NAMES[finding],
      count: findings[finding],
      tone: TONES[finding],
    })),
  };
}

function trendOf(facts: BoardFacts, power: Power): BoardFigure {
  return trendFigure(seriesOf(activationMeasuresOf(power).fullCompliance, facts), facts, {
    id: `full-${power}`,
    subject: `Cameras fully on at ${POWER_NAMES[power].toLowerCase()}`,
    isPlural: true,
    drawn: 'Share of determinable attendances with full footage, by month. The axis does not begin at zero.',
    startsAtZero: false,
  });
}

function unsettledWords({ unsettled }: BoardFacts): string[] {
  const months = new Set([...(unsettled?.values() ?? [])].flatMap((of) => [...of]));
  if (months.size === 0) return [];
  const names = [...months].sort().map(monthInWords).join(', ');
  return [
    `${names}: too much footage is still awaited, or findings are held, for a trend; the tables have what there is, the lines do not.`,
  ];
}

const AWAITED = 'Attendances that still wait for footage, and those that cannot be judged, count in no rate.';
const CAVEATS = [
  '“Not found” says what the records show. It is not a judgement of the officer.',
  'Footage that shows only a colleague’s view does not count as on.',
];

function countedOut({ findings, required }: FindingTally): string[] {
  const parts = REQUIRED.filter((finding) => finding === 'awaiting_upload' || finding === 'indeterminate');
  const left = parts.reduce((sum, finding) => sum + findings[finding], 0);
  return [
    ...(findings.awaiting_upload > 0
      ? [
          `${formatCount(findings.awaiting_upload, 'attendance waits', 'attendances wait')} for footage to be uploaded and count in no rate.`,
        ]
      : []),
    ...(findings.indeterminate > 0
      ? [
          `${formatCount(findings.indeterminate, 'attendance', 'attendances')} cannot be judged: no time of day, no officer, a clock in doubt, or held until a person has looked.`,
        ]
      : []),
    ...(left > 0 && required > 0
      ? [`${formatPercent(left / required)} of what was required is in no rate.`]
      : []),
  ];
}
