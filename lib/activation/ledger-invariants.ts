import { FINDINGS } from './finding';

/** The findings that say why in a reason, and weigh no footage: domain 3.6. */
const REASONED: readonly string[] = ['not_required', 'indeterminate'];

/** The attendances of a batch that have one finding. */
export interface LedgerPart {
  finding: string;
  count: number;
  /** How many of them give a reason. */
  reasoned: number;
  /** How many of them carry flags or a coverage. */
  weighed: number;
}

/** What a batch counted of its own work. */
export interface BatchTally {
  /** Attendances marked to be ruled on that there are, and those that are gone. */
  touched: { standing: number; gone: number };
  /** How many the rule was asked about. */
  ruled: number;
  parts: readonly LedgerPart[];
  /** Rows that the comparison with the ledger asks to add and to supersede. */
  asked: { added: number; superseded: number };
  written: { added: number; superseded: number };
}

/**
 * What is wrong with a batch, as one sentence; null where it holds together: every attendance touched was ruled on, the
 * parts add up to them, each finding is one of the eight, those that need a reason have one, and the ledger took what it
 * was given. That no attendance has two current findings is held by the ledger's own unique index.
 */
export function ledgerBreach({ touched, ruled, parts, asked, written }: BatchTally): string | null {
  const sum = parts.reduce((total, { count }) => total + count, 0);
  if (ruled !== touched.standing)
    return `${touched.standing} attendances were touched and ${ruled} ruled on.`;
  if (sum !== ruled) return `The findings add up to ${sum}, and ${ruled} attendances were ruled on.`;
  for (const part of parts) {
    const words = partBreach(part);
    if (words !== null) return words;
  }
  if (written.added !== asked.added)
    return `${asked.added} findings were to be added, and ${written.added} were.`;
  if (written.superseded !== asked.superseded)
    return `${asked.superseded} findings were to be superseded, and ${written.superseded} were.`;
  if (asked.superseded < touched.gone)
    return `${touched.gone} attendances are gone, and only ${asked.superseded} findings end.`;
  return null;
}

function partBreach({ finding, count, reasoned, weighed }: LedgerPart): string | null {
  if (!FINDINGS.some((known) => known === finding)) return `“${finding}” is none of the eight findings.`;
  const isReasoned = REASONED.includes(finding);
  if (isReasoned && reasoned !== count) return `${count - reasoned} findings of “${finding}” give no reason.`;
  if (isReasoned && weighed !== 0) return `${weighed} findings of “${finding}” carry flags or a coverage.`;
  if (!isReasoned && reasoned !== 0) return `${reasoned} findings of “${finding}” give a reason for none.`;
  return null;
}
