import type { Scope } from '@/lib/access/scope';
import type { ScopedDatabase } from '../scoped';
import { recordAudit } from './audit';

/** Writes that a person downloads rows of a file: those that were rejected, or those that it changed. */
export function recordImportDownload(
  db: ScopedDatabase,
  scope: Scope,
  did: 'rejected rows downloaded' | 'changed rows downloaded',
  importId: number,
  rows: number,
): Promise<void> {
  return recordAudit(db, {
    forceId: scope.forceId,
    actor: scope.actor,
    did,
    subject: `import ${importId}`,
    detail: { rows },
  });
}
