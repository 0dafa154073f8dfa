import type { ScopedBulkClient } from '@/db/scoped';

/**
 * A database without recordings has no index of them by officer: its first file has it built once its rows are in. Of two
 * forces that both bring such a file, the second waits here until the first is in, and finds the index made.
 */
export async function waitForFirstRecordings(client: ScopedBulkClient): Promise<void> {
  await client.query(
    `select pg_advisory_xact_lock(hashtextextended('candour first recordings', 0))
     where to_regclass('public.recording_by_officer') is null`,
  );
}

/** Has the index by officer built where it is not there yet. It keeps other writers of recordings out, and no reader. */
export async function indexRecordings(client: ScopedBulkClient): Promise<void> {
  await client.query('select index_recordings()');
}
