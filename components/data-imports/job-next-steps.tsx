import { isOpen, whatToDo } from '@/lib/data-imports/job-in-words';
import type { ImportJobDetail } from '@/lib/ingest/import-job';
import { ButtonLink } from '../govuk/button-link';

type FormAction = (form: FormData) => Promise<void>;

interface JobNextStepsProps {
  job: ImportJobDetail;
  forceId: string;
  /** Keeps the force in the links. */
  query: string;
  /** True for whoever may send and withdraw. */
  mayAct: boolean;
  sendForReal: FormAction;
  confirmWithdrawal: FormAction;
}

/** What can be done with a job that has ended. */
export function JobNextSteps(props: JobNextStepsProps) {
  const { job, query, mayAct } = props;
  if (isOpen(job)) return null;
  const advice = whatToDo(job);
  const importHref = job.importId === null ? null : `/data-imports/${job.importId}${query}`;
  return (
    <>
      {advice === null ? null : <p className="govuk-body">{advice}</p>}
      <div className="govuk-button-group candour-job-steps candour-no-print">
        {mayAct ? <Act {...props} /> : null}
        {mayAct && advice !== null && importHref === null ? (
          <ButtonLink href={`/data-imports/send${query}`}>Send a file</ButtonLink>
        ) : null}
        {importHref === null ? null : (
          <a className="govuk-link" href={importHref}>
            See import {job.importId}
          </a>
        )}
        <a className="govuk-link" href={`/data-imports${query}`}>
          All imports
        </a>
      </div>
    </>
  );
}

/** The step that follows a trial: doing it. */
function Act({ job, forceId, sendForReal, confirmWithdrawal }: JobNextStepsProps) {
  if (job.state !== 'done') return null;
  if (job.kind === 'dry_run' && job.hasFile) {
    return <ActForm job={job} forceId={forceId} action={sendForReal} words="Send it for real" />;
  }
  if (job.kind === 'withdrawal_preview') {
    return (
      <ActForm
        job={job}
        forceId={forceId}
        action={confirmWithdrawal}
        words="Withdraw this import"
        isWarning
      />
    );
  }
  return null;
}

interface ActFormProps {
  job: ImportJobDetail;
  forceId: string;
  action: FormAction;
  words: string;
  isWarning?: boolean;
}

function ActForm({ job, forceId, action, words, isWarning = false }: ActFormProps) {
  return (
    <form action={action}>
      <input type="hidden" name="job" value={job.jobId} />
      <input type="hidden" name="force" value={forceId} />
      <button type="submit" className={isWarning ? 'govuk-button govuk-button--warning' : 'govuk-button'}>
        {words}
      </button>
    </form>
  );
}
