'use server';

import { notFound, redirect } from 'next/navigation';
import { serviceDatabase } from '@/app/_server/read';
import { askForJob, sendTriedFile } from '@/db/mutations/import-jobs';
import { withScope } from '@/db/scoped';
import { readJob } from './read-job';

/** Brings in for real what a dry run has tried, without the file having to be sent again. */
export async function sendForReal(form: FormData): Promise<void> {
  const { scope, job, query } = await jobOf(form);
  const jobId = await withScope(serviceDatabase(), scope, (db) => sendTriedFile(db, scope, job.jobId));
  // Sent already, or a day too late: the page itself says that there is no file to send any more.
  redirect(`/data-imports/jobs/${jobId ?? job.jobId}${query}`);
}

/** Withdraws an import whose withdrawal was looked at first, for the reason that was given then. */
export async function confirmWithdrawal(form: FormData): Promise<void> {
  const { scope, job, query } = await jobOf(form);
  const { kind, state, importId, reason, dataset, fileName, options } = job;
  if (kind !== 'withdrawal_preview' || state !== 'done' || importId === null || reason === null) notFound();
  const asked = { dataset, fileName, options, importId, reason, byteSize: null, spooled: null };
  const jobId = await withScope(serviceDatabase(), scope, (db) =>
    askForJob(db, scope, { kind: 'withdrawal', ...asked }, { state: 'waiting' }),
  );
  redirect(`/data-imports/jobs/${jobId}${query}`);
}

function jobOf(form: FormData) {
  return readJob(
    'data-import.write',
    String(form.get('job') ?? ''),
    String(form.get('force') ?? '') || undefined,
  );
}
