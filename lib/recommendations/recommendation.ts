/** Who has to act for a recommendation to be met, seen from one force: domain 7. */
export type Limb = 'force' | 'shared' | 'national';

/** What the report asks of a body that it names. */
type BodyPart = 'responsible' | 'partner' | 'consulted' | 'in support' | 'to consider' | 'goes first';

export interface ResponsibleBody {
  name: string;
  part: BodyPart;
}

/** When something is due: on a day, some months after another recommendation is delivered, or with no date of its own. */
export type Due =
  | { kind: 'fixed'; on: string }
  | { kind: 'after'; recommendation: number; months: number }
  | { kind: 'undated'; because: string };

/** One part of a recommendation that one body can be asked about: a national body's, or the force's own. */
export interface Obligation {
  key: string;
  /** What has to be true, in our words. */
  summary: string;
  limb: 'force' | 'national';
  /** The national body that acts, or the post in the force that owns it unless the force says otherwise. */
  owner: string;
  due: Due;
  recurring: boolean;
}

export interface Recommendation {
  number: number;
  title: string;
  /** Our own summary; the report's wording is in the report. */
  summary: string;
  limb: Limb;
  bodies: readonly ResponsibleBody[];
  due: Due;
  /** What comes round again after delivery, in words, or null. */
  recurring: string | null;
  /** A force may do otherwise if it records why. */
  isExplainOrComply: boolean;
  /** What changes in the force once a national body has acted; null where the force acts itself. */
  localEffect: string | null;
  obligations: readonly Obligation[];
}

/** HMICFRS, Activism and impartiality in policing, published 10 September 2024. */
export const REPORT = {
  title: 'Activism and impartiality in policing',
  publisher: 'HMICFRS',
  publishedOn: '2024-09-10',
  url: 'https://hmicfrs.justiceinspectorates.gov.uk/publications/activism-and-impartiality-in-policing/',
} as const;

export const COLLEGE = 'College of Policing';
export const CHIEFS_COUNCIL = "National Police Chiefs' Council";
export const FORCES = 'Police forces';
export const CHIEF_CONSTABLES = 'Chief constables';

/** Who in a force watches a national body's part. */
export const WATCHING_POST = 'HMICFRS lead';

export const SPRING_2025: Due = { kind: 'fixed', on: '2025-03-31' };
export const SUMMER_2025: Due = { kind: 'fixed', on: '2025-07-31' };

/** A part that the force itself must do; `owner` is the post that owns it unless the force says otherwise. */
export function forcePart(key: string, owner: string, due: Due, summary: string): Obligation {
  return { key, summary, limb: 'force', owner, due, recurring: false };
}

/** A part that a national body must do, and that the force watches. */
export function nationalPart(key: string, body: string, due: Due, summary: string): Obligation {
  return { key, summary, limb: 'national', owner: body, due, recurring: false };
}

/** A part that comes round again after it is first delivered. */
export function recurring(part: Obligation): Obligation {
  return { ...part, recurring: true };
}

/** What most recommendations have in common: nothing recurs, nothing may be explained away, no local effect to watch. */
export const ONCE = { recurring: null, isExplainOrComply: false, localEffect: null } as const;
