import { bwvReason } from '@/lib/reference/bwv-reasons';
import { FINDING_NAMES, type Finding, type Flag } from './finding';

export const FLAG_WORDS: Record<Flag, string> = {
  assumed_end: 'the end is assumed',
  buffer_covered: 'the silent buffer shows the start',
  early_stop: 'early stop',
  interrupted: 'interrupted',
  late_start: 'late start',
  outside_window: 'footage beside the encounter only',
  suspect_tag: 'a tag on footage of another time',
};

/** The machine's finding as one of the four facts: domain 3.7. */
export function findingFact(finding: Finding | null, flags: readonly Flag[]) {
  return {
    heading: finding === null ? null : finding === 'not_found' ? 'Footage not found' : FINDING_NAMES[finding],
    absence: 'Not yet worked out',
    notes: flags.map((flag) => FLAG_WORDS[flag]),
  };
}

/** The officer's documented reason as one of the four facts, from its code, its text and what the form declared. */
export function reasonFact(code: string | null, text: string | null, declared: string | null) {
  const notes = [
    ...(text === null ? [] : [`“${text}”`]),
    ...(declared === null ? [] : [`The form says that BWV was used: ${declared}`]),
  ];
  const isGiven = code !== null && code !== 'none_given';
  const label = isGiven ? (bwvReason(code)?.label ?? 'In words that are not on the list') : null;
  return { heading: label ?? (text === null ? null : 'In words only'), absence: 'None given', notes };
}

export const NOT_YET_DECIDED = { heading: null, absence: 'Not yet decided', notes: [] } as const;
export const NOT_YET_REVIEWED = { heading: null, absence: 'Not yet reviewed', notes: [] } as const;
