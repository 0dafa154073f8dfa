import type { Command } from 'commander';
import { endMapping, type MappingOutcome, mapCode } from '@/db/map-codes';
import { listCodeAliases, listUnlistedTexts } from '@/db/queries/code-aliases';
import { listForces } from '@/db/queries/forces';
import { withScope } from '@/db/scoped';
import { commandLineScope, type Scope } from '@/lib/access/scope';
import { heldInWords } from '@/lib/activation/finding-hold';
import { type CodeAlias, labelOfAlias, readAliasWish } from '@/lib/data-imports/alias';
import { rowsOfAlias, type UnmappedText, unmappedTexts } from '@/lib/data-imports/unlisted-texts';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatDateTime } from '@/lib/format/times';
import { type CommandDatabase, withDatabase } from '../connection';
import { printResult, Refusal, say } from '../console';
import { requireKnownForce } from '../options';

interface AliasesOptions {
  force: string;
  note?: string;
  json?: boolean;
}

/** `candour aliases`: what a force's own codes stand for. */
export function registerAliases(program: Command): void {
  const aliases = program
    .command('aliases')
    .description('What texts that no code list knows stand for: list, set, end');
  const add = (name: string, description: string) =>
    aliases
      .command(name, { isDefault: name === 'list' })
      .description(description)
      .requiredOption('--force <id>', 'the force')
      .option('--json', 'answer in JSON');
  add('list', 'The texts that wait, and the mappings with who made them').action(list);
  add('set', 'Map a text; rows that are in are read again, and findings and counts follow')
    .argument('<dataset>', 'for example use-of-force')
    .argument('<column>', 'the column’s header, for example gender')
    .argument('<text>', 'what the files say')
    .argument('<code>', 'the code that it stands for')
    .option('--note <words>', 'why')
    .action(set);
  add('end', 'End a mapping: its rows are unrecognised again')
    .argument('<number>', 'the mapping’s number, from the list')
    .option('--note <words>', 'why')
    .action(end);
}

async function list(options: AliasesOptions): Promise<void> {
  const answer = await withDatabase((database) =>
    inForce(database, options.force, (scope) =>
      withScope(database.db, scope, async (db) => {
        const aliases = await listCodeAliases(db, scope);
        const found = await listUnlistedTexts(db, scope);
        const standing = aliases.filter(({ endedAt }) => endedAt === null);
        return {
          waiting: unmappedTexts(found, standing).flatMap(({ texts }) => texts),
          aliases: aliases.map((alias) => ({ ...alias, rows: rowsOfAlias(found, alias) })),
        };
      }),
    ),
  );
  printResult(answer, options.json === true, ({ waiting, aliases }) =>
    waiting.length + aliases.length === 0
      ? 'Every code that has come in is known.'
      : [...waiting.map(asWaiting), ...aliases.map(asLine)].join('\n'),
  );
}

async function set(
  dataset: string,
  column: string,
  text: string,
  code: string,
  options: AliasesOptions,
): Promise<void> {
  const wish = readAliasWish({ dataset, column, text, code, note: options.note });
  await change(options, (url, scope) => mapCode(url, scope, wish, ({ words }) => say(words)));
}

async function end(number: string, options: AliasesOptions): Promise<void> {
  if (!/^[1-9]\d{0,14}$/.test(number)) {
    throw new Refusal(`A mapping’s number is a whole number such as 12, not "${number}".`);
  }
  const note = options.note ?? '';
  await change(options, (url, scope) =>
    endMapping(url, scope, Number(number), note, ({ words }) => say(words)),
  );
}

async function change(
  options: AliasesOptions,
  work: (url: string, scope: Scope) => Promise<MappingOutcome>,
): Promise<void> {
  const outcome = await withDatabase((database) =>
    inForce(database, options.force, (scope) => work(database.url, scope)),
  );
  if (outcome.kind === 'refused') throw new Refusal(outcome.words);
  printResult(outcome, options.json === true, ({ aliasId, rows, held }) =>
    [
      `Mapping ${aliasId}: ${formatCount(rows, 'row reads', 'rows read')} otherwise now.`,
      ...held.map((shift) => heldInWords(shift)),
    ].join('\n'),
  );
}

async function inForce<T>(
  database: CommandDatabase,
  forceId: string,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  requireKnownForce(forceId, await listForces(database.db));
  return work(commandLineScope(forceId));
}

function asWaiting({ dataset, column, text, rows }: UnmappedText): string {
  return `     –  ${dataset}  ${column}  “${text}”  not mapped  (${formatNumber(rows)})`;
}

function asLine(alias: CodeAlias & { rows: number }): string {
  const { aliasId, dataset, column, text, rows, endedAt, endedBy } = alias;
  const since =
    endedAt === null ? `(${formatNumber(rows)})` : `ended ${formatDateTime(endedAt)} by ${endedBy}`;
  return `${String(aliasId).padStart(6)}  ${dataset}  ${column}  “${text}”  ${labelOfAlias(alias)}  ${formatDateTime(alias.setAt)} by ${alias.setBy}  ${since}`;
}
