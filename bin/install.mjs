// Installs the packages that package-lock.json names and node_modules lacks. Plain JavaScript: nothing is there yet.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const HEARTBEAT_MS = 5_000;
const LOCK_IS_STALE_AFTER_MS = 60_000;

/** Runs `npm ci` where packages are missing or of another version. Throws an Error whose message names the log. */
export async function installWhatIsMissing(root) {
  if (isInstalled(root)) return;
  await underInstallLock(root, async (note) => {
    if (isInstalled(root)) return;
    await runNpmCi(root, note);
  });
}

/**
 * npm writes node_modules/.package-lock.json last of all, so it says what is wholly there: an interrupted install has
 * none. Optional packages are those of other systems.
 */
function isInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

async function runNpmCi(root, note) {
  const logFile = join(resolve(process.env.CANDOUR_HOME || join(root, '.candour')), 'logs', 'install.log');
  const log = openLog(logFile);
  const began = Date.now();
  process.stderr.write('Installing what Candour needs (a minute or so, this once)…\n');
  const [command, args] = npmCommand();
  const child = spawn(
    command,
    [...args, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', log, log],
      shell: process.platform === 'win32',
    },
  );
  note(child.pid);
  const code = await new Promise((done) => {
    child.once('error', () => done(-1));
    child.once('close', done);
  });
  closeSync(log);
  if (code !== 0 || !isInstalled(root)) throw new Error(explainFailure(logFile));
  process.stderr.write(`Installed in ${Math.round((Date.now() - began) / 1000)} s.\n`);
}

function openLog(logFile) {
  try {
    mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 });
    return openSync(logFile, 'w', 0o600);
  } catch (fault) {
    throw new Error(
      `Candour cannot write to ${dirname(logFile)} (${fault.code}). Set CANDOUR_HOME to another folder.`,
    );
  }
}

/** The npm that runs this, where npm runs this; else the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath ?? '';
  const cli = join(dirname(running), 'npm-cli.js');
  return /np[mx]-cli\.js$/.test(running) && existsSync(cli) ? [process.execPath, [cli]] : ['npm', []];
}

function explainFailure(logFile) {
  const output = readFileSync(logFile, 'utf8');
  if (/ENOSPC/.test(output)) return `The disk is full: the packages could not be installed. See ${logFile}.`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output)) {
    return `The packages could not be fetched: npm's registry cannot be reached. See ${logFile}.`;
  }
  const reason = output
    .split('\n')
    .filter((line) => line.startsWith('npm error'))
    .slice(0, 6)
    .join('\n');
  return `npm could not install the packages. The whole log is ${logFile}.\n${reason}`.trimEnd();
}

/** One install at a time in one clone. The lock names who installs; it is stale when neither they nor npm lives. */
async function underInstallLock(root, work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `candour-install-${name}.lock`);
  let told = false;
  while (!takeLock(lock)) {
    if (isStale(lock)) {
      unlinkIfThere(lock);
      continue;
    }
    if (!told) process.stderr.write('Waiting for another Candour process that is installing…\n');
    told = true;
    await wait(500);
  }
  const heartbeat = setInterval(() => touch(lock), HEARTBEAT_MS);
  try {
    await work((npmPid) => writeFileSync(lock, `${process.pid} ${npmPid}`));
  } finally {
    clearInterval(heartbeat);
    unlinkIfThere(lock);
  }
}

function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (fault) {
    if (fault.code === 'EEXIST') return false;
    throw fault;
  }
}

/** npm may outlive a killed parent: while either runs, the lock holds; without a heartbeat only npm counts. */
function isStale(lock) {
  try {
    const [owner, npm] = readFileSync(lock, 'utf8').split(' ').map(Number);
    const quiet = Date.now() - statSync(lock).mtimeMs > LOCK_IS_STALE_AFTER_MS;
    // An empty lock is one just made whose holder has not yet signed it.
    return !(runs(npm) || (!quiet && (!owner || runs(owner))));
  } catch {
    return false;
  }
}

function runs(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault.code === 'EPERM';
  }
}

function touch(lock) {
  const now = new Date();
  try {
    utimesSync(lock, now, now);
  } catch {
    // Someone judged the lock stale: the install still ends as it ends.
  }
}

function unlinkIfThere(path) {
  try {
    unlinkSync(path);
  } catch (fault) {
    if (fault.code !== 'ENOENT') throw fault;
  }
}
