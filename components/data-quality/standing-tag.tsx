import type { CompletenessState } from '@/lib/data-quality/completeness';
import type { Standing } from '@/lib/data-quality/quality-overview';
import { Tag, type TagColour } from '../govuk/tag';

const STANDINGS: Record<Standing, { name: string; colour: TagColour }> = {
  serious: { name: 'Changes figures', colour: 'orange' },
  minor: { name: 'Worth knowing', colour: 'yellow' },
  none: { name: 'Nothing of note', colour: 'green' },
};

/** How a dataset stands, in words. */
export function StandingTag({ standing }: { standing: Standing }) {
  return <Tag colour={STANDINGS[standing].colour}>{STANDINGS[standing].name}</Tag>;
}

const STATES: Record<CompletenessState, { name: string; colour: TagColour }> = {
  complete: { name: 'Complete', colour: 'green' },
  some_missing: { name: 'Some missing', colour: 'yellow' },
  much_missing: { name: 'Much missing', colour: 'orange' },
  not_recorded: { name: 'Not recorded', colour: 'red' },
  occasional: { name: 'Where it applies', colour: 'grey' },
};

/** How complete a column is, in words. */
export function CompletenessTag({ state }: { state: CompletenessState }) {
  return <Tag colour={STATES[state].colour}>{STATES[state].name}</Tag>;
}
