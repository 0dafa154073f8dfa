import { bringIn, takeBack } from '@/db/journey';
import { endMapping, mapCode } from '@/db/map-codes';
import { withBulkScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import type { AliasWish } from '@/lib/data-imports/alias';
import type { DatasetName } from '@/lib/ingest/dataset';
import { fileOf } from './contract-files';

const keyOf = ({ dataset, column, text }: Partial<AliasWish>) => [dataset, column, text].join();

/** One force whose files and mappings go through the whole journey. */
export function mappingForce(url: string, forceId: string) {
  const scope = commandLineScope(forceId);
  const aliasIds = new Map<string, number>();
  return {
    bring: (dataset: DatasetName, text: string, fileName = `${dataset}.csv`) =>
      bringIn(url, scope, fileOf(text, fileName), dataset, { timeZone: 'Europe/London' }),
    withdraw: (importId: number | null) =>
      takeBack(url, scope, importId ?? 0, 'sent by mistake', 'a steward'),
    map: async (wish: Partial<AliasWish>) => {
      const all = { dataset: '', column: '', text: '', code: '', note: '', ...wish };
      const outcome = await mapCode(url, scope, all);
      if (outcome.kind === 'done') aliasIds.set(keyOf(all), outcome.aliasId);
      return outcome;
    },
    end: (wish: Partial<AliasWish>) => endMapping(url, scope, aliasIds.get(keyOf(wish)) ?? 0, 'no longer'),
    find: (statement: string): Promise<Record<string, unknown>[]> =>
      withBulkScope(url, scope, async (client) => (await client.query(statement)).rows),
  };
}

export type MappingForce = ReturnType<typeof mappingForce>;

/** Use-of-force forms, with columns that hold codes, lists of codes, answers and a precision. */
export const FORMS = 'record_id,officer_ids,started_at,gender,single_crewed,tactics,time_precision,area_code';

/** The rule book of one row under which every form wants footage. */
export const POLICY =
  'power,effective_from,required,citation,match_before_seconds,upload_grace_hours\nuse-of-force,2020-01-01,yes,Policy 1,240,72\n';
