import pg from 'pg';
import { fillWithDemonstrationData } from '@/bin/demonstration/fill';
import { openDatabase } from '@/db/connect';
import { recomputeForce } from '@/db/journey';
import { commandLineScope } from '@/lib/access/scope';
import { DEMONSTRATION_FORCES } from '@/lib/demonstration/forces';
import type { DemonstrationOptions } from '@/lib/demonstration/timeline';
import type { BenchDatabase } from './bench-database';
import { type Measurement, timed } from './measurement';

/**
 * The least that could find footage: every attendance with the same officer's recordings that overlap it, the covered
 * share of it, written to an unlogged table. No policy, tolerance, margin, reference, colleague, ledger or case.
 */
const BARE_JOIN = `
  create unlogged table bench_cover as
  select a.force_id, a.power, a.record_id, a.officer_id, cover.share
  from attendance a
  cross join lateral (
    select sum(extract(epoch from upper(part) - lower(part)))
           / extract(epoch from coalesce(a.ended_at, a.started_at + interval '15 minutes') - a.started_at) as share
    from unnest((
      select range_agg(tstzrange(greatest(r.started_at, a.started_at), least(r.ended_at, coalesce(a.ended_at, a.started_at + interval '15 minutes'))))
      from recording r
      where r.force_id = a.force_id and r.officer_id = a.officer_id
        and r.started_at < coalesce(a.ended_at, a.started_at + interval '15 minutes')
        and r.started_at > a.started_at - interval '12 hours'
        and r.ended_at > a.started_at)) part) cover`;

/** Filling with demonstration data, and working every finding out again, against the bare join in SQL. */
export async function measureFindings(
  database: BenchDatabase,
  options: DemonstrationOptions,
  onProgress: (words: string) => void,
): Promise<Measurement[]> {
  const filled = await timed(() => fill(database, options, onProgress));
  onProgress('Working every finding out again…');
  const recomputed = await timed(async () => {
    let attendances = 0;
    for (const { forceId } of DEMONSTRATION_FORCES) {
      const outcome = await recomputeForce(database.url, commandLineScope(forceId), { from: null, to: null });
      attendances += outcome.attendances;
    }
    return attendances;
  });
  onProgress('The same in bare SQL…');
  const bare = await timeBareJoin(database.ownerUrl);
  return [
    {
      what: 'Fill with demonstration data',
      size: `2 forces, ${options.months} months`,
      seconds: filled.seconds,
      against: null,
      peakMegabytes: null,
    },
    {
      what: 'Recompute every finding',
      size: `${recomputed.result.toLocaleString('en-GB')} attendances`,
      seconds: recomputed.seconds,
      against: { what: 'bare SQL join', seconds: bare },
      peakMegabytes: null,
    },
  ];
}

async function fill(
  { url, ownerUrl }: BenchDatabase,
  options: DemonstrationOptions,
  onProgress: (words: string) => void,
): Promise<void> {
  const { db, close } = openDatabase(url);
  try {
    const filled = await fillWithDemonstrationData({ url, ownerUrl, db }, onProgress, options);
    if (filled === null) throw new Error('The bench database was not empty.');
  } finally {
    await close();
  }
}

async function timeBareJoin(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('analyze attendance, recording');
    const { seconds } = await timed(() => client.query(BARE_JOIN));
    return seconds;
  } finally {
    await client.query('drop table if exists bench_cover').catch(() => undefined);
    await client.end();
  }
}
