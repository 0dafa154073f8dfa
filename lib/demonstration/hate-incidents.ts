import { DAY, HOUR, londonDay, londonInstant, type Month, offsetTime } from './calendar';
import { csvLine } from './csv-line';
import type { ForceProfile } from './forces';
import { RandomSource, WeightedTable } from './random-source';
import type { Timeline } from './timeline';

const HEADERS = [
  'record_id',
  'reported_at',
  'occurred_at',
  'area_code',
  'classification',
  'strands',
  'religion_target',
  'assessed_at',
  'assessor_role',
  'personal_data_recorded',
  'personal_data_ground',
  'rationale_recorded',
  'trivial_test',
  'free_expression_considered',
  'reviewed_at',
  'reviewer_role',
  'review_outcome',
  'resource_deployed',
  'escalated_to_crime_on',
  'retention_review_due_on',
  'removed_on',
  'regime',
];

export const HATE_INCIDENT_HEADER = csvLine(HEADERS);

const PER_MONTH = 250;
const LEAST_PER_MONTH = 70;

/** January to December: more in summer, as reported volumes have it. */
const SEASON = [0.9, 0.88, 0.96, 0.98, 1.04, 1.1, 1.14, 1.06, 1.0, 1.02, 0.98, 0.94];

/** Before and after the change of the forces' own guidance: fewer non-crime incidents, more not recorded. */
const CLASSIFICATIONS = {
  before: new WeightedTable([
    ['hate_crime', 60],
    ['non_crime_hate_incident', 33],
    ['not_recorded', 4],
    ['unclassified', 3],
  ]),
  after: new WeightedTable([
    ['hate_crime', 68],
    ['non_crime_hate_incident', 16],
    ['not_recorded', 12],
    ['unclassified', 4],
  ]),
};

const STRANDS = new WeightedTable([
  ['race', 66],
  ['religion', 7],
  ['sexual_orientation', 15],
  ['disability', 8],
  ['transgender', 3],
  ['other', 1],
]);
const RELIGIONS = ['Muslim', 'Jewish', 'Christian', 'Sikh', 'Hindu', 'Not known'];
const ASSESSORS = new WeightedTable([
  ['call_handler', 20],
  ['officer', 55],
  ['supervisor', 15],
  ['specialist', 10],
]);
const REVIEWERS = new WeightedTable([
  ['supervisor', 60],
  ['specialist', 25],
  ['crime_registrar', 15],
]);
const REVIEW_OUTCOMES = new WeightedTable([
  ['agreed', 86],
  ['to_crime', 5],
  ['to_non_crime', 3],
  ['to_not_recorded', 4],
  ['personal_data_removed', 2],
]);

/** A month's reports, with both the rise and the mix of the force's guidance of the time. */
export function hateIncidentLines(
  seed: string,
  profile: ForceProfile,
  timeline: Timeline,
  month: Month,
): string[] {
  const random = new RandomSource(`${seed}/${profile.forceId}/hate/${month.text}`);
  const years = month.index / 12;
  const base = Math.max(LEAST_PER_MONTH, PER_MONTH * timeline.scale) * (profile.residents / 1_000_000);
  const count = random.rounded(
    base * (SEASON[month.month - 1] ?? 1) * (1 + 0.04 * years) * random.bell(1, 0.06),
  );
  const areas = new WeightedTable(profile.areas.map((area) => [area.code, area.share] as const));
  const times = Array.from({ length: count }, () =>
    londonInstant(month.year, month.month, random.between(1, month.days), random.between(7 * 3600, 86_399)),
  ).sort((a, b) => a - b);
  return times.map((reportedAt, index) =>
    csvLine(
      reportCells(random, timeline, {
        recordId: `${profile.letter}-HI-${month.text.replace('-', '')}-${String(index + 1).padStart(4, '0')}`,
        reportedAt,
        areaCode: random.chance(0.98) ? areas.draw(random) : '',
      }),
    ),
  );
}

interface Report {
  recordId: string;
  reportedAt: number;
  areaCode: string;
}

function reportCells(random: RandomSource, timeline: Timeline, report: Report): string[] {
  const isAfter = report.reportedAt >= timeline.hateRegimeFrom;
  const classification = CLASSIFICATIONS[isAfter ? 'after' : 'before'].draw(random);
  const strands = strandsOf(random);
  const occurredAt = report.reportedAt - Math.floor(random.next() ** 3 * 6 * DAY);
  return [
    report.recordId,
    offsetTime(report.reportedAt, true),
    random.chance(0.95) ? offsetTime(occurredAt, false) : '',
    report.areaCode,
    classification,
    strands.join(';'),
    strands.includes('religion') ? random.pick(RELIGIONS) : '',
    ...assessmentCells(random, timeline, report.reportedAt, classification),
    ...followUpCells(random, timeline, report.reportedAt, classification),
    isAfter ? timeline.hateRegime : '',
  ];
}

function strandsOf(random: RandomSource): string[] {
  const strands = [STRANDS.draw(random)];
  if (random.chance(0.07)) strands.push(STRANDS.draw(random));
  return [...new Set(strands)].sort();
}

/** assessed_at to review_outcome. */
function assessmentCells(
  random: RandomSource,
  timeline: Timeline,
  reportedAt: number,
  kind: string,
): string[] {
  if (kind === 'unclassified') return Array.from({ length: 10 }, () => '');
  const isAfter = reportedAt >= timeline.hateRegimeFrom;
  const assessedAt = reportedAt + Math.floor((0.2 + random.next() ** 2 * 60) * HOUR);
  const reviewedAt = assessedAt + Math.floor((4 + random.next() * 200) * HOUR);
  const isReviewed = random.chance(isAfter ? 0.75 : 0.45);
  return [
    before(timeline, assessedAt),
    ASSESSORS.draw(random),
    ...decisionCells(random, isAfter, kind),
    ...(isReviewed
      ? [before(timeline, reviewedAt), REVIEWERS.draw(random), REVIEW_OUTCOMES.draw(random)]
      : ['', '', '']),
  ];
}

/** personal_data_recorded to free_expression_considered: asked only where a report is no crime. */
function decisionCells(random: RandomSource, isAfter: boolean, kind: string): string[] {
  if (kind !== 'non_crime_hate_incident') return ['', '', '', kind === 'not_recorded' ? 'trivial' : '', ''];
  const yesNo = (share: { before: number; after: number }) =>
    random.chance(isAfter ? share.after : share.before) ? 'yes' : 'no';
  const personalData = yesNo({ before: 0.7, after: 0.35 });
  const hasGround = personalData === 'yes' && yesNo({ before: 0.4, after: 0.9 }) === 'yes';
  return [
    personalData,
    hasGround ? random.pick(['harm_risk', 'harm_risk', 'offence_risk']) : '',
    yesNo({ before: 0.6, after: 0.93 }),
    'not_trivial',
    yesNo({ before: 0.5, after: 0.9 }),
  ];
}

/** resource_deployed to removed_on. */
function followUpCells(random: RandomSource, timeline: Timeline, reportedAt: number, kind: string): string[] {
  const isNonCrime = kind === 'non_crime_hate_incident';
  const escalatedAt = reportedAt + random.between(1, 100) * DAY;
  const isEscalated = isNonCrime && random.chance(0.05) && escalatedAt < timeline.endsAt;
  const dueAt = reportedAt + 365 * DAY;
  const removedAt = dueAt + random.between(-20, 60) * DAY;
  const isRemoved = isNonCrime && random.chance(0.6) && removedAt < timeline.endsAt;
  return [
    random.chance(kind === 'hate_crime' ? 0.7 : 0.35) ? 'yes' : 'no',
    isEscalated ? londonDay(escalatedAt) : '',
    isNonCrime ? londonDay(dueAt) : '',
    isRemoved ? londonDay(removedAt) : '',
  ];
}

/** A time, unless it lies after the data ends: then it has not happened. */
function before(timeline: Timeline, at: number): string {
  return at < timeline.endsAt ? offsetTime(at, true) : '';
}
