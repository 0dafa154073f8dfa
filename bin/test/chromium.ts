import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { ROOT_FOLDER } from '../connection';
import { say } from '../console';

const INSTALLED_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The Chromium for the browser tests, installed first where there is none: Debian's own for root on Debian, else
 * Playwright's download. Throws an Error with the installer's last words when it cannot be had.
 */
export async function ensureChromium(): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && isDebian()) installFromDebian();
  const installed = (await findChromium()) ?? (await installFromPlaywright());
  if (installed) return installed;
  throw new Error('Chromium was installed but is not where it was expected.');
}

async function findChromium(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  const places = [process.env.CANDOUR_CHROMIUM ?? '', ...INSTALLED_PLACES, chromium.executablePath()];
  return places.find((place) => place !== '' && existsSync(place)) ?? null;
}

function isDebian(): boolean {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** A failure is not final: Playwright's own download is tried next. */
function installFromDebian(): void {
  say('Installing Chromium with apt-get…');
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
}

async function installFromPlaywright(): Promise<string | null> {
  say('Downloading Chromium…');
  const cli = `${ROOT_FOLDER}/node_modules/@playwright/test/cli.js`;
  const result = spawnSync(process.execPath, [cli, 'install', 'chromium'], { encoding: 'utf8' });
  if (result.status !== 0) {
    throw new Error(
      `Chromium could not be installed: ${(result.stderr || result.stdout).trim().slice(-500)}`,
    );
  }
  return findChromium();
}
