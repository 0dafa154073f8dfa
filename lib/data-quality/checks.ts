import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import { isPower } from '@/lib/reference/powers';
import { UNRECOGNISED_FROM } from './column-faults';
import { qualityColumnsOf } from './quality-columns';
import { addCounts, shareOf, type Tally, UPLOAD_HOURS } from './quality-count';
import { type QualityFacts, tallyOf } from './quality-facts';
import { LATE_UPLOADS_FROM, NO_CAMERA_FROM, REPEATS_FROM, UNKNOWN_OFFICERS_FROM } from './quality-faults';

/** One check as a card shows it. */
export interface QualityCheck {
  readonly name: string;
  readonly value: string;
  readonly of: string;
  readonly verdict: { readonly words: string; readonly tone: 'steady' | 'unusual' | 'unknown' } | undefined;
}

const CHECKED = { words: 'Nothing of note', tone: 'steady' } as const;
const LOOK = { words: 'Look into this', tone: 'unusual' } as const;

/** The checks of a dataset beside its months, columns and times. */
export function otherChecks(facts: QualityFacts): QualityCheck[] {
  return [
    ...unreadCheck(facts),
    ...officerChecks(facts),
    ...ethnicityCheck(facts),
    ...uploadCheck(facts),
    ...repeatsCheck(facts),
  ];
}

/** A small share is never said as none. */
export function smallShare({ counted, among }: Tally): string {
  const share = among === 0 ? 0 : counted / among;
  if (counted === 0) return '0%';
  return counted > 0 && share < 0.0005 ? 'Under 0.1%' : formatPercent(share);
}

function check(name: string, tally: Tally, of: string, from: number): QualityCheck[] {
  const share = shareOf(tally);
  if (share === null) return [];
  return [{ name, value: smallShare(tally), of, verdict: share >= from ? LOOK : CHECKED }];
}

function unreadCheck(facts: QualityFacts): QualityCheck[] {
  const tally = addCounts(
    qualityColumnsOf(facts.dataset)
      .filter(({ isCode }) => isCode)
      .map(({ name }) => tallyOf(facts, 'unrecognised', name)),
  );
  const of = `${formatNumber(tally.counted)} of ${formatCount(tally.among, 'code', 'codes')} that no list knows`;
  return check('Codes not recognised', tally, of, UNRECOGNISED_FROM);
}

function officerChecks(facts: QualityFacts): QualityCheck[] {
  const column = isPower(facts.dataset) ? 'officerIds' : 'officerId';
  const filled = tallyOf(facts, 'filled', column);
  const none = { counted: filled.among - filled.counted, among: filled.among };
  const unknown = tallyOf(facts, 'officer_not_in_register');
  const unissued = tallyOf(facts, 'no_camera_issued');
  const noIssues: QualityCheck[] =
    unknown.among > 0 && unissued.among === 0
      ? [
          {
            name: 'Attendances without a camera issue',
            value: 'Not known',
            of: 'the officers register has no camera issue on record',
            verdict: { words: 'Cannot be checked', tone: 'unknown' },
          },
        ]
      : [];
  return [
    ...check(
      'Records without an officer',
      none,
      `${formatNumber(none.counted)} of ${formatCount(none.among, 'record', 'records')}; each is kept`,
      UNKNOWN_OFFICERS_FROM,
    ),
    ...check(
      'Officers not in the register',
      unknown,
      `${formatNumber(unknown.counted)} of ${formatCount(unknown.among, 'attendance', 'attendances')}`,
      UNKNOWN_OFFICERS_FROM,
    ),
    ...check(
      'Attendances without a camera issue',
      unissued,
      `${formatNumber(unissued.counted)} of ${formatCount(unissued.among, 'attendance', 'attendances')} by officers in the register`,
      NO_CAMERA_FROM,
    ),
    ...noIssues,
  ];
}

/** The two are different facts: that they differ is no fault, and neither is put right by the other. */
function ethnicityCheck(facts: QualityFacts): QualityCheck[] {
  const tally = tallyOf(facts, 'ethnicity_disagrees');
  if (tally.among === 0) return [];
  return [
    {
      name: 'Ethnicities that differ',
      value: smallShare(tally),
      of: `${formatNumber(tally.counted)} of ${formatCount(tally.among, 'record', 'records')} with both: what the person said is of another group than what the officer saw`,
      verdict: { words: 'Two facts', tone: 'steady' },
    },
  ];
}

function uploadCheck(facts: QualityFacts): QualityCheck[] {
  const late = tallyOf(facts, 'late_upload');
  const half = UPLOAD_HOURS.find(
    (hours) => (shareOf(tallyOf(facts, 'uploaded_within', String(hours))) ?? 0) >= 0.5,
  );
  const usual =
    half === undefined
      ? 'half took more than a week'
      : `half were there within ${formatCount(half, 'hour', 'hours')}`;
  return check(
    'Late uploads',
    late,
    `${formatNumber(late.counted)} of ${formatCount(late.among, 'recording', 'recordings')}; ${usual}`,
    LATE_UPLOADS_FROM,
  );
}

function repeatsCheck(facts: QualityFacts): QualityCheck[] {
  const tally = tallyOf(facts, 'repeats');
  const of = `${formatNumber(tally.counted)} of ${formatCount(tally.among, 'row', 'rows')} say the same as another; all are counted`;
  return check('Exact repeats', tally, of, REPEATS_FROM);
}
