import { listInWords } from '@/lib/format/lists';
import { formatCount, formatNumber, formatPercent } from '@/lib/format/numbers';
import type { SourceFault } from '../source-fault';
import { differencesOfForm, plainOfficerId } from './officer-id-form';

/** What a file's officers are looked for in. */
export type OfficerSource = 'records' | 'footage' | 'register of officers';

/** How a file's officer ids compare with those of another source. */
export interface OfficerIdMatch {
  /** What the file holds. */
  readonly of: OfficerSource;
  readonly against: OfficerSource;
  /** The officers that the file names, each once. */
  readonly ids: readonly string[];
  /** Those of them that the other source does not have. */
  readonly unknown: readonly string[];
  /** Ids of the other source, as many as it took to see how it writes them. */
  readonly others: readonly string[];
  /** How many different officers earlier files of this kind named, and how many of them the other source has. */
  readonly earlier: { readonly ids: number; readonly known: number };
}

/** Fewer officers than this say nothing of how a source writes them. */
const LEAST_IDS = 20;
/** Where more than this share is known, the two sources plainly write ids alike. */
export const WELL_KNOWN = 0.8;
/** Of ids that nobody has, at least so many must be somebody's in another form for the form to be at fault. */
const LEAST_EXPLAINED = 0.5;
/** Earlier files matched well where at least so many of their officers are known … */
const WELL_MATCHED = 0.6;
/** … and this one fell where its share is no more than so much of theirs. */
const FALLEN_TO = 0.25;

/**
 * Says that a file writes officers' ids in another form than the source they are looked for in, or that far fewer of
 * them are known than before. Officers who never used a power are in the footage and in no record: that an id is unknown
 * is no fault by itself. Null where neither shows, or where fewer than 20 officers are named.
 */
export function officerIdsUnknownFault(match: OfficerIdMatch): SourceFault | null {
  const { ids, unknown } = match;
  if (ids.length < LEAST_IDS || unknown.length < ids.length * (1 - WELL_KNOWN)) return null;
  const words = formInWords(match) ?? fallInWords(match);
  if (words === null) return null;
  return {
    kind: 'officer_ids_unknown',
    words,
    handling:
      'The rows were kept as they are; no id was guessed. Findings that rest on them may say that footage was not found where only the id is written differently: have the ids sent in one form, and bring the file in again, before anyone acts on them.',
  };
}

function formInWords({ of, against, ids, unknown, others }: OfficerIdMatch): string | null {
  // An id that the file names as well is that officer's, and no other's in another form.
  const named = new Set(ids);
  const byPlain = new Map(others.filter((id) => !named.has(id)).map((id) => [plainOfficerId(id), id]));
  const pairs = unknown.flatMap((id) => {
    const other = byPlain.get(plainOfficerId(id));
    return other === undefined ? [] : [{ id, other }];
  });
  const [example] = pairs;
  if (example === undefined) return null;
  if (pairs.length < LEAST_IDS || pairs.length < unknown.length * LEAST_EXPLAINED) return null;
  const differences = listInWords(differencesOfForm(example.id, example.other));
  return `${formatNumber(unknown.length)} of ${formatCount(ids.length, 'officer', 'officers')} in this file are not in the ${against}, and ${formatPercent(pairs.length / unknown.length)} of those would be but for ${differences}: “${example.id}” in this file’s ${of}, “${example.other}” in the ${against}.`;
}

function fallInWords({ against, ids, unknown, earlier }: OfficerIdMatch): string | null {
  if (earlier.ids < LEAST_IDS) return null;
  const before = earlier.known / earlier.ids;
  const known = ids.length - unknown.length;
  if (before < WELL_MATCHED || known / ids.length > before * FALLEN_TO) return null;
  return `${formatNumber(known)} of ${formatCount(ids.length, 'officer', 'officers')} in this file are in the ${against}; of the officers in earlier files ${formatPercent(before)} are. The form of the ids may have changed: “${unknown[0]}”.`;
}
