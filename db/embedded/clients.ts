import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity';

let registrations = 0;

/** Notes that this process uses the server. Call under the lock. Returns the file to remove when it no longer does. */
export function registerClient(folder: string): string {
  registrations += 1;
  const file = join(folder, `${process.pid}-${registrations}.json`);
  writeFileSync(file, JSON.stringify(ownIdentity()));
  return file;
}

/** How many living processes use the server. Call under the lock: what the dead left behind is removed. */
export function countClients(folder: string): number {
  let living = 0;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (registrantRuns(file)) living += 1;
    else rmSync(file, { force: true });
  }
  return living;
}

function registrantRuns(file: string): boolean {
  try {
    return isRunning(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity);
  } catch {
    return false;
  }
}
