/** Lines written to several files at once, handed on in pieces. */
export class Sheets {
  private readonly waiting = new Map<string, string[]>();

  constructor(private readonly forceId: string) {}

  /** Adds lines to the file that `contractFilesOf` names `<force>-<name>.csv`. */
  write(name: string, ...lines: string[]): void {
    const waiting = this.waiting.get(name);
    if (waiting === undefined) this.waiting.set(name, lines);
    else for (const line of lines) waiting.push(line);
  }

  /** What was written since the last call, a piece for each file. */
  *drain(): Generator<{ fileName: string; text: string }> {
    for (const [name, lines] of this.waiting) {
      yield { fileName: `${this.forceId}-${name}.csv`, text: lines.join('') };
    }
    this.waiting.clear();
  }
}
