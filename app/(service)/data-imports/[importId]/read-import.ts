import { notFound } from 'next/navigation';
import { cache } from 'react';
import { read } from '@/app/_server/read';
import { requireScope } from '@/app/_server/viewer';
import { listCodeAliases } from '@/db/queries/code-aliases';
import { getDataImport, listRejectedRows } from '@/db/queries/data-imports';
import { getJobOfImport } from '@/db/queries/import-jobs';
import type { Permission } from '@/lib/access/permissions';
import type { Scope } from '@/lib/access/scope';

/**
 * The import of an address, for someone who holds the permission; `not found` for anyone else. Once a request, though
 * the title and the page both need it.
 */
export const readImport = cache(
  async (permission: Permission, importId: string, asked: string | undefined) => {
    const admission = await requireScope(permission, asked);
    if (!/^[1-9]\d{0,14}$/.test(importId)) notFound();
    const { scope, force, forces } = admission;
    const dataImport = await read(scope, (db) => getDataImport(db, scope, Number(importId)));
    const query = forces.length > 1 ? `?force=${encodeURIComponent(force.forceId)}` : '';
    return dataImport === null ? notFound() : { ...admission, dataImport, query };
  },
);

/** What a report shows beside the import itself: a stretch of its rejected rows, its job, and what codes are read as now. */
export function readReport(scope: Scope, importId: number, stretch: { limit: number; offset: number }) {
  return read(scope, async (db) => ({
    rejectedRows: await listRejectedRows(db, scope, importId, stretch),
    jobId: await getJobOfImport(db, scope, importId),
    aliases: await listCodeAliases(db, scope),
  }));
}
