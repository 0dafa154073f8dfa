import { environment } from '@/app/_server/env';
import { read } from '@/app/_server/read';
import { tryPolicy } from '@/db/mutations/activation/try-policy';
import { listAreas } from '@/db/queries/areas';
import { listMonthsReceived } from '@/db/queries/measures';
import { listRuleBook } from '@/db/queries/rule-book';
import type { Scope } from '@/lib/access/scope';
import { type PolicyTerms, termsOf } from '@/lib/activation/policy-terms';
import { basisOf, planTrial, type TrialPeriod, type TrialPlan } from '@/lib/activation/policy-trial';
import { readPowers, readTermsInAddress, type TermsReading } from '@/lib/activation/policy-trial-form';
import type { TrialFacts } from '@/lib/activation/policy-trial-report';
import { rowsByPower } from '@/lib/activation/rule-book';
import type { SearchParams } from '@/lib/forms/first-value';
import { heldMonths } from '@/lib/period/held-months';
import { londonDate } from '@/lib/period/london';
import { addMonths, firstDayOf, monthOfDate } from '@/lib/period/month';
import { periodInWords, type ReportingPeriod } from '@/lib/period/reporting-period';
import { type BoardFilterReading, readBoardFilters } from '@/lib/police-powers/filters/board-filters';
import { POWERS } from '@/lib/reference/powers';

/** A trial as its address asks for it. */
export interface AskedTrial {
  readonly filters: BoardFilterReading;
  readonly terms: TermsReading;
  readonly plan: TrialPlan;
  /** What the policies at the end of the period say, in the order of the plan's powers. */
  readonly bases: readonly PolicyTerms[];
  /** Null where nothing was asked to change, or something could not be read: then nothing is tried. */
  readonly facts: TrialFacts | null;
}

/** Reads what is to be tried and tries it; null where the force has sent no records of any power. */
export async function readTrial(scope: Scope, params: SearchParams, now: number): Promise<AskedTrial | null> {
  const known = await read(scope, async (db) => ({
    held: heldMonths(await listMonthsReceived(db, scope, POWERS)),
    areas: await listAreas(db, scope),
    rows: await listRuleBook(db, scope),
  }));
  if (known.held === null) return null;
  const { first, last } = known.held;
  const lastFull = addMonths(monthOfDate(londonDate(now)), -1);
  const filters = readBoardFilters(params, {
    first,
    last: last > lastFull && lastFull >= first ? lastFull : last,
    areas: [],
  });
  const { period } = filters.filters;
  const days = daysOf(period);
  const terms = readTermsInAddress(params);
  const ruleBook = rowsByPower(known.rows);
  const powers = readPowers(params);
  const plan = planTrial(ruleBook, powers, terms.changes, days);
  const isAsked = terms.problems.length === 0 && Object.keys(terms.changes).length > 0;
  const tried = isAsked ? await tryPolicy(environment().CANDOUR_DATABASE_URL, scope, plan) : null;
  return {
    filters,
    terms,
    plan,
    bases: powers.map((power) => termsOf(basisOf(ruleBook.get(power) ?? [], days))),
    facts:
      tried === null
        ? null
        : {
            plan,
            changes: terms.changes,
            counts: tried.counts,
            isSettled: tried.isSettled,
            ruleBook,
            areas: known.areas,
            period: periodInWords(period),
            disclosure: scope.disclosure,
          },
  };
}

/** Whole months as days, from one up to and without another. */
export function daysOf(period: ReportingPeriod): TrialPeriod {
  return { from: firstDayOf(period.from), to: firstDayOf(addMonths(period.to, 1)) };
}
