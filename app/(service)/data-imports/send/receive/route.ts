import { resolve } from 'node:path';
import { environment } from '@/app/_server/env';
import { log } from '@/app/_server/log';
import { serviceDatabase } from '@/app/_server/read';
import { isFromThisService } from '@/app/_server/same-origin';
import { receiveUpload, type Upload, UploadBroken, type UploadedFile } from '@/app/_server/uploads';
import { findViewer, requireScope } from '@/app/_server/viewer';
import { askForJob, type Beginning } from '@/db/mutations/import-jobs';
import { type ScopedDatabase, withScope } from '@/db/scoped';
import { removeFromSpool } from '@/db/upload-spool';
import type { Scope } from '@/lib/access/scope';
import { sizeInWords } from '@/lib/data-imports/import-in-words';
import { decideSend, readTypedSendForm, type SendRequest } from '@/lib/data-imports/send-form';

export const dynamic = 'force-dynamic';

/**
 * Takes files that the form of /data-imports/send sends and makes a job of each. A route and not a form action, because
 * an action's body is held in memory: these may be 2 GB. Nothing is read before the sender is known to be allowed.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isFromThisService(request.headers)) {
    return new Response('This form was not sent from a page of this service.', { status: 403 });
  }
  if ((await findViewer()) === null) return seeOther('/sign-in?next=%2Fdata-imports%2Fsend');
  await requireScope('data-import.write');
  const home = resolve(environment().CANDOUR_HOME);
  const mostBytes = environment().CANDOUR_MAX_UPLOAD_BYTES;
  let upload: Upload;
  try {
    upload = await receiveUpload(request, { home, mostBytes });
  } catch (fault) {
    if (!(fault instanceof UploadBroken)) throw fault;
    log.warn({ err: fault }, 'an upload was broken off: nothing of it is kept');
    return new Response('The files did not come whole. Nothing was kept. Send them again.', { status: 400 });
  }
  const letGo = () =>
    removeFromSpool(
      home,
      upload.files.map(({ spooled }) => spooled),
    );
  try {
    const answer = await makeJobs(upload, mostBytes);
    if (!answer.isTaken) await letGo();
    return seeOther(answer.path);
  } catch (fault) {
    await letGo();
    throw fault;
  }
}

async function makeJobs(
  { fields, files }: Upload,
  mostBytes: number,
): Promise<{ isTaken: boolean; path: string }> {
  const { scope, force, forces } = await requireScope('data-import.write', fields.get('force'));
  const typed = readTypedSendForm((name) => fields.get(name));
  const { request } = decideSend(typed);
  const query = new URLSearchParams(forces.length > 1 ? { force: force.forceId } : {});
  if (request === null || files.length === 0) {
    for (const [name, value] of Object.entries(typed)) if (value !== '') query.set(name, value);
    query.set('sent', files.length === 0 ? 'no-file' : 'yes');
    return { isTaken: false, path: `/data-imports/send?${query}` };
  }
  const kind = fields.get('intent') === 'try' ? 'dry_run' : 'import';
  const jobIds = await withScope(serviceDatabase(), scope, async (db) => {
    const ids: number[] = [];
    for (const file of files) ids.push(await askForFile(db, scope, kind, request, file, mostBytes));
    return ids;
  });
  const page = jobIds.length === 1 ? `/data-imports/jobs/${jobIds[0]}` : '/data-imports';
  return { isTaken: true, path: query.size === 0 ? page : `${page}?${query}` };
}

function askForFile(
  db: ScopedDatabase,
  scope: Scope,
  kind: 'import' | 'dry_run',
  { dataset, options }: SendRequest,
  { spooled, fileName, byteSize, isTooLarge }: UploadedFile,
  mostBytes: number,
): Promise<number> {
  const beginning: Beginning = isTooLarge
    ? {
        state: 'refused',
        words: `The file is larger than ${sizeInWords(mostBytes)}, the most that can be sent here. Nothing of it is in. Send it in parts, or have it brought in on the server’s own machine.`,
      }
    : { state: 'waiting' };
  return askForJob(
    db,
    scope,
    {
      kind,
      dataset,
      fileName: fileName === '' ? 'a file without a name' : fileName,
      byteSize: isTooLarge ? null : byteSize,
      options,
      spooled: isTooLarge ? null : spooled,
      importId: null,
      reason: null,
    },
    beginning,
  );
}

/** The page to go to next; asked for with GET, so that going back or reloading sends nothing twice. */
function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path, 'Cache-Control': 'no-store' } });
}
