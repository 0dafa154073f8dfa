import { join } from 'node:path';
import { keptSecret } from '@/db/embedded/home-folder';
import { ROOT_FOLDER } from '../connection';
import type { KeptProcessSettings } from './kept-process';

/** What the service's processes have to know. */
interface ServicePlace {
  home: string;
  databaseUrl: string;
}

/** The process that serves the pages, on a port and at the address by which people open it. */
export function pagesProcess(
  place: ServicePlace,
  address: { port: number; url: string },
): KeptProcessSettings {
  const next = join(ROOT_FOLDER, 'node_modules/next/dist/bin/next');
  return {
    name: 'The process that serves the pages',
    argv: [next, 'start', '-p', String(address.port), ...listenOn()],
    logFile: join(place.home, 'logs', 'web.log'),
    environment: {
      ...sharedEnvironment(place),
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(place.home, 'sessions'),
      NEXTAUTH_URL: address.url,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    isWell: () => isHealthy(address.port),
  };
}

/** The process that brings in the files that people send on the pages. Nothing waits for it to be well. */
export function workProcess(place: ServicePlace): KeptProcessSettings {
  return {
    name: 'The process that brings files in',
    argv: [join(ROOT_FOLDER, 'bin/candour.mjs'), 'work'],
    logFile: join(place.home, 'logs', 'work.log'),
    environment: sharedEnvironment(place),
    isWell: async () => true,
  };
}

function sharedEnvironment({ home, databaseUrl }: ServicePlace): Record<string, string> {
  return {
    CANDOUR_DATABASE_URL: databaseUrl,
    CANDOUR_HOME: home,
    CANDOUR_SUPERVISOR_PID: String(process.pid),
    NODE_ENV: 'production',
  };
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const url = `http://127.0.0.1:${port}/api/health`;
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).status === 200;
  } catch {
    return false;
  }
}

/** HOST narrows where the service listens: behind a proxy on the same machine, HOST=127.0.0.1. */
function listenOn(): string[] {
  return process.env.HOST ? ['-H', process.env.HOST] : [];
}
