import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Binaries } from './binaries';
import { type DataFolder, giveToAccount, openForServer, serverEnvironment, spawnAs } from './data-folder';
import { DatabaseUnavailable, explainServerOutput } from './database-unavailable';
import type { SystemAccount } from './system-account';

/** The role that owns the bundled cluster and its tables. */
export const OWNER_ROLE = 'candour';

const BUNDLED_MAJOR_VERSION = '18';

/**
 * Makes the cluster where there is none. It is made under another name and renamed when finished, so that an
 * interrupted first start leaves nothing that looks like a cluster. Throws DatabaseUnavailable.
 */
export async function ensureCluster(
  folder: DataFolder,
  binaries: Binaries,
  ownerPassword: string,
  logFile: string,
): Promise<void> {
  const versionFile = join(folder.path, 'PG_VERSION');
  if (existsSync(versionFile)) {
    requireSameVersion(versionFile, folder.path);
    return;
  }
  const draft = { ...folder, path: `${folder.path}.unfinished` };
  rmSync(draft.path, { recursive: true, force: true });
  mkdirSync(dirname(draft.path), { recursive: true });
  mkdirSync(draft.path, { mode: 0o700 });
  giveToAccount(draft);
  await runInitdb(draft, binaries, ownerPassword, logFile);
  renameSync(draft.path, folder.path);
}

function requireSameVersion(versionFile: string, path: string): void {
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version === BUNDLED_MAJOR_VERSION) return;
  throw new DatabaseUnavailable(
    `The data in ${path} was written by PostgreSQL ${version}; this version of Candour brings PostgreSQL ${BUNDLED_MAJOR_VERSION}. Use the version of Candour that wrote it, or set CANDOUR_HOME to another folder.`,
  );
}

async function runInitdb(
  folder: DataFolder,
  binaries: Binaries,
  password: string,
  logFile: string,
): Promise<void> {
  const secret = writePasswordFile(password, folder.account);
  const place = openForServer(folder);
  try {
    const child = spawn(
      binaries.initdb,
      [
        '-D',
        place.argument,
        `--username=${OWNER_ROLE}`,
        `--pwfile=${secret.file}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Built into PostgreSQL, so that text sorts alike on every machine and after every system update.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--no-instructions',
      ],
      {
        cwd: '/',
        env: serverEnvironment(),
        stdio: ['ignore', 'pipe', 'pipe', place.descriptor],
        ...spawnAs(folder.account),
      },
    );
    let output = '';
    child.stdout?.on('data', (part: Buffer) => {
      output += part;
    });
    child.stderr?.on('data', (part: Buffer) => {
      output += part;
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) {
      writeFileSync(logFile, output, { flag: 'a' });
      throw explainServerOutput(output, folder.path, logFile);
    }
  } finally {
    place.close();
    secret.remove();
  }
}

function writePasswordFile(
  password: string,
  account: SystemAccount | null,
): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'candour-initdb-'));
  const file = join(folder, 'password');
  writeFileSync(file, password, { mode: 0o600 });
  if (account) for (const path of [file, folder]) chownSync(path, account.uid, account.gid);
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
