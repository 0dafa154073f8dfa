import { YES_NO } from '@/lib/reference/answers';
import { RISK_GRADES } from '@/lib/reference/encounter-codes';
import { encounterDataset } from './encounter';

/** Domestic incidents attended: the times are those of arrival and departure. */
export const domesticIncidents = encounterDataset({
  power: 'domestic-incidents',
  headers: ['risk_grade', 'children_present', 'arrest_made'],
  codes: { risk_grade: RISK_GRADES, children_present: YES_NO, arrest_made: YES_NO },
  facts: { riskGrade: 'text', childrenPresent: 'boolean', arrestMade: 'boolean' },
  read: (row, at) => [row.code(at.risk_grade), row.yesNo(at.children_present), row.yesNo(at.arrest_made)],
});
