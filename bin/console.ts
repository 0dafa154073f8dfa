/** What a person asked for cannot be done, in words they can act on. The command ends with exit code 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The command did its work, printed its result, and the result is a failure: exit code 1 without further words. */
export class WorkFailed extends Error {
  override readonly name = 'WorkFailed';
}

let progressShown = false;

/** Tells the person something that stays: one line on stderr, so that stdout holds results only. */
export function say(words: string): void {
  clearProgress();
  process.stderr.write(`${words}\n`);
}

/** Shows how far the work is: on a terminal a line that the next one replaces, elsewhere nothing. */
export function showProgress(words: string): void {
  if (!process.stderr.isTTY) return;
  const width = process.stderr.columns || 80;
  process.stderr.write(`\r\u001b[2K${words.slice(0, width - 1)}`);
  progressShown = true;
}

/** Prints a command's result on stdout: as JSON for machines, or as the text for people. */
export function printResult<T>(value: T, asJson: boolean, asText: string | ((value: T) => string)): void {
  clearProgress();
  const text = typeof asText === 'string' ? asText : asText(value);
  process.stdout.write(`${asJson ? JSON.stringify(value, null, 2) : text}\n`);
}

function clearProgress(): void {
  if (progressShown) process.stderr.write('\r\u001b[2K');
  progressShown = false;
}
