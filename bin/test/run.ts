import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { scripts } from '../../package.json';
import { ROOT_FOLDER } from '../connection';
import { say } from '../console';
import { ensurePagesBuilt } from '../start/pages-build';
import { ensureChromium } from './chromium';
import { type Counts, readPlaywrightCounts, readVitestCounts, withRunnerOutcome } from './counts';
import { STEPS, type Step, type StepName } from './steps';

/** What became of one step. */
export interface StepResult extends Counts {
  step: StepName;
  seconds: number;
}

/** What a person may have set for their own service must not steer the tests, or be changed by them. */
const SETTINGS_OF_A_SERVICE = [
  'DATABASE_URL',
  'CANDOUR_DATABASE_URL',
  'PORT',
  'HOST',
  'NEXTAUTH_URL',
  'NEXTAUTH_SECRET',
  'NODE_ENV',
];

/**
 * Runs the steps in order, going on after one that fails, with one line each on stderr and the output of those that
 * fail. Works on a data folder of its own, which is removed.
 */
export async function runTests(names: StepName[]): Promise<StepResult[]> {
  const home = mkdtempSync(join(tmpdir(), 'candour-test-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const environment = testEnvironment(home);
  const results: StepResult[] = [];
  for (const step of STEPS.filter(({ name }) => names.includes(name))) {
    const began = Date.now();
    const { counts, output } = await runStep(step, environment, home);
    const seconds = Math.round((Date.now() - began) / 100) / 10;
    results.push({ step: step.name, ...counts, seconds });
    if (counts.failed > 0) say(output.trimEnd());
    say(resultLine(step, counts, seconds));
  }
  return results;
}

async function runStep(
  step: Step,
  environment: NodeJS.ProcessEnv,
  home: string,
): Promise<{ counts: Counts; output: string }> {
  const reportFile = join(home, `${step.name}.json`);
  const extra: Record<string, string> = {};
  try {
    if (step.name === 'browser') extra.CANDOUR_CHROMIUM = await ensureChromium();
  } catch (fault) {
    return { counts: { passed: 0, failed: 1, skipped: 0 }, output: String(fault) };
  }
  if (step.name === 'build') return buildPages(home);
  const { code, output } = await runScript(step, reportFile, { ...environment, ...extra });
  if (step.counts === 'check') {
    return { counts: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, output };
  }
  return { counts: withRunnerOutcome(readCounts(step, reportFile), code), output };
}

/** Through the same door as `candour start`, so that the browser tests start on these pages without a second build. */
async function buildPages(home: string): Promise<{ counts: Counts; output: string }> {
  try {
    await ensurePagesBuilt({ logFile: join(home, 'build.log'), onBuild: () => {} });
    return { counts: { passed: 1, failed: 0, skipped: 0 }, output: '' };
  } catch (fault) {
    return { counts: { passed: 0, failed: 1, skipped: 0 }, output: String(fault) };
  }
}

/** A runner that wrote no report has run nothing. */
function readCounts(step: Step, reportFile: string): Counts {
  try {
    const report = readFileSync(reportFile, 'utf8');
    return step.counts === 'vitest' ? readVitestCounts(report) : readPlaywrightCounts(report);
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

function runScript(
  step: Step,
  reportFile: string,
  environment: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  const script = scripts[step.script as keyof typeof scripts];
  const reporters = {
    check: '',
    vitest: `--reporter=default --reporter=json --outputFile.json="${reportFile}"`,
    playwright: '--reporter=list,json',
  }[step.counts];
  return new Promise((resolve, reject) => {
    const child = spawn(`${script} ${reporters}`.trim(), {
      cwd: ROOT_FOLDER,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile },
    });
    let output = '';
    const keep = (part: Buffer) => {
      output += part.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

function testEnvironment(home: string): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    CANDOUR_HOME: join(home, 'home'),
    PATH: `${join(ROOT_FOLDER, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    NEXT_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: '0',
  };
  for (const name of SETTINGS_OF_A_SERVICE) delete environment[name];
  return environment;
}

function resultLine(step: Step, { passed, failed, skipped }: Counts, seconds: number): string {
  const outcome = failed > 0 ? 'FAILED' : 'passed';
  const tests = step.counts === 'check' ? '' : `${passed} passed, ${failed} failed`;
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${outcome}  ${step.words.padEnd(28)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${tests}${left}`.trimEnd();
}
