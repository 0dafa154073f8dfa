import type { JointProposal, PartyRules } from '@/lib/activation/joint-proposal';
import { termsOf } from '@/lib/activation/policy-terms';
import type { RuleBookRow } from '@/lib/activation/rule-book';
import { row } from './rule-book-row';

export const north = (...rows: RuleBookRow[]): PartyRules => ({ forceId: 'north', rows });
export const south = (...rows: RuleBookRow[]): PartyRules => ({ forceId: 'south', rows });

/** The north's proposal of its row of 2025 to the south. */
export const PROPOSED: JointProposal = {
  proposalId: 7,
  power: 'stop-search',
  proposer: { forceId: 'north', name: 'Northshire' },
  other: { forceId: 'south', name: 'Southshire' },
  effectiveFrom: '2025-01-01',
  terms: termsOf(row('2025-01-01')),
  citation: 'Joint policy, section 4',
  reason: 'Both boards decided it',
  proposedBy: 'chair@north.example',
  proposedAt: new Date('2026-05-03T09:00:00Z'),
  state: 'proposed',
  answer: null,
  otherEffectiveFrom: null,
};

/** The same, agreed for the south's row of April 2025. */
export const AGREED: JointProposal = {
  ...PROPOSED,
  state: 'agreed',
  answer: { by: 'chair@south.example', at: new Date('2026-05-05T09:00:00Z'), reason: 'Our board too' },
  otherEffectiveFrom: '2025-04-01',
};
