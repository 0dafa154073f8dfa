import type { ImportProgress, TellProgress } from '@/lib/ingest/import-progress';

const WRITE_EVERY_MS = 1000;

/** Passes on how far a job is, the newest word about once a second, until it is stopped. */
export function noteProgress(write: (progress: ImportProgress) => Promise<void>): {
  tell: TellProgress;
  stop: () => void;
} {
  let newest: ImportProgress | null = null;
  const timer = setInterval(() => {
    if (newest === null) return;
    // A word that cannot be written is not worth the job: the next one may be.
    write(newest).catch(() => undefined);
    newest = null;
  }, WRITE_EVERY_MS);
  return {
    tell: (progress) => {
      newest = progress;
    },
    stop: () => clearInterval(timer),
  };
}
