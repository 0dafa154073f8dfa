'use server';

import { notFound, redirect } from 'next/navigation';
import { serviceDatabase } from '@/app/_server/read';
import { askForJob } from '@/db/mutations/import-jobs';
import { withScope } from '@/db/scoped';
import { readImport } from '../read-import';

const MOST_CHARACTERS = 1000;

/** Asks what withdrawing an import would change. Nothing is withdrawn before that has been looked at and confirmed. */
export async function askForPreview(form: FormData): Promise<void> {
  const asked = String(form.get('force') ?? '') || undefined;
  const { scope, force, forces, dataImport } = await readImport(
    'data-import.write',
    String(form.get('import') ?? ''),
    asked,
  );
  const { importId, dataset, fileName, options, state } = dataImport;
  if (state !== 'accepted') notFound();
  const reason = String(form.get('reason') ?? '')
    .trim()
    .slice(0, MOST_CHARACTERS);
  const query = new URLSearchParams(forces.length > 1 ? { force: force.forceId } : {});
  if (reason === '') {
    query.set('sent', 'no-reason');
    redirect(`/data-imports/${importId}/withdraw?${query}`);
  }
  const jobId = await withScope(serviceDatabase(), scope, (db) =>
    askForJob(
      db,
      scope,
      {
        kind: 'withdrawal_preview',
        dataset,
        fileName,
        byteSize: null,
        options,
        spooled: null,
        importId,
        reason,
      },
      { state: 'waiting' },
    ),
  );
  redirect(`/data-imports/jobs/${jobId}${query.size === 0 ? '' : `?${query}`}`);
}
