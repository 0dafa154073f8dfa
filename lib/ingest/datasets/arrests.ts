import { YES_NO } from '@/lib/reference/answers';
import { NECESSITY_GROUNDS } from '@/lib/reference/encounter-codes';
import { encounterDataset } from './encounter';

export const arrests = encounterDataset({
  power: 'arrests',
  headers: ['offence', 'necessity_grounds', 'voluntary_attendance_considered', 'force_used'],
  codes: {
    necessity_grounds: NECESSITY_GROUNDS,
    voluntary_attendance_considered: YES_NO,
    force_used: YES_NO,
  },
  facts: {
    offence: 'text',
    necessityGrounds: 'text[]',
    voluntaryAttendanceConsidered: 'boolean',
    forceUsed: 'boolean',
  },
  read: (row, at) => [
    row.text(at.offence),
    row.codes(at.necessity_grounds),
    row.yesNo(at.voluntary_attendance_considered),
    row.yesNo(at.force_used),
  ],
});
