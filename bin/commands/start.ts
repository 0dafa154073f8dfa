import type { Command } from 'commander';
import { startService } from '../start/service';

/** `candour start`: everything the service needs, then the service, until it is stopped. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description('start the database and the service, and serve until stopped with Ctrl-C')
    .option('--json', 'print the address and the demonstration sign-ins as JSON once it serves')
    .option(
      '--no-demonstration',
      'leave an empty database empty instead of filling it with demonstration data',
    )
    .addHelpText(
      'after',
      `
PORT           the port to serve on (else 3000, or the next one that is free)
DATABASE_URL   a PostgreSQL 16 or later to use instead of the bundled one
CANDOUR_HOME   the folder for data, logs and secrets (else .candour in the clone)
NEXTAUTH_URL   the address at which people open the service, where it is not http://localhost:PORT`,
    )
    .action(async (options: { json?: boolean; demonstration: boolean }) => {
      await startService({ asJson: options.json === true, withDemonstration: options.demonstration });
    });
}
