import { ethnicGroupColumn } from '@/db/measures/group-columns';
import type { ScopedBulkClient } from '@/db/scoped';
import type { Flag } from '@/lib/activation/finding';
import type { FlagChange, TrialCounts } from '@/lib/activation/policy-trial';

/** The flags that tolerances decide. */
const DECIDED_FLAGS: readonly Flag[] = ['late_start', 'early_stop', 'interrupted'];

/** Counts the temp table `compared` of a trial by place, by each recorded ethnicity, and by what the flags would be. */
export async function countCompared(client: ScopedBulkClient): Promise<Omit<TrialCounts, 'cases'>> {
  return {
    places: await countBy(client, ['power', 'area_code as "areaCode"']),
    selfDefined: await countBy(client, [groupOf('self_defined_ethnicity')]),
    officerDefined: await countBy(client, [groupOf('officer_defined_ethnicity')]),
    flags: await countFlags(client),
  };
}

function groupOf(column: string): string {
  return `${ethnicGroupColumn(column)} as "group"`;
}

async function countBy<T>(client: ScopedBulkClient, columns: readonly string[]): Promise<T[]> {
  const places = [...columns, 'before', 'after'].map((_, i) => i + 1).join(', ');
  const counted = await client.query<T & Record<string, unknown>>(
    `select ${columns.join(', ')}, before, after, count(*)::int as attendances
     from compared group by ${places} order by ${places}`,
  );
  return counted.rows;
}

async function countFlags(client: ScopedBulkClient): Promise<FlagChange[]> {
  const counted = await client.query<FlagChange & Record<string, unknown>>(
    `select power, flag, flag = any (flags_before) as "isBefore", flag = any (flags_after) as "isAfter",
            count(*)::int as attendances
     from compared, unnest($1::text[]) as flag
     where flag = any (flags_before) or flag = any (flags_after)
     group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    [DECIDED_FLAGS],
  );
  return counted.rows;
}
