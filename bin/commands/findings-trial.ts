import type { Command } from 'commander';
import { tryPolicy } from '@/db/mutations/activation/try-policy';
import { listForces } from '@/db/queries/forces';
import { listMonthsReceived } from '@/db/queries/measures';
import { listRuleBook } from '@/db/queries/rule-book';
import { withScope } from '@/db/scoped';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import { FINDING_NAMES } from '@/lib/activation/finding';
import { compareJudged, movesOf, planTrial, type TrialPeriod } from '@/lib/activation/policy-trial';
import { EVERY_POWER, readTerms } from '@/lib/activation/policy-trial-form';
import { casesInWords, trialHeading } from '@/lib/activation/policy-trial-words';
import { rowsByPower } from '@/lib/activation/rule-book';
import { formatNumber, formatPercent } from '@/lib/format/numbers';
import { addMonths, firstDayOf } from '@/lib/period/month';
import { isPower, POWERS, type Power } from '@/lib/reference/powers';
import type { Estimate } from '@/lib/statistics/interval';
import { type CommandDatabase, withDatabase } from '../connection';
import { printResult, Refusal } from '../console';
import { readDay, requireKnownForce } from '../options';

/** The option that states each term, by the key that addresses use. */
const OPTIONS: Record<string, { flag: string; name: string; what: string }> = {
  required: { flag: '--required <answer>', name: 'required', what: 'yes or no' },
  start: { flag: '--start-tolerance <seconds>', name: 'startTolerance', what: 'to start' },
  end: { flag: '--end-tolerance <seconds>', name: 'endTolerance', what: 'before the end' },
  gap: { flag: '--gap-tolerance <seconds>', name: 'gapTolerance', what: 'longest gap' },
  before: { flag: '--match-before <seconds>', name: 'matchBefore', what: 'footage before' },
  after: { flag: '--match-after <seconds>', name: 'matchAfter', what: 'footage after' },
  assumed: { flag: '--assumed-duration <seconds>', name: 'assumedDuration', what: 'without an end' },
  grace: { flag: '--upload-grace <hours>', name: 'uploadGrace', what: 'to upload' },
};

type TrialOptions = { force: string; power: string; from?: string; to?: string; json?: boolean } & Record<
  string,
  string | boolean | undefined
>;

/** `candour findings trial`: what a change of policy would have found on past data. Writes nothing to the ledger. */
export function addTrial(findings: Command): void {
  const trial = findings
    .command('trial')
    .description('Try a change of policy on past data; the ledger stays as it is')
    .requiredOption('--force <id>', 'the force, for example kent')
    .requiredOption('--power <power>', `one of ${POWERS.join(', ')}, or ${EVERY_POWER}`);
  for (const { flag, what } of Object.values(OPTIONS)) trial.option(flag, `${what}; as it is unless given`);
  trial
    .option('--from <day>', 'encounters from this day, YYYY-MM-DD; a year before --to unless given')
    .option('--to <day>', 'encounters before this day; the end of the newest month held unless given')
    .option('--json', 'answer in JSON')
    .action(runTrial);
}

async function runTrial(options: TrialOptions): Promise<void> {
  const powers = readPowersOption(options.power);
  const reading = readTerms((key) => String(options[OPTIONS[key]?.name ?? ''] ?? ''));
  const [problem] = reading.problems;
  if (problem !== undefined) throw new Refusal(`${problem.words}.`);
  if (Object.keys(reading.changes).length === 0) {
    throw new Refusal(
      `Say what to try: ${Object.values(OPTIONS)
        .map(({ flag }) => flag)
        .join(', ')}.`,
    );
  }
  const result = await withDatabase(async (database) => {
    requireKnownForce(options.force, await listForces(database.db));
    const scope = commandLineScope(options.force);
    const period = await readPeriod(database, scope, options);
    const rows = await withScope(database.db, scope, (db) => listRuleBook(db, scope));
    const plan = planTrial(rowsByPower(rows), powers, reading.changes, period);
    const { counts, seconds } = await tryPolicy(database.url, scope, plan);
    const { attendances, moved, before, after } = compareJudged(counts.places);
    return {
      force: options.force,
      period,
      tried: plan.tried,
      seconds: Number(seconds.toFixed(3)),
      heading: trialHeading(plan, reading.changes, counts),
      attendances,
      moved,
      moves: movesOf(counts.places),
      activation: { before: before.activation, after: after.activation },
      fullCompliance: { before: before.fullCompliance, after: after.fullCompliance },
      cases: counts.cases,
      places: counts.places,
      selfDefined: counts.selfDefined,
      officerDefined: counts.officerDefined,
    };
  });
  printResult(result, options.json === true, (tried) =>
    [
      `${tried.heading}.`,
      `  ${tried.force}, from ${tried.period.from} to before ${tried.period.to}, judged in ${tried.seconds} s`,
      ...tried.moves.map(
        ({ before, after, attendances }) =>
          `  ${FINDING_NAMES[before].padEnd(16)} to ${FINDING_NAMES[after].padEnd(16)} ${formatNumber(attendances).padStart(9)}`,
      ),
      `  On: ${rateInWords(tried.activation.before)} now, ${rateInWords(tried.activation.after)} with these terms`,
      `  Fully on: ${rateInWords(tried.fullCompliance.before)} now, ${rateInWords(tried.fullCompliance.after)} with these terms`,
      `  Cases: ${casesInWords(tried.cases)}`,
    ].join('\n'),
  );
}

function readPowersOption(text: string): readonly Power[] {
  if (text === EVERY_POWER) return POWERS;
  if (isPower(text)) return [text];
  throw new Refusal(`There is no power "${text}". The powers are ${POWERS.join(', ')}, or ${EVERY_POWER}.`);
}

async function readPeriod(
  { db }: CommandDatabase,
  scope: Scope,
  options: TrialOptions,
): Promise<TrialPeriod> {
  const [from, to] = [readDay('--from', options.from), readDay('--to', options.to)];
  const received = await withScope(db, scope, (scoped) => listMonthsReceived(scoped, scope, POWERS));
  const last = received
    .map(({ month }) => month)
    .sort()
    .at(-1);
  if (last === undefined)
    throw new Refusal(`No records of any power of ${scope.forceId} have been received.`);
  const end = to ?? firstDayOf(addMonths(last, 1));
  const period = { from: from ?? yearBefore(end), to: end };
  if (period.from >= end) throw new Refusal(`--from (${period.from}) must be a day before --to (${end}).`);
  return period;
}

/** The same day a year earlier; 28 February for the last of a leap year. */
function yearBefore(day: string): string {
  const earlier = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return earlier.endsWith('-02-29') ? earlier.replace('-29', '-28') : earlier;
}

function rateInWords(rate: Estimate | null): string {
  if (rate === null) return 'not calculable';
  return `${formatPercent(rate.value)} (${formatPercent(rate.lower)} to ${formatPercent(rate.upper)})`;
}
