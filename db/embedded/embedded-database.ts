import { existsSync, rmSync } from 'node:fs';
import pg from 'pg';
import { APPLICATION_ROLE } from '../connect';
import { migrateDatabase } from '../migrate';
import { prepareBinaries } from './binaries';
import { countClients, registerClient } from './clients';
import { ensureCluster, OWNER_ROLE } from './cluster';
import { type DataFolder, dataPathFor, giveToAccount } from './data-folder';
import { DatabaseUnavailable, explainFileFault } from './database-unavailable';
import { withFileLock } from './file-lock';
import { type HomeFolder, keptSecret, prepareHome } from './home-folder';
import { isRunning } from './process-identity';
import { findServer, type RunningServer, serverUrl, startServer, stopServer, waitForServer } from './server';
import { serverSettings } from './settings';
import { databaseAccount } from './system-account';

const DATABASE = 'postgres';

/** A place among the processes that share the bundled server. */
export interface EmbeddedDatabase {
  /** The address as the application's role. */
  url: string;
  /** The address as the tables' owner. */
  ownerUrl: string;
  /** Starts the server again, at the same address, if it has died. True when it had. */
  revive: () => Promise<boolean>;
  /** Gives the place up: the last to leave stops the server. Doing it twice is harmless. */
  leave: () => Promise<void>;
}

interface Cluster {
  home: HomeFolder;
  folder: DataFolder;
  ownerPassword: string;
}

/**
 * Joins the bundled server of a home folder: made if it is new, started if none runs, shared if one does (also when
 * whoever started it was killed), and brought up to this version's tables. Throws DatabaseUnavailable.
 */
export async function joinEmbeddedDatabase(
  homePath: string,
  onProgress: (words: string) => void,
): Promise<EmbeddedDatabase> {
  const home = prepareHome(homePath);
  try {
    return await withFileLock(home.lockFile, () => joinUnderLock(home, onProgress));
  } catch (fault) {
    throw explainFileFault(fault, homePath);
  }
}

async function joinUnderLock(
  home: HomeFolder,
  onProgress: (words: string) => void,
): Promise<EmbeddedDatabase> {
  const account = databaseAccount();
  const cluster = {
    home,
    folder: { path: dataPathFor(home.path, account), account },
    ownerPassword: keptSecret(home.path, 'database-owner'),
  };
  const registration = registerClient(home.clientsFolder);
  try {
    const server = await runningServer(cluster, onProgress);
    onProgress('Bringing the database up to date…');
    const ownerUrl = serverUrl(server.port, OWNER_ROLE, cluster.ownerPassword, DATABASE);
    await migrateDatabase(ownerUrl);
    const applicationPassword = keptSecret(home.path, 'database-application');
    const url = serverUrl(server.port, APPLICATION_ROLE, applicationPassword, DATABASE);
    await letApplicationRoleIn(ownerUrl, url, applicationPassword);
    return {
      url,
      ownerUrl,
      revive: () => revive(cluster, server.port),
      leave: () => leave(cluster, registration),
    };
  } catch (fault) {
    await leaveUnderLock(cluster, registration);
    throw fault;
  }
}

async function runningServer(
  cluster: Cluster,
  onProgress: (words: string) => void,
  port?: number,
): Promise<RunningServer> {
  const found = findServer(cluster.folder.path);
  if (found && (await waitForServer(found, cluster.ownerPassword))) return found;
  onProgress('Starting PostgreSQL…');
  const binaries = prepareBinaries(cluster.folder.account);
  await ensureCluster(cluster.folder, binaries, cluster.ownerPassword, cluster.home.logFile);
  giveToAccount(cluster.folder);
  const options = { settings: serverSettings(), logFile: cluster.home.logFile, ...(port ? { port } : {}) };
  try {
    return await startServer(cluster.folder, binaries, cluster.ownerPassword, options);
  } catch (fault) {
    // The free port may have been taken in the moment before the server asked for it.
    if (port || !(fault instanceof DatabaseUnavailable) || !/could not create any TCP/.test(fault.message))
      throw fault;
    return startServer(cluster.folder, binaries, cluster.ownerPassword, options);
  }
}

async function revive(cluster: Cluster, port: number): Promise<boolean> {
  const found = findServer(cluster.folder.path);
  if (found && isRunning(found)) return false;
  return withFileLock(cluster.home.lockFile, async () => {
    if (findServer(cluster.folder.path)) return false;
    await runningServer(cluster, () => {}, port);
    return true;
  });
}

async function leave(cluster: Cluster, registration: string): Promise<void> {
  if (!existsSync(registration)) return;
  await withFileLock(cluster.home.lockFile, () => leaveUnderLock(cluster, registration));
}

async function leaveUnderLock(cluster: Cluster, registration: string): Promise<void> {
  rmSync(registration, { force: true });
  if (countClients(cluster.home.clientsFolder) > 0) return;
  const server = findServer(cluster.folder.path);
  if (server) await stopServer(server);
}

/** Migrations make the application's role without a way in: on the bundled server it has a password of its own. */
async function letApplicationRoleIn(ownerUrl: string, url: string, password: string): Promise<void> {
  const asApplication = new pg.Client({ connectionString: url });
  try {
    await asApplication.connect();
    return;
  } catch {
    // Not let in yet, or with an older password.
  } finally {
    await asApplication.end().catch(() => undefined);
  }
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`alter role ${APPLICATION_ROLE} login password ${owner.escapeLiteral(password)}`);
  } finally {
    await owner.end();
  }
}
