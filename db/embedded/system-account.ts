import { execFileSync } from 'node:child_process';
import { DatabaseUnavailable } from './database-unavailable';

/** The operating-system account that runs PostgreSQL in root's stead. */
export interface SystemAccount {
  uid: number;
  gid: number;
}

const OWN_ACCOUNT = 'candour';
const FALLBACK_ACCOUNTS = ['postgres', '_postgres', 'nobody'];

/**
 * Who runs PostgreSQL: null for an ordinary user (the user themselves). PostgreSQL refuses to run as root, so for root
 * it is the system account `candour`, made when missing, or an unprivileged one that is already there.
 */
export function databaseAccount(): SystemAccount | null {
  if (process.getuid?.() !== 0) return null;
  const own = findAccount(OWN_ACCOUNT) ?? createAccount();
  const account = own ?? FALLBACK_ACCOUNTS.map(findAccount).find((found) => found !== null);
  if (account) return account;
  throw new DatabaseUnavailable(
    'PostgreSQL does not run as root, and no system user could be made to run it. Run Candour as an ordinary user.',
  );
}

function createAccount(): SystemAccount | null {
  const attempts: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', OWN_ACCOUNT]],
    ['adduser', ['-S', '-D', '-H', OWN_ACCOUNT]],
  ];
  for (const [command, args] of attempts) {
    run(command, args);
    // Looked up whatever the command said: another first start may have made it in the same moment.
    const account = findAccount(OWN_ACCOUNT);
    if (account) return account;
  }
  return null;
}

function findAccount(name: string): SystemAccount | null {
  const uid = Number(run('id', ['-u', name]) ?? Number.NaN);
  const gid = Number(run('id', ['-g', name]) ?? Number.NaN);
  return Number.isInteger(uid) && Number.isInteger(gid) && uid !== 0 ? { uid, gid } : null;
}

function run(command: string, args: string[]): string | null {
  const path = `${process.env.PATH ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin`;
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      env: { ...process.env, PATH: path },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}
