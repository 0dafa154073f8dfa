import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { bringIn } from '@/db/journey';
import { commandLineScope } from '@/lib/access/scope';
import type { DatasetName } from '@/lib/ingest/dataset';
import type { ImportOrder, ImportOutcome } from './import-order';
import { timed } from './measurement';

/**
 * A process of its own that brings files in and says on standard output what it took, so that its peak memory is the
 * import's alone. The order is its one argument.
 */
const { url, forceId, dataset, paths } = JSON.parse(process.argv[2] ?? '{}') as ImportOrder;

const { seconds, result } = await timed(async () => {
  let read = 0;
  for (const path of paths) read += await rowsOf(path, dataset);
  return read;
});
const outcome: ImportOutcome = {
  seconds,
  read: result,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(outcome));

async function rowsOf(path: string, name: DatasetName): Promise<number> {
  const source = {
    fileName: basename(path),
    byteSize: statSync(path).size,
    open: () => createReadStream(path),
  };
  const report = await bringIn(url, commandLineScope(forceId), source, name, { timeZone: 'Europe/London' });
  if (report.refusal !== null) throw new Error(`${source.fileName}: ${report.refusal}`);
  return report.read;
}
