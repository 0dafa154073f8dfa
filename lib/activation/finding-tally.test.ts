import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDINGS } from './finding';
import { tallyFindings } from './finding-tally';

describe('a tally of findings', () => {
  it('leaves pending, indeterminate and not-required attendances out of the rates', () => {
    const tally = tallyFindings([
      { finding: 'full', attendances: 80 },
      { finding: 'partial', attendances: 10 },
      { finding: 'not_found', attendances: 10 },
      { finding: 'awaiting_upload', attendances: 7 },
      { finding: 'indeterminate', attendances: 3 },
      { finding: 'not_required', attendances: 50 },
    ]);
    expect(tally).toMatchObject({ required: 110, determinable: 100 });
    expect(tally.activation?.value).toBeCloseTo(0.9);
    expect(tally.fullCompliance?.value).toBeCloseTo(0.8);
  });

  it('has no rate where nothing is determinable', () => {
    expect(tallyFindings([{ finding: 'awaiting_upload', attendances: 4 }]).activation).toBeNull();
  });

  it('has parts that add up to what was required, whatever the counts', () => {
    const counts = fc.array(fc.record({ finding: fc.constantFrom(...FINDINGS), attendances: fc.nat(1000) }));
    fc.assert(
      fc.property(counts, (given) => {
        const { findings, required } = tallyFindings(given);
        const parts = FINDINGS.filter((finding) => finding !== 'not_required').map(
          (finding) => findings[finding],
        );
        return parts.reduce((sum, part) => sum + part, 0) === required;
      }),
    );
  });
});
