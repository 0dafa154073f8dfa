import { environment } from './env';
import { log } from './log';

const LOOK_EVERY_MS = 1000;

/**
 * Ends this process once the one that started it is gone, however that one ended: a killed `candour start` leaves no
 * server behind to hold the port. Does nothing where nobody supervises.
 */
export function endWithSupervisor(): void {
  const supervisor = environment().CANDOUR_SUPERVISOR_PID;
  if (supervisor === undefined) return;
  setInterval(() => {
    if (isRunning(supervisor)) return;
    log.warn({ supervisor }, 'the process that started the service is gone: ending');
    process.exit(0);
  }, LOOK_EVERY_MS).unref();
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
