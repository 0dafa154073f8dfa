import type { ImportState } from '@/lib/data-imports/import-in-words';
import { Tag, type TagColour } from '../govuk/tag';

const STATES: Record<ImportState, { name: string; colour: TagColour }> = {
  accepted: { name: 'Brought in', colour: 'green' },
  refused: { name: 'Refused', colour: 'red' },
  withdrawn: { name: 'Withdrawn', colour: 'grey' },
};

/** What became of a file. */
export function ImportStateTag({ state }: { state: ImportState }) {
  return <Tag colour={STATES[state].colour}>{STATES[state].name}</Tag>;
}
