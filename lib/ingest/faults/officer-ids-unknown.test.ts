import { describe, expect, it } from 'vitest';
import { differencesOfForm, plainOfficerId } from './officer-id-form';
import { type OfficerIdMatch, officerIdsUnknownFault } from './officer-ids-unknown';

const numbered = (count: number, id: (number: number) => string) =>
  Array.from({ length: count }, (_, i) => id(i + 100));

const match = (given: Partial<OfficerIdMatch>): OfficerIdMatch => ({
  of: 'footage',
  against: 'records',
  ids: [],
  unknown: [],
  others: [],
  earlier: { ids: 0, known: 0 },
  ...given,
});

describe('the plain form of an officer’s id', () => {
  it('is without case, marks, letters in front and zeros in front', () => {
    expect(['P00123', 'p-123', 'PC 0123', '00123', '123'].map(plainOfficerId)).toEqual(Array(5).fill('123'));
    expect(['0', 'abc', 'A1B2', '12345x'].map(plainOfficerId)).toEqual(['0', 'ABC', '1B2', '12345X']);
  });

  it('lets the difference between two ids be named', () => {
    expect(differencesOfForm('P00123', '123')).toEqual(['letters in front', 'zeros in front']);
    expect(differencesOfForm('00123', '123')).toEqual(['zeros in front']);
    expect(differencesOfForm('pc123', 'PC123')).toEqual(['capital letters']);
    expect(differencesOfForm('PC-123', 'PC123')).toEqual(['marks or spaces']);
  });
});

describe('officers whom the other source does not know', () => {
  const ids = numbered(40, (n) => `P00${n}`);

  it('are a fault where another form of their ids would match', () => {
    const fault = officerIdsUnknownFault(match({ ids, unknown: ids, others: numbered(60, String) }));
    expect(fault?.words).toBe(
      '40 of 40 officers in this file are not in the records, and 100.0% of those would be but for letters in front and zeros in front: “P00100” in this file’s footage, “100” in the records.',
    );
  });

  it('are none where no other form would match: most officers who record never used a power', () => {
    expect(
      officerIdsUnknownFault(match({ ids, unknown: ids, others: numbered(60, (n) => String(n + 900)) })),
    ).toBeNull();
  });

  it('are none where fewer than twenty are named, or most are known', () => {
    const few = ids.slice(0, 19);
    expect(
      officerIdsUnknownFault(match({ ids: few, unknown: few, others: numbered(60, String) })),
    ).toBeNull();
    const most = numbered(200, (n) => `P00${n}`);
    expect(
      officerIdsUnknownFault(match({ ids: most, unknown: most.slice(0, 30), others: numbered(300, String) })),
    ).toBeNull();
  });

  it('are not taken for another officer whom the file names as well', () => {
    const both = [...numbered(40, (n) => `A${n}`), ...numbered(40, (n) => `B${n}`)];
    const unknown = both.slice(0, 40);
    expect(officerIdsUnknownFault(match({ ids: both, unknown, others: both.slice(40) }))).toBeNull();
  });

  it('are a fault where the officers of earlier files were known and these are not', () => {
    const strange = numbered(40, (n) => `x${n}`);
    const fallen = match({ ids: strange, unknown: strange.slice(2), earlier: { ids: 50, known: 48 } });
    expect(officerIdsUnknownFault(fallen)?.words).toBe(
      '2 of 40 officers in this file are in the records; of the officers in earlier files 96.0% are. The form of the ids may have changed: “x102”.',
    );
    expect(officerIdsUnknownFault({ ...fallen, earlier: { ids: 50, known: 20 } })).toBeNull();
    expect(officerIdsUnknownFault({ ...fallen, unknown: strange.slice(10) })).toBeNull();
    expect(officerIdsUnknownFault({ ...fallen, earlier: { ids: 19, known: 19 } })).toBeNull();
  });
});
