import { environment } from '@/app/_server/env';
import { read } from '@/app/_server/read';
import { tryPolicy } from '@/db/mutations/activation/try-policy';
import { listRuleBook } from '@/db/queries/rule-book';
import type { Scope } from '@/lib/access/scope';
import { ruleBookMark, stretchOf } from '@/lib/activation/adopt-policy';
import {
  type AdoptionPreview,
  composeAdoption,
  readFirstDay,
  type TypedDay,
} from '@/lib/activation/adoption-page';
import { policyAt } from '@/lib/activation/policy';
import { type PolicyTerms, termsOf } from '@/lib/activation/policy-terms';
import {
  readPowers,
  readTerms,
  readTermsInAddress,
  type TermsReading,
  termsInAddress,
} from '@/lib/activation/policy-trial-form';
import { rowsByPower } from '@/lib/activation/rule-book';
import type { SearchParams } from '@/lib/forms/first-value';
import { londonDate } from '@/lib/period/london';
import type { Power } from '@/lib/reference/powers';

/** A policy on its way into the rule book, as the page's address states it. */
export interface StatedPolicy {
  readonly power: Power;
  /** The terms in force today, beside which the fields stand. */
  readonly now: PolicyTerms;
  readonly reading: TermsReading;
  readonly terms: PolicyTerms;
  readonly typedDay: TypedDay;
  /** YYYY-MM-DD, or null where none was stated or it is no day. */
  readonly day: string | null;
  readonly isPast: boolean;
  /** The rule book as it is shown, so that a later change to it is noticed. */
  readonly seen: string;
  readonly preview: AdoptionPreview | null;
}

/** Reads the policy that is stated and, where it begins in the past, tries it on the findings it would change. */
export async function readAdoption(scope: Scope, params: SearchParams, now: number): Promise<StatedPolicy> {
  const ruleBook = rowsByPower(await read(scope, (db) => listRuleBook(db, scope)));
  const [power = 'stop-search'] = readPowers(params);
  const inForce = termsOf(policyAt(ruleBook.get(power) ?? [], now));
  const asked = readTermsInAddress(params);
  const terms = { ...inForce, ...asked.changes };
  const { typed, day } = readFirstDay(params);
  const isPast = day !== null && day < londonDate(now);
  const isStated = day !== null && asked.problems.length === 0;
  const mayCount = isStated && isPast && scope.permissions.has('activation.read');
  const tried = mayCount
    ? await tryPolicy(environment().CANDOUR_DATABASE_URL, scope, {
        period: stretchOf(ruleBook, power, day),
        tried: [{ power, terms }],
      })
    : null;
  const stated = new Map(termsInAddress(terms));
  return {
    power,
    now: inForce,
    reading: asked.problems.length > 0 ? asked : readTerms((key) => stated.get(key) ?? ''),
    terms,
    typedDay: typed,
    day,
    isPast,
    seen: ruleBookMark(ruleBook, power),
    preview: isStated
      ? composeAdoption(ruleBook, { power, day, terms }, tried?.counts ?? null, scope.disclosure)
      : null,
  };
}
