import type { ScopedBulkClient } from '@/db/scoped';
import type { Scope } from '@/lib/access/scope';
import { FileRefusal } from '@/lib/csv/file-refusal';
import { knownForce } from '@/lib/reference/forces';

/** Sees to it that the force has a row. Throws FileRefusal where neither the country nor this service knows it. */
export async function requireForce(client: ScopedBulkClient, scope: Scope): Promise<void> {
  const known = knownForce(scope.forceId);
  if (known !== null) {
    await client.query('insert into force (force_id, name) values ($1, $2) on conflict do nothing', [
      scope.forceId,
      known.name,
    ]);
    return;
  }
  const { rows } = await client.query('select from force where force_id = $1', [scope.forceId]);
  if (rows.length === 0) {
    throw new FileRefusal(
      `There is no force called “${scope.forceId}”. Use its data.police.uk id, such as kent.`,
    );
  }
}
