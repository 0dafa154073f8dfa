import { notFound } from 'next/navigation';
import { cache } from 'react';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { getImportJob } from '@/db/queries/import-jobs';
import type { Permission } from '@/lib/access/permissions';

/** The job of an address, for someone who holds the permission; `not found` for anyone else. Once a request. */
export const readJob = cache(async (permission: Permission, jobId: string, asked: string | undefined) => {
  const admission = await requireScope(permission, asked);
  if (!/^[1-9]\d{0,14}$/.test(jobId)) notFound();
  const { scope, force, forces } = admission;
  const job = await read(scope, (db) => getImportJob(db, scope, Number(jobId)));
  const query = forces.length > 1 ? `?force=${encodeURIComponent(force.forceId)}` : '';
  return job === null ? notFound() : { ...admission, job, query };
});
