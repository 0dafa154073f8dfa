import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemonstrationOptions } from '@/lib/demonstration/timeline';

/** What a journey has to know of the service it is made on. */
export interface ServiceUnderTest {
  address: string;
  signIns: readonly { email: string; password: string; role: string }[];
  /** What its demonstration data was made with: the same gives the same files again. */
  demonstration: DemonstrationOptions;
}

const FILE = 'CANDOUR_BROWSER_TEST_SERVICE';

/** Hands the service to the workers, which get this process's environment and nothing else. */
export function keepServiceFile(home: string, service: ServiceUnderTest): void {
  process.env[FILE] = join(home, 'service.json');
  writeFileSync(process.env[FILE], JSON.stringify(service), { mode: 0o600 });
}

/** The service that the set-up started. Throws where there was no set-up. */
export function serviceUnderTest(): ServiceUnderTest {
  const file = process.env[FILE];
  if (file === undefined) throw new Error('The browser tests’ service was not started.');
  return JSON.parse(readFileSync(file, 'utf8')) as ServiceUnderTest;
}
