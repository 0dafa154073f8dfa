import pg from 'pg';
import { recomputeForce } from '@/db/journey';
import { commandLineScope } from '@/lib/access/scope';
import { type BenchDatabase, settle, withBenchDatabase } from './bench-database';
import { daysOf, GENERATED_FORCE, generateHistory } from './generated-history';
import { type Measurement, timed } from './measurement';
import { measurePolicyTrial } from './policy-trial';

/** How many times fewer attendances the same is measured for: the time should fall as much. */
const FEWER = 4;

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

/** What working out a history's findings took, in seconds. */
interface Recomputed {
  attendances: number;
  /** From the first look-up to the ledger's last row. */
  findings: number;
  /** With clocks measured, cases opened and every count of the boards. */
  all: number;
  bare: number;
  /** A policy trial over the last year of it. */
  trial: Awaited<ReturnType<typeof measurePolicyTrial>>;
}

/** Working every finding out into an empty ledger, against the bare join in SQL, and for a quarter of the attendances. */
export async function measureFindings(
  encounters: number,
  onProgress: (words: string) => void,
): Promise<Measurement[]> {
  const few = await recompute(Math.ceil(encounters / FEWER), onProgress);
  const many = await recompute(encounters, onProgress);
  const size = `${many.attendances.toLocaleString('en-GB')} attendances`;
  const line = (what: string, seconds: number, against: Measurement['against']) => ({
    what,
    size,
    seconds,
    against,
    peakMegabytes: null,
  });
  const bare = { what: 'bare SQL join', seconds: many.bare };
  return [
    line('Work out every finding, ledger written', many.findings, bare),
    line('The same with cases and counts', many.all, bare),
    line('Work out every finding', many.findings, {
      what: `${few.attendances.toLocaleString('en-GB')} of them`,
      seconds: few.findings,
    }),
    {
      what: 'Try another policy on a year',
      size: `${many.trial.attendances.toLocaleString('en-GB')} attendances`,
      seconds: many.trial.seconds,
      against: null,
      peakMegabytes: null,
    },
  ];
}

function recompute(encounters: number, onProgress: (words: string) => void): Promise<Recomputed> {
  return withBenchDatabase(onProgress, async (database) => {
    await generateHistory(database, daysOf(encounters), onProgress);
    onProgress('The findings in bare SQL…');
    await settle(database);
    const bare = await timeBareJoin(database.ownerUrl);
    await settle(database);
    onProgress('Working out every finding…');
    const { seconds: all, result } = await timed(() =>
      recomputeForce(database.url, commandLineScope(GENERATED_FORCE), { from: null, to: null }),
    );
    const findings = await lastBatchSeconds(database);
    onProgress('Trying another policy…');
    const trial = await measurePolicyTrial(database);
    return { attendances: result.attendances, findings, all, bare, trial };
  });
}

/** How long the last run of the rule took, as the ledger has it. */
async function lastBatchSeconds({ ownerUrl }: BenchDatabase): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ seconds: number }>(
      `select extract(epoch from finished_at - started_at)::float8 as seconds
       from finding_batch order by batch_id desc limit 1`,
    );
    return rows[0]?.seconds ?? 0;
  } finally {
    await client.end();
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
