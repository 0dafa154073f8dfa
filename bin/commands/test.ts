import { type Command, Option } from 'commander';
import { printResult, WorkFailed } from '../console';
import { runTests } from '../test/run';
import { STEP_NAMES, type StepName } from '../test/steps';

/** `candour test`: every check and every test of the project, on data of its own. */
export function registerTest(program: Command): void {
  program
    .command('test')
    .description('run every check and test; the last line is "N passed, N failed"')
    .addOption(new Option('--only <steps...>', 'run only these steps').choices(STEP_NAMES))
    .option('--json', 'print the counts of each step as JSON')
    .action(async (options: { only?: StepName[]; json?: boolean }) => {
      const results = await runTests(options.only ?? STEP_NAMES);
      const passed = results.reduce((sum, step) => sum + step.passed, 0);
      const failed = results.reduce((sum, step) => sum + step.failed, 0);
      const words = `${passed} passed, ${failed} failed`;
      printResult({ passed, failed, steps: results }, options.json === true, words);
      if (failed > 0) throw new WorkFailed();
    });
}
