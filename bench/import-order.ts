import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ROOT_FOLDER } from '@/bin/connection';
import type { DatasetName } from '@/lib/ingest/dataset';

/** What a process of its own is asked to bring in. */
export interface ImportOrder {
  url: string;
  forceId: string;
  dataset: DatasetName;
  paths: readonly string[];
}

export interface ImportOutcome {
  seconds: number;
  read: number;
  peakMegabytes: number;
}

const PROCESS = fileURLToPath(new URL('./import-process.ts', import.meta.url));

/** Brings files in, in a process of its own. Throws with what it wrote where it fails. */
export async function importInOwnProcess(order: ImportOrder): Promise<ImportOutcome> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', PROCESS, JSON.stringify(order)],
    { cwd: ROOT_FOLDER, maxBuffer: 16 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as ImportOutcome;
}
