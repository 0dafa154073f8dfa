import { IMPORT_STATE_NAMES } from '@/lib/data-imports/import-filters';
import type { ImportState } from '@/lib/data-imports/import-in-words';
import { Tag, type TagColour } from '../govuk/tag';

const COLOURS: Record<ImportState, TagColour> = { accepted: 'green', refused: 'red', withdrawn: 'grey' };

/** What became of a file. */
export function ImportStateTag({ state }: { state: ImportState }) {
  return <Tag colour={COLOURS[state]}>{IMPORT_STATE_NAMES[state]}</Tag>;
}
