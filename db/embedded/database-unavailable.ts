/** Why the bundled database cannot be had, in words a person can act on. The cause, where there is one, is kept. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}

/** Words for a fault the operating system reported about `path`, or the fault itself where it is none of these. */
export function explainFileFault(fault: unknown, path: string): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new DatabaseUnavailable(`The disk that holds ${path} is full. Free some space and start again.`, {
      cause: fault,
    });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') {
    return new DatabaseUnavailable(
      `Candour cannot write to ${path}. Run it as the user who owns that folder, or set CANDOUR_HOME to a folder you may write to.`,
      { cause: fault },
    );
  }
  return fault;
}

/** Words for what initdb or postgres wrote before giving up. */
export function explainServerOutput(output: string, folder: string, logFile: string): DatabaseUnavailable {
  if (/No space left on device|Disk quota exceeded/i.test(output)) {
    return new DatabaseUnavailable(`The disk that holds ${folder} is full. Free some space and start again.`);
  }
  if (/error while loading shared libraries|Library not loaded/i.test(output)) {
    return new DatabaseUnavailable(
      `The bundled PostgreSQL does not run on this machine: a system library is missing. Set DATABASE_URL to a PostgreSQL 16 or later instead. See ${logFile}.`,
    );
  }
  if (/could not map anonymous shared memory|Cannot allocate memory/i.test(output)) {
    return new DatabaseUnavailable('This machine has too little free memory to start the database.');
  }
  const reason = output.match(/(?:FATAL|PANIC|error):\s+(.+)/)?.[1];
  return new DatabaseUnavailable(
    `The bundled database did not start${reason ? `: ${reason}` : ''}. Its log is ${logFile}.`,
  );
}
