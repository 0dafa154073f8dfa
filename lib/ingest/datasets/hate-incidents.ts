import { londonDate, londonMonth } from '@/lib/period/london';
import { YES_NO } from '@/lib/reference/answers';
import {
  ASSESSOR_ROLES,
  HATE_CLASSIFICATIONS,
  HATE_STRANDS,
  PERSONAL_DATA_GROUNDS,
  REVIEW_OUTCOMES,
  TRIVIAL_TESTS,
} from '@/lib/reference/hate-incident-codes';
import { HATE_REGIME_CODES, hateIncidentRegimeOn } from '@/lib/reference/hate-incident-regimes';
import { factColumns, inputColumns } from '../columns';
import type { Dataset } from '../dataset';
import { RowFields } from '../row-fields';

const { columns, at } = inputColumns(
  ['record_id', 'reported_at', 'classification'],
  [
    'occurred_at',
    'area_code',
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
  ],
  {
    classification: HATE_CLASSIFICATIONS,
    strands: HATE_STRANDS,
    assessor_role: ASSESSOR_ROLES,
    personal_data_recorded: YES_NO,
    personal_data_ground: PERSONAL_DATA_GROUNDS,
    rationale_recorded: YES_NO,
    trivial_test: TRIVIAL_TESTS,
    free_expression_considered: YES_NO,
    reviewer_role: ASSESSOR_ROLES,
    review_outcome: REVIEW_OUTCOMES,
    resource_deployed: YES_NO,
    regime: HATE_REGIME_CODES,
  },
);
const row = new RowFields(columns);

/** Reports of hate: crimes, incidents that are no crime, not recorded, or not yet classified. */
export const hateIncidents: Dataset = {
  name: 'hate-incidents',
  columns,
  factColumns: factColumns({
    recordId: 'text',
    month: 'date',
    reportedAt: 'instant',
    occurredAt: 'instant',
    areaCode: 'text',
    classification: 'text',
    strands: 'text[]',
    religionTarget: 'text',
    assessedAt: 'instant',
    assessorRole: 'text',
    personalDataRecorded: 'boolean',
    personalDataGround: 'text',
    rationaleRecorded: 'boolean',
    trivialTest: 'text',
    freeExpressionConsidered: 'boolean',
    reviewedAt: 'instant',
    reviewerRole: 'text',
    reviewOutcome: 'text',
    resourceDeployed: 'boolean',
    escalatedToCrimeOn: 'date',
    retentionReviewDueOn: 'date',
    removedOn: 'date',
    regime: 'text',
  }),
  key: ['recordId'],
  replaces: 'row',
  timeColumn: 'reportedAt',
  readRow: (cell, context) => {
    row.begin(cell, context);
    const recordId = row.requiredId(at.record_id);
    const reportedAt = row.requiredInstant(at.reported_at);
    return row.accept([
      recordId,
      londonMonth(reportedAt),
      reportedAt,
      row.instant(at.occurred_at),
      row.id(at.area_code),
      row.requiredCode(at.classification),
      row.codes(at.strands) ?? [],
      row.text(at.religion_target),
      row.instant(at.assessed_at),
      row.code(at.assessor_role),
      row.yesNo(at.personal_data_recorded),
      row.code(at.personal_data_ground),
      row.yesNo(at.rationale_recorded),
      row.code(at.trivial_test),
      row.yesNo(at.free_expression_considered),
      row.instant(at.reviewed_at),
      row.code(at.reviewer_role),
      row.code(at.review_outcome),
      row.yesNo(at.resource_deployed),
      row.date(at.escalated_to_crime_on),
      row.date(at.retention_review_due_on),
      row.date(at.removed_on),
      row.code(at.regime) ?? hateIncidentRegimeOn(londonDate(reportedAt)),
    ]);
  },
};
