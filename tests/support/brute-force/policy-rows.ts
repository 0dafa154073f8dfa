import fc from 'fast-check';
import { POWERS, type Power } from '@/lib/reference/powers';
import type { ContractRow } from './contract-rows';

const seconds = (...choices: number[]) => fc.constantFrom(...choices.map(String));

/** A row of the rule book. Its first days fall on and beside the days that records gather round. */
export const policyRow: fc.Arbitrary<ContractRow> = fc.record({
  power: fc.constantFrom(...POWERS, 'stop-search' as const),
  effective_from: fc.constantFrom(
    '2026-02-01',
    '2026-03-29',
    '2026-05-14',
    '2026-05-15',
    '2026-07-01',
    '2026-10-25',
  ),
  required: fc.constantFrom('yes', 'yes', 'yes', 'yes', 'yes', 'no'),
  start_tolerance_seconds: seconds(30, 0, 60),
  end_tolerance_seconds: seconds(30, 0, 60),
  gap_tolerance_seconds: seconds(10, 0, 60),
  match_before_seconds: fc.constantFrom('240', '', '0', '60', '300'),
  match_after_seconds: seconds(120, 0, 60),
  assumed_duration_seconds: seconds(600, 1, 300),
  upload_grace_hours: fc.constantFrom('72', '0', '24', '0.5'),
  citation: fc.constant('Joint BWV policy'),
});

/** The row a power begins with; a few powers have none. */
export function firstPolicyRow(power: Power): fc.Arbitrary<ContractRow | null> {
  const row = policyRow.map((each) => ({ ...each, power, effective_from: '2025-01-01' }));
  return fc.option(row, { freq: 8 });
}
