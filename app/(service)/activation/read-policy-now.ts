import { environment } from '@/app/_server/env';
import { read } from '@/app/_server/read';
import { tryPolicy } from '@/db/mutations/activation/try-policy';
import { listRuleBook } from '@/db/queries/rule-book';
import type { Scope } from '@/lib/access/scope';
import { composePolicyNow, type PolicyNow } from '@/lib/activation/policy-now';
import { planAsAt } from '@/lib/activation/policy-trial';
import { rowsByPower } from '@/lib/activation/rule-book';
import { londonDate } from '@/lib/period/london';
import type { BoardFilters } from '@/lib/police-powers/filters/board-filters';
import { POWERS } from '@/lib/reference/powers';
import { daysOf } from './policy-trial/read-trial';

/** The figures of a board's period and area as they would be, had the rule book of this instant held throughout. */
export async function readPolicyNow(
  scope: Scope,
  { period, areaCode }: BoardFilters,
  now: number,
): Promise<PolicyNow> {
  const ruleBook = rowsByPower(await read(scope, (db) => listRuleBook(db, scope)));
  const plan = planAsAt(ruleBook, POWERS, now, daysOf(period));
  const { counts } = await tryPolicy(environment().CANDOUR_DATABASE_URL, scope, plan);
  const today = londonDate(now);
  return composePolicyNow({ ruleBook, plan, counts, areaCode, today, disclosure: scope.disclosure });
}
