import { firstValue, type SearchParams } from '@/lib/forms/first-value';
import { readYesNo } from '@/lib/reference/answers';
import { isPower, POWER_NAMES, POWERS, type Power } from '@/lib/reference/powers';
import { formatTolerance, type PolicyTerms, TOLERANCES, type Tolerance } from './policy-terms';

/** What a form that states terms asks for: a choice, or a number where the field is filled. */
export interface TermsReading {
  /** Only what was stated. */
  readonly changes: Partial<PolicyTerms>;
  /** Each field as it was typed, by its key. */
  readonly typed: Readonly<Record<string, string>>;
  readonly problems: readonly TermsProblem[];
}

interface TermsProblem {
  /** The key of the field. */
  readonly field: string;
  readonly words: string;
}

/** The value of the power's field where every power is tried together. */
export const EVERY_POWER = 'every';

/** The powers that an address asks for: the one it names, every one, or stop and search. */
export function readPowers(params: SearchParams): readonly Power[] {
  const asked = firstValue(params, 'power') ?? '';
  if (asked === EVERY_POWER) return POWERS;
  return [isPower(asked) ? asked : 'stop-search'];
}

/** Reads stated terms; what is left empty is not changed, and what cannot be read is said and left as it is. */
export function readTerms(textOf: (key: string) => string): TermsReading {
  const changes: Partial<Record<Tolerance, number>> & { isRequired?: boolean } = {};
  const problems: TermsProblem[] = [];
  const typed: Record<string, string> = { required: textOf('required').trim() };
  if (typed.required !== '') {
    const answer = readYesNo(typed.required ?? '');
    if (answer === null) problems.push({ field: 'required', words: 'Required must be yes or no' });
    else changes.isRequired = answer;
  }
  for (const { name, key, label, unit, most } of TOLERANCES) {
    const text = textOf(key).trim();
    typed[key] = text;
    if (text === '') continue;
    const isNumber = unit === 'hours' ? /^\d{1,6}(\.\d{1,3})?$/.test(text) : /^\d{1,6}$/.test(text);
    if (isNumber && Number(text) <= most) changes[name] = Number(text);
    else
      problems.push({
        field: key,
        words: `${label} must be a ${unit === 'hours' ? 'number' : 'whole number'} of ${unit} from 0 to ${most.toLocaleString('en-GB')}`,
      });
  }
  return { changes, typed, problems };
}

/** The same from a page's address. */
export function readTermsInAddress(params: SearchParams): TermsReading {
  return readTerms((key) => firstValue(params, key) ?? '');
}

/** Terms as an address writes them, all of them, so that what is adopted is what was tried. */
export function termsInAddress(terms: PolicyTerms): [string, string][] {
  return [
    ['required', terms.isRequired ? 'yes' : 'no'],
    ...TOLERANCES.map(({ name, key }): [string, string] => [key, String(terms[name])]),
  ];
}

/** One field of the form, with what holds now beside it. */
export interface TermField {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** What the policy says now. */
  readonly hint: string;
  readonly problem: string | undefined;
}

/** The form's number fields. `bases` are the terms now of the powers asked for. */
export function termFields(reading: TermsReading, bases: readonly PolicyTerms[]): TermField[] {
  return TOLERANCES.map(({ name, key, label, unit }) => {
    const now = [...new Set(bases.map((terms) => formatTolerance(name, terms)))];
    return {
      key,
      label,
      unit,
      value: reading.typed[key] ?? '',
      hint: now.length === 1 ? `Now ${now[0]}` : 'Now differs by power',
      problem: reading.problems.find(({ field }) => field === key)?.words,
    };
  });
}

/** The choices of the power's field. */
export function powerChoices(): { value: string; text: string }[] {
  return [
    ...POWERS.map((power) => ({ value: power, text: POWER_NAMES[power] })),
    { value: EVERY_POWER, text: 'Every power' },
  ];
}

/** Whether recording is required now, over the powers asked for. */
export function requiredInWords(bases: readonly PolicyTerms[]): string {
  if (bases.every(({ isRequired }) => isRequired)) return 'yes';
  return bases.some(({ isRequired }) => isRequired) ? 'differs by power' : 'no';
}
