import { JOB_STATE_NAMES } from '@/lib/data-imports/job-in-words';
import type { JobState } from '@/lib/ingest/import-job';
import { Tag, type TagColour } from '../govuk/tag';

const COLOURS: Record<JobState, TagColour> = {
  waiting: 'grey',
  running: 'blue',
  done: 'green',
  refused: 'red',
  failed: 'red',
  interrupted: 'orange',
};

/** How a job stands. */
export function JobStateTag({ state }: { state: JobState }) {
  return <Tag colour={COLOURS[state]}>{JOB_STATE_NAMES[state]}</Tag>;
}
