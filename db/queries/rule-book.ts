import { asc, eq } from 'drizzle-orm';
import { bwvPolicy } from '@/db/schema/activation';
import type { ScopedDatabase } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import type { RuleBookRow } from '@/lib/activation/rule-book';
import { londonMidnight } from '@/lib/period/london';

/** Every row of a force's rule book, by power and first day, with the import that brought it. */
export async function listRuleBook(db: ScopedDatabase, scope: Scope): Promise<RuleBookRow[]> {
  const rows = await db
    .select({
      power: bwvPolicy.power,
      effectiveFrom: bwvPolicy.effectiveFrom,
      isRequired: bwvPolicy.isRequired,
      startToleranceSeconds: bwvPolicy.startToleranceSeconds,
      endToleranceSeconds: bwvPolicy.endToleranceSeconds,
      gapToleranceSeconds: bwvPolicy.gapToleranceSeconds,
      matchBeforeSeconds: bwvPolicy.matchBeforeSeconds,
      matchAfterSeconds: bwvPolicy.matchAfterSeconds,
      assumedDurationSeconds: bwvPolicy.assumedDurationSeconds,
      uploadGraceHours: bwvPolicy.uploadGraceHours,
      citation: bwvPolicy.citation,
      importId: bwvPolicy.importId,
    })
    .from(bwvPolicy)
    .where(eq(bwvPolicy.forceId, scope.forceId))
    .orderBy(asc(bwvPolicy.power), asc(bwvPolicy.effectiveFrom));
  return rows.map((row) => ({ ...row, effectiveAt: londonMidnight(row.effectiveFrom) }));
}
