import { describe, expect, it } from 'vitest';
import { type AreaFindings, claimShown, discloseSilences, isSilent, silenceOf } from './silence';
import { allowedWords, composeSilencePage } from './silence-page';

const ALL_MONTHS = { received: ['2026-01'], missing: [], share: 1 };

function found(counts: Partial<Record<string, number>>, areaCode = 'N1'): AreaFindings {
  return {
    power: 'stop-search',
    areaCode,
    months: 1,
    counts: Object.entries(counts).map(([finding, attendances = 0]) => ({
      finding: finding as AreaFindings['counts'][number]['finding'],
      attendances,
    })),
  };
}

function pageOf(findings: AreaFindings[]) {
  return composeSilencePage({
    period: { from: '2026-01', to: '2026-01' },
    disclosure: 'internal',
    areas: [
      { areaCode: 'N1', name: 'North' },
      { areaCode: 'S1', name: 'South' },
    ],
    findings,
    records: {
      'stop-search': ALL_MONTHS,
      'use-of-force': ALL_MONTHS,
      arrests: ALL_MONTHS,
      'domestic-incidents': ALL_MONTHS,
    },
    footage: ALL_MONTHS,
  });
}

describe('silence set against its denominator', () => {
  it('counts as silent only what could be judged', () => {
    expect(isSilent(silenceOf([found({ full: 3, awaiting_upload: 9 })]))).toBe(true);
    expect(isSilent(silenceOf([found({ awaiting_upload: 9, indeterminate: 2 })]))).toBe(false);
    expect(isSilent(silenceOf([found({ full: 3, colleague_only: 1 })]))).toBe(false);
  });

  it('says of none in 60 that up to 4.9% could be without, and what it takes to say more', () => {
    expect(allowedWords(silenceOf([found({ full: 60, not_required: 500 })]))).toBe(
      'None found in 60: up to 4.9% could be without footage. To say at most 1% takes 299',
    );
    expect(allowedWords(silenceOf([found({ partial: 12 })]))).toContain('To say at most 5% takes 59');
  });

  it('claims at most 5% from 59 attendances, and at most 1% from 299', () => {
    const claims = [58, 59, 298, 299].map((full) => claimShown(silenceOf([found({ full })])));
    expect(claims).toEqual([null, 0.05, 0.05, 0.01]);
  });

  it('shows outsiders no row of which a part is small', () => {
    const rows = [found({ full: 40 }), found({ full: 38, not_found: 2 }), found({ full: 51 })].map((each) =>
      silenceOf([each]),
    );
    expect(discloseSilences(rows, 'external')[1]).toBeNull();
    expect(discloseSilences(rows, 'internal')).toEqual(rows);
  });
});

describe('the page on silence', () => {
  it('says in its heading that few attendances are no compliance', () => {
    expect(pageOf([found({ full: 12 }), found({ full: 30 }, 'S1')]).heading).toBe(
      'No missing footage in 2 of 2 pairs of power and area, but none has enough attendances to suggest compliance',
    );
    expect(pageOf([found({ full: 12 }), found({ full: 70 }, 'S1')]).heading).toContain(
      'in 1 there are enough attendances to say that at most 5% are without',
    );
    expect(pageOf([]).heading).toBe('Nothing can be judged, so nothing suggests compliance');
  });

  it('calls an area without any record missing, not compliant', () => {
    const [table] = pageOf([found({ full: 12 })]).sections;
    expect(table?.table.rows.find(({ key }) => key === 'S1')?.cells['column-6']).toBe(
      'No record was received: missing, not zero',
    );
  });
});
