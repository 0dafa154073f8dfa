import type { Command } from 'commander';
import { decideClockOffset } from '@/db/decide-clock-offset';
import { getClockOffset, listClockOffsets, listHeldClocks } from '@/db/queries/clock-offsets';
import { listForces } from '@/db/queries/forces';
import { withScope } from '@/db/scoped';
import { commandLineScope } from '@/lib/access/scope';
import {
  type ClockOffset,
  clocksHeading,
  heldLeadInWords,
  offsetInWords,
} from '@/lib/activation/clock-offset';
import { heldName } from '@/lib/activation/clock-page';
import { readClockChoice, ruleOnClockChoice } from '@/lib/activation/decide-clock-offset';
import { formatCount } from '@/lib/format/numbers';
import { withDatabase } from '../connection';
import { printResult, Refusal } from '../console';
import { requireKnownForce } from '../options';

interface ClockOptions {
  force: string;
  device: string;
  reason: string;
  json?: boolean;
}

/** `candour findings clocks`: lists the clocks that stand apart, and records a person's decision on one. */
export function addClocks(findings: Command): void {
  const clocks = findings
    .command('clocks')
    .description('clocks that stand apart, and what was decided of them');
  clocks
    .command('list')
    .description('offsets proposed and decided, and sources held for their clock')
    .requiredOption('--force <id>', 'the force, for example kent')
    .option('--json', 'print JSON')
    .action(list);
  addDecision(clocks, 'confirm', 'confirmed', 'correct the recordings of a device by its measured offset');
  addDecision(clocks, 'reject', 'rejected', 'leave the recordings of a device as they are');
  addDecision(clocks, 'reopen', 'proposed', 'take an earlier decision back');
}

function addDecision(clocks: Command, name: string, decision: ClockOffset['state'], what: string): void {
  clocks
    .command(name)
    .description(what)
    .requiredOption('--force <id>', 'the force, for example kent')
    .requiredOption('--device <id>', 'the device, as its recordings name it')
    .requiredOption('--reason <words>', 'why: it stays beside the findings')
    .option('--json', 'print JSON')
    .action((options: ClockOptions) => decide(options, decision));
}

async function list({ force, json }: ClockOptions): Promise<void> {
  const listed = await withDatabase(async ({ db }) => {
    requireKnownForce(force, await listForces(db));
    const scope = commandLineScope(force);
    return withScope(db, scope, async (scoped) => ({
      force,
      offsets: await listClockOffsets(scoped, scope),
      held: await listHeldClocks(scoped, scope),
    }));
  });
  printResult(listed, json === true, ({ offsets, held }) =>
    [
      `${clocksHeading(offsets, held)}.`,
      ...offsets.map((offset) => `  ${offset.deviceId}: ${offsetLine(offset)}`),
      ...held.map((clock) => `  ${heldName(clock)}: held. ${heldLeadInWords(clock)}`),
    ].join('\n'),
  );
}

function offsetLine(offset: ClockOffset): string {
  const { state, decidedBy, reason } = offset;
  const by = state === 'proposed' ? '' : ` by ${decidedBy}: ${reason}`;
  return `${offsetInWords(offset.offsetSeconds)} on ${formatCount(offset.pairs, 'pair', 'pairs')}; ${state}${by}`;
}

async function decide(options: ClockOptions, decision: ClockOffset['state']): Promise<void> {
  const { force, device, reason } = options;
  const outcome = await withDatabase(async ({ url, db }) => {
    requireKnownForce(force, await listForces(db));
    const scope = commandLineScope(force);
    const offset = await withScope(db, scope, (scoped) => getClockOffset(scoped, scope, device));
    const ruling = ruleOnClockChoice(
      offset,
      readClockChoice({ device, decision, reason, seconds: offset?.offsetSeconds }),
    );
    if (ruling.kind === 'refused') throw new Refusal(ruling.words);
    const done = await decideClockOffset(url, scope, ruling.decision);
    if (done === null) throw new Refusal('The offset was measured anew meanwhile: list the clocks again.');
    return { force, device, decision, attendances: done.attendances, changed: done.changed };
  });
  printResult(
    outcome,
    options.json === true,
    ({ attendances, changed }) =>
      `${device} is ${decision}: ${formatCount(attendances, 'attendance', 'attendances')} judged again, ${formatCount(changed, 'finding', 'findings')} changed`,
  );
}
