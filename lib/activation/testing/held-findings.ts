import type { FindingHold } from '@/lib/activation/finding-hold';

/** Findings of June 2026 that an import would have moved from 5% without own footage to all of them. */
export const HOLD: FindingHold = {
  holdId: 7,
  power: 'stop-search',
  month: '2026-06-01',
  before: { month: '2026-05-01', notFound: 3, determinable: 60 },
  after: { notFound: 60, determinable: 60 },
  source: { kind: 'file', importId: 12, dataset: 'stop-search', fileName: 'june.csv' },
  cause: 'import',
  limitPoints: 15,
  attendances: 60,
  state: 'held',
  openedAt: new Date('2026-07-02T09:00:00Z'),
  decidedAt: null,
  decidedBy: null,
  reason: null,
};
