import { describe, expect, it } from 'vitest';
import type { FindingHold } from '@/lib/activation/finding-hold';
import type { JointProposal } from '@/lib/activation/joint-proposal';
import { attentionCards, attentionHeading, type OverviewFacts } from './attention';
import type { NewImport } from './received';
import { missingMonths } from './received';

const NOTHING: OverviewFacts = {
  holds: null,
  proposals: null,
  cases: null,
  findings: null,
  register: null,
  imports: null,
  people: null,
  audit: null,
};

const AN_IMPORT: NewImport = {
  importId: 1,
  dataset: 'stop-search',
  fileName: 'stop-search.csv',
  state: 'accepted',
  finishedAt: new Date('2026-11-20T10:00:00Z'),
  read: 100,
  accepted: 90,
  rejected: 10,
};

describe('The overview', () => {
  it('shows nothing of what the viewer may not see', () => {
    expect(attentionCards(NOTHING)).toEqual([]);
  });

  it('says that nothing waits where nothing does', () => {
    const cards = attentionCards({ ...NOTHING, people: { active: 3, disabled: 0 } });
    expect(attentionHeading(cards)).toBe('Nothing waits for a decision');
  });

  it('makes its heading from what waits', () => {
    const cards = attentionCards({
      ...NOTHING,
      cases: [
        { state: 'open', cases: 1204 },
        { state: 'closed', cases: 6 },
      ],
      imports: [AN_IMPORT],
    });
    expect(attentionHeading(cards)).toBe('1,204 cases are open, and 10 rows were rejected');
    expect(cards[0]).toMatchObject({ number: '1,204', of: 'of 1,210 opened; 6 closed or withdrawn' });
    expect(cards[1]).toMatchObject({ of: 'of 100 rows in the 1 newest file; 0 files refused' });
  });

  it('leads to a joint policy that another force proposes', () => {
    const proposal = {
      proposalId: 7,
      power: 'arrests',
      proposer: { forceId: 's', name: 'Southmoor Police' },
    };
    const waiting = attentionCards({ ...NOTHING, proposals: [proposal as JointProposal] });
    expect(attentionHeading(waiting)).toBe('1 joint policy waits for your answer');
    expect(waiting[0]).toMatchObject({
      of: 'the newest by Southmoor Police, for arrests',
      path: '/activation/rule-book/joint/7',
    });
    expect(attentionCards({ ...NOTHING, proposals: [] })).toEqual([]);
  });

  it('puts held findings first, and has no card where none is held', () => {
    const hold = { attendances: 60 } as FindingHold;
    const cases = [{ state: 'open', cases: 3 }] as const;
    const cards = attentionCards({ ...NOTHING, holds: [hold, hold], cases });
    expect(attentionHeading(cards)).toBe('120 findings are held, and 3 cases are open');
    expect(cards[0]?.of).toContain('in 2 months of powers');
    expect(attentionCards({ ...NOTHING, holds: [] })).toEqual([]);
  });

  it('puts a refused file before rejected rows', () => {
    const refused: NewImport = { ...AN_IMPORT, state: 'refused', accepted: 0, rejected: 0 };
    expect(attentionHeading(attentionCards({ ...NOTHING, imports: [refused, AN_IMPORT] }))).toBe(
      '1 file was refused',
    );
  });

  it('leaves not-required attendances out of the undetermined share and says that none counts in a rate', () => {
    const [card] = attentionCards({
      ...NOTHING,
      findings: [
        { finding: 'full', attendances: 90 },
        { finding: 'awaiting_upload', attendances: 7 },
        { finding: 'indeterminate', attendances: 3 },
        { finding: 'not_required', attendances: 400 },
      ],
    });
    expect(card).toMatchObject({ number: '10' });
    expect(card?.of).toMatch(
      /^10\.0% of 100 required; 7 await footage, 3 cannot be judged\. They count in no rate\.$/,
    );
  });

  it('says that no finding has been made, not that none is undetermined, where there is no finding', () => {
    const [card] = attentionCards({ ...NOTHING, findings: [] });
    expect(card).toMatchObject({ number: '–', of: 'no finding has been made yet' });
  });
});

describe('What a force has sent', () => {
  it('has as many missing months as lie without rows between its first and its newest', () => {
    const received = { dataset: 'arrests', firstMonth: '2025-11', lastMonth: '2026-02', months: 3, rows: 10 };
    expect(missingMonths(received)).toBe(1);
    expect(missingMonths({ ...received, months: 4 })).toBe(0);
  });
});
