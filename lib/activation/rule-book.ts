import { formatDay } from '@/lib/format/times';
import { londonDate } from '@/lib/period/london';
import { POWER_NAMES, POWERS, type Power } from '@/lib/reference/powers';
import { groupedBy } from '@/lib/tables/grouped-by';
import type { BwvPolicy, Instant } from './finding';
import { policyAt } from './policy';
import { askTheSame, changedTerms, termsInWords, termsOf } from './policy-terms';

/** A row of a force's rule book, with the import that brought it. */
export interface RuleBookRow extends BwvPolicy {
  readonly power: Power;
  readonly importId: number;
}

/** A force's rule book. */
interface NamedRuleBook {
  readonly forceName: string;
  readonly rows: readonly RuleBookRow[];
}

/** Another force's rule book, where the viewer belongs to both. */
export interface NeighbouringRuleBook extends NamedRuleBook {
  /** The powers for which an agreement covers what both forces work by today. */
  readonly agreed: ReadonlySet<Power>;
}

/** One policy of one power, in words. */
export interface RuleBookEntry {
  readonly effectiveFrom: string;
  readonly state: 'past' | 'in force' | 'entered';
  /** `From 1 May 2025`, and until when where another follows. */
  readonly when: string;
  readonly isRequired: boolean;
  readonly terms: readonly string[];
  readonly citation: string;
  /** What it changed of the one before; for the first, that it is the first. */
  readonly changes: readonly string[];
  readonly importId: number;
}

/** What the rule book says of one power. */
export interface PowerRules {
  readonly power: Power;
  readonly name: string;
  /** The policy in force today; null where none is. */
  readonly current: RuleBookEntry | null;
  /** The next that has been entered, if any. */
  readonly next: RuleBookEntry | null;
  /** Every policy, the newest first. */
  readonly history: readonly RuleBookEntry[];
  /** How it stands beside other forces of the viewer's. */
  readonly elsewhere: readonly string[];
}

/** The rows of a rule book by power. */
export function rowsByPower(rows: readonly RuleBookRow[]): Map<Power, RuleBookRow[]> {
  return groupedBy(rows, ({ power }) => power);
}

/** The rule book of a force in words, power by power, as it stands at an instant. */
export function composeRuleBook(
  force: NamedRuleBook,
  neighbours: readonly NeighbouringRuleBook[],
  now: Instant,
): PowerRules[] {
  const own = rowsByPower(force.rows);
  return POWERS.map((power) => {
    const rows = [...(own.get(power) ?? [])].sort((a, b) => a.effectiveAt - b.effectiveAt);
    const current = policyAt(rows, now);
    const entries = rows.map((row, i) => entryOf(row, rows[i - 1], rows[i + 1], current, now));
    return {
      power,
      name: POWER_NAMES[power],
      current: entries.find(({ state }) => state === 'in force') ?? null,
      next: entries.find(({ state }) => state === 'entered') ?? null,
      history: entries.reverse(),
      elsewhere: neighbours.flatMap((other) =>
        besides(force.forceName, current, other, policyAt(rowsByPower(other.rows).get(power) ?? [], now)),
      ),
    };
  });
}

function entryOf(
  row: RuleBookRow,
  before: RuleBookRow | undefined,
  after: RuleBookRow | undefined,
  current: BwvPolicy | null,
  now: Instant,
): RuleBookEntry {
  const until = after === undefined ? '' : ` to ${formatDay(londonDate(after.effectiveAt - 1))}`;
  return {
    effectiveFrom: row.effectiveFrom,
    state: row.effectiveAt > now ? 'entered' : row === current ? 'in force' : 'past',
    when: `From ${formatDay(row.effectiveFrom)}${until}`,
    isRequired: row.isRequired,
    terms: termsInWords(row),
    citation: row.citation,
    changes: changesFrom(before, row),
    importId: row.importId,
  };
}

function changesFrom(before: RuleBookRow | undefined, row: RuleBookRow): string[] {
  if (before === undefined) return ['The first policy entered'];
  const changes = changedTerms(termsOf(before), termsOf(row)).map(capitalised);
  const wording = row.citation === before.citation ? [] : ['Cited from another place'];
  const all = [...changes, ...wording];
  return all.length === 0 ? ['Nothing that a finding rests on'] : all;
}

/** How a power's policy of today stands beside another force's. */
function besides(
  ownName: string,
  own: RuleBookRow | null,
  { forceName, agreed }: NeighbouringRuleBook,
  theirs: RuleBookRow | null,
): string[] {
  if (own === null && theirs === null) return [];
  if (theirs === null) return [`${forceName} has no policy for this power today.`];
  if (own === null) return [`${forceName} has a policy for this power today: ${theirs.citation}.`];
  const isSameText = own.citation.trim() === theirs.citation.trim();
  if (askTheSame(own, theirs)) {
    if (!isSameText) return [`${forceName} asks the same, and cites “${theirs.citation}”.`];
    const basis = agreed.has(own.power)
      ? 'one joint policy, agreed by both'
      : 'same text, agreement not recorded';
    return [`The same in ${ownName} and ${forceName}: ${basis}.`];
  }
  const differs = changedTerms(termsOf(own), termsOf(theirs)).join('; ');
  const where = isSameText
    ? `Same text, agreement not recorded: both forces cite the same policy, but ${forceName} has`
    : `${forceName} has`;
  return [`${where} ${differs}.`];
}

/** The rule book in one sentence: for which powers a camera is required today. */
export function ruleBookHeading(rules: readonly PowerRules[]): string {
  const required = rules.filter(({ current }) => current?.isRequired === true);
  if (rules.every(({ history }) => history.length === 0)) return 'No policy has been entered yet';
  if (required.length === 0) return 'No power requires a camera today';
  if (required.length === rules.length) return 'A camera is required for every power';
  const others = rules.filter((each) => !required.includes(each)).map(({ name }) => name.toLowerCase());
  return `A camera is required for ${required.length} of ${rules.length} powers: not for ${others.join(', nor for ')}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
