import { formatCsvLine } from '@/lib/csv/write-csv';
import { formatDay } from '@/lib/format/times';
import { parseCivilDate } from '@/lib/period/civil-date';
import { isPower, POWER_NAMES, type Power } from '@/lib/reference/powers';
import { policyAt } from './policy';
import { askTheSame, type PolicyTerms, TOLERANCES, termsOf } from './policy-terms';
import type { RuleBookRows, TrialPeriod } from './policy-trial';
import { readTerms } from './policy-trial-form';

/** What a person asks to be put into the rule book. */
export interface AdoptionRequest {
  readonly power: string;
  /** YYYY-MM-DD. */
  readonly effectiveFrom: string;
  readonly citation: string;
  readonly reason: string;
  /** Why the first day lies in the past; empty where it does not. */
  readonly whyPast: string;
  /** Each term as it was sent, by its key. */
  readonly terms: Readonly<Record<string, string>>;
  /** The rule book of the power as the person saw it. */
  readonly seen: string;
}

/** A policy that may be adopted. */
export interface Adoption {
  readonly power: Power;
  readonly effectiveFrom: string;
  readonly terms: PolicyTerms;
  readonly citation: string;
  readonly reason: string;
  readonly whyPast: string | null;
}

export type AdoptionField = 'power' | 'from' | 'citation' | 'reason' | 'why-past' | 'terms';

interface AdoptionProblem {
  readonly field: AdoptionField;
  readonly words: string;
}

export type AdoptionDecision =
  | { readonly kind: 'ok'; readonly adoption: Adoption }
  | { readonly kind: 'refused'; readonly problems: readonly AdoptionProblem[] };

/** What the form shows again after it was refused. */
export interface AdoptionFormState {
  readonly attempt: number;
  readonly problems: readonly AdoptionProblem[];
  readonly typed: { citation: string; reason: string; whyPast: string };
}

const LONGEST_TEXT = 1000;

/** Reads the sent form; what is missing reads as empty. */
export function readAdoptionRequest(textOf: (name: string) => string): AdoptionRequest {
  const keys = ['required', ...TOLERANCES.map(({ key }) => key)];
  const line = (name: string) => textOf(name).replace(/\s+/g, ' ').trim();
  return {
    power: line('power'),
    effectiveFrom: line('from'),
    citation: line('citation'),
    reason: line('reason'),
    whyPast: line('why-past'),
    terms: Object.fromEntries(keys.map((key) => [key, line(key)])),
    seen: line('seen'),
  };
}

/** A power's rows as one text: another as soon as any of them is another. */
export function ruleBookMark(ruleBook: RuleBookRows, power: Power): string {
  return [...(ruleBook.get(power) ?? [])]
    .sort((a, b) => a.effectiveAt - b.effectiveAt)
    .map((row) => [row.effectiveFrom, ...Object.values(termsOf(row)), row.citation].join(','))
    .join(';');
}

/** Decides whether a policy may be adopted, given the rule book as it stands and today in London. Every problem is named. */
export function decideAdoption(
  request: AdoptionRequest,
  ruleBook: RuleBookRows,
  today: string,
): AdoptionDecision {
  const { power, effectiveFrom, citation, reason, whyPast } = request;
  if (!isPower(power)) return refused([{ field: 'power', words: 'Choose the power' }]);
  const reading = readTerms((key) => request.terms[key] ?? '');
  const terms = { ...termsOf(null), ...reading.changes };
  const isPast = parseCivilDate(effectiveFrom) !== null && effectiveFrom < today;
  const problems = [
    ...termsProblems(reading),
    ...dayProblems(effectiveFrom),
    ...textProblems('citation', citation, 'Enter where the policy is written'),
    ...textProblems('reason', reason, 'Enter why it is adopted'),
    ...(isPast ? textProblems('why-past', whyPast, 'Enter why it begins in the past') : []),
    ...ruleBookProblems(request, ruleBook, power, terms),
  ];
  if (problems.length > 0) return refused(problems);
  return {
    kind: 'ok',
    adoption: { power, effectiveFrom, terms, citation, reason, whyPast: isPast ? whyPast : null },
  };
}

function refused(problems: readonly AdoptionProblem[]): AdoptionDecision {
  return { kind: 'refused', problems };
}

function termsProblems({ changes, problems }: ReturnType<typeof readTerms>): AdoptionProblem[] {
  const isWhole =
    changes.isRequired !== undefined && TOLERANCES.every(({ name }) => changes[name] !== undefined);
  if (problems.length > 0) return problems.map(({ words }) => ({ field: 'terms' as const, words }));
  return isWhole ? [] : [{ field: 'terms', words: 'State every term of the policy' }];
}

function dayProblems(day: string): AdoptionProblem[] {
  if (parseCivilDate(day) !== null) return [];
  return [{ field: 'from', words: 'Enter the first day as a real date' }];
}

function textProblems(field: AdoptionField, text: string, asked: string): AdoptionProblem[] {
  if (text === '') return [{ field, words: asked }];
  if (text.length <= LONGEST_TEXT) return [];
  return [{ field, words: `${asked} in ${LONGEST_TEXT.toLocaleString('en-GB')} characters or fewer` }];
}

function ruleBookProblems(
  { effectiveFrom, citation, seen }: AdoptionRequest,
  ruleBook: RuleBookRows,
  power: Power,
  terms: PolicyTerms,
): AdoptionProblem[] {
  if (ruleBookMark(ruleBook, power) !== seen) {
    return [
      {
        field: 'terms',
        words:
          'The rule book has changed since this page was opened. Look at what this would do again, then adopt it if it is still right',
      },
    ];
  }
  const there = (ruleBook.get(power) ?? []).find((row) => row.effectiveFrom === effectiveFrom);
  if (there === undefined || there.citation !== citation || !askTheSame(termsOf(there), terms)) return [];
  return [{ field: 'terms', words: `The rule book says this already, from ${formatDay(effectiveFrom)}` }];
}

/** The stretch in which an adopted policy would hold: up to the next that is entered, or without an end. */
export function stretchOf(ruleBook: RuleBookRows, power: Power, effectiveFrom: string): TrialPeriod {
  const next = (ruleBook.get(power) ?? [])
    .map((row) => row.effectiveFrom)
    .filter((day) => day > effectiveFrom)
    .sort()[0];
  return { from: effectiveFrom, to: next ?? null };
}

/** What adopting a policy does to the rule book, in sentences. `day` is its first day. */
export function adoptionInWords(
  ruleBook: RuleBookRows,
  power: Power,
  day: string,
  midnight: number,
): string[] {
  const rows = ruleBook.get(power) ?? [];
  const { to } = stretchOf(ruleBook, power, day);
  const name = POWER_NAMES[power].toLowerCase();
  const replaced = rows.find((row) => row.effectiveFrom === day);
  const before = policyAt(rows, midnight - 1);
  return [
    `It holds for ${name} from ${formatDay(day)}${to === null ? '' : ` until the policy of ${formatDay(to)}, which is already entered, begins`}.`,
    ...(replaced === undefined
      ? []
      : [
          `It replaces the policy that the rule book has from that very day (${replaced.citation}); its values stay in the history.`,
        ]),
    ...(before === null ? [`Before that day no policy is in force for ${name}.`] : []),
  ];
}

/**
 * The adopted policy as a file of the dataset `policies`, so that it comes in as any other: with its line and its import,
 * to be withdrawn as one. Who adopted it, when and why stand beside it.
 */
export function policyFile(adoption: Adoption, by: string, at: string): string {
  const columns = [
    ['power', adoption.power],
    ['effective_from', adoption.effectiveFrom],
    ['required', adoption.terms.isRequired ? 'yes' : 'no'],
    ...TOLERANCES.map(({ name, column }) => [column, String(adoption.terms[name])]),
    ['citation', adoption.citation],
    ['adopted_by', by],
    ['adopted_at', at],
    ['reason', adoption.reason],
    ['why_in_the_past', adoption.whyPast ?? ''],
  ];
  const line = (place: 0 | 1) => `${formatCsvLine(columns.map((column) => column[place] ?? ''))}\r\n`;
  return line(0) + line(1);
}
