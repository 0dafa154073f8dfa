import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { generateContractFiles } from '@/lib/demonstration/generate';
import type { DemonstrationOptions } from '@/lib/demonstration/timeline';

/** Writes the demonstration's contract files into a folder, which is made where it is not there. */
export async function writeContractFiles(folder: string, options: DemonstrationOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, FileHandle>();
  try {
    for (const { fileName, text } of generateContractFiles(options)) {
      let file = files.get(fileName);
      if (file === undefined) {
        file = await open(join(folder, fileName), 'w');
        files.set(fileName, file);
      }
      await file.writeFile(text);
    }
  } finally {
    for (const file of files.values()) await file.close();
  }
}
