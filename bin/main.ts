import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { registerAliases } from './commands/aliases';
import { registerBench } from './commands/bench';
import { registerDemo } from './commands/demo';
import { registerExport } from './commands/export';
import { registerFindings } from './commands/findings';
import { registerImport } from './commands/import';
import { registerImports } from './commands/imports';
import { registerPeople } from './commands/people';
import { registerStart } from './commands/start';
import { registerTest } from './commands/test';
import { registerWork } from './commands/work';
import { Refusal, say, WorkFailed } from './console';

const EXIT = { done: 0, fault: 1, refused: 2 } as const;

/** Runs one command and ends the process: 0 done, 2 refused (bad arguments too), 1 fault. */
export async function main(argv: string[]): Promise<void> {
  // A reader that stops early (`candour export … | head`) is no fault of ours.
  process.stdout.on('error', () => {});
  let code: number;
  try {
    await program().parseAsync(argv);
    code = EXIT.done;
  } catch (fault) {
    code = explain(fault);
  }
  process.stdout.write('', () => process.exit(code));
}

function program(): Command {
  const candour = new Command('candour')
    .description('The scrutiny-board dashboard for police forces.')
    .version(version)
    .showHelpAfterError('Add --help to see what this command takes.')
    .exitOverride();
  registerStart(candour);
  registerImport(candour);
  registerImports(candour);
  registerAliases(candour);
  registerFindings(candour);
  registerExport(candour);
  registerPeople(candour);
  registerDemo(candour);
  registerBench(candour);
  registerWork(candour);
  registerTest(candour);
  return candour;
}

function explain(fault: unknown): number {
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT.done : EXIT.refused;
  if (fault instanceof Refusal) {
    say(fault.message);
    return EXIT.refused;
  }
  if (fault instanceof WorkFailed) return EXIT.fault;
  if (fault instanceof Error && 'code' in fault && fault.code === 'EPIPE') return EXIT.done;
  say(inOneSentence(fault));
  if (process.env.CANDOUR_DEBUG === '1') console.error(fault);
  return EXIT.fault;
}

/** The innermost cause says most: what wraps it repeats whole statements. */
function inOneSentence(fault: unknown): string {
  if (!(fault instanceof Error)) return `Something went wrong: ${String(fault)}`;
  if (fault.name === 'DatabaseUnavailable') return fault.message;
  let innermost: Error = fault;
  while (innermost.cause instanceof Error) innermost = innermost.cause;
  const words = innermost.message.split('\n')[0] || innermost.name;
  return `Something went wrong: ${words}. (CANDOUR_DEBUG=1 shows where.)`;
}
