import { firstValue, readPageNumber, type SearchParams } from '@/lib/forms/first-value';
import { isPower, type Power } from '@/lib/reference/powers';
import type { Finding, Flag } from './finding';

/** What a form declared of body-worn video: neither where it said unknown, or nothing. */
export type Declared = 'yes' | 'no' | 'neither';

/** Encounters by what the form declared and what was found of the officer who filed it. */
export interface DeclaredCount {
  readonly power: Power;
  readonly declared: Declared;
  readonly finding: Finding;
  readonly encounters: number;
}

/** The two ways in which a form and the footage can differ. */
export const DIFFERENCES = ['yes_none', 'no_found'] as const;

export type Difference = (typeof DIFFERENCES)[number];

interface DifferenceRule {
  readonly declared: Declared;
  /** The findings that differ from what was declared. */
  readonly findings: readonly Finding[];
}

export const DIFFERENCE_RULES: Record<Difference, DifferenceRule> = {
  yes_none: { declared: 'yes', findings: ['not_found', 'lost', 'colleague_only'] },
  no_found: { declared: 'no', findings: ['full', 'partial'] },
};

export const DIFFERENCE_NAMES: Record<Difference, string> = {
  yes_none: 'The form said yes, no own footage found',
  no_found: 'The form said no, own footage found',
};

/** An encounter whose form and footage differ, of the officer who filed the form. */
export interface DifferingEncounter {
  readonly power: Power;
  readonly recordId: string;
  readonly startedAt: Date;
  readonly areaName: string | null;
  readonly officerId: string;
  readonly declared: Declared;
  readonly finding: Finding;
  readonly flags: readonly Flag[];
  /** Its case; null where there is none that the viewer may see. */
  readonly caseId: number | null;
}

export interface DeclaredFilters {
  /** Which difference is listed. */
  readonly difference: Difference;
  readonly power: Power | null;
  readonly page: number;
}

export const DIFFERENCES_PER_PAGE = 25;

/** What of the page's list is asked for; what cannot be read falls back to all powers, forms that said yes. */
export function readDeclaredFilters(params: SearchParams): DeclaredFilters {
  const asked = firstValue(params, 'shown');
  const power = firstValue(params, 'power') ?? '';
  return {
    difference: DIFFERENCES.find((each) => each === asked) ?? 'yes_none',
    power: isPower(power) ? power : null,
    page: readPageNumber(params),
  };
}

/** How many encounters differ so. */
export function countDiffering(
  counts: readonly DeclaredCount[],
  difference: Difference,
  power: Power | null,
): number {
  const { declared, findings } = DIFFERENCE_RULES[difference];
  return counts
    .filter((each) => each.declared === declared && findings.includes(each.finding))
    .filter((each) => power === null || each.power === power)
    .reduce((sum, { encounters }) => sum + encounters, 0);
}
