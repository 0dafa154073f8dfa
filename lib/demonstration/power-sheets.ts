import type { Power } from '@/lib/reference/powers';
import { DAY, type Month, utcTime } from './calendar';
import { csvLine } from './csv-line';
import type { ForceRun } from './incidents';
import { COLUMN } from './power-rows';
import { replaced } from './recording-rows';
import type { Sheets } from './sheets';

const ID_WORDS: Record<Power, string> = {
  'stop-search': 'SS',
  'use-of-force': 'UF',
  arrests: 'AR',
  'domestic-incidents': 'DI',
};

/** The month in which each power's blemishes are planted. */
const BLEMISHED_MONTH = 1;
const CORRECTED_ROWS = 6;
const REPEATED_ROWS = 4;

/** Writes the powers' rows, with what goes wrong with real ones: repeats, unknown codes, rows that cannot be read. */
export class PowerSheets {
  private readonly numbers = new Map<Power, number>();
  private readonly toCorrect: string[][] = [];

  constructor(
    private readonly sheets: Sheets,
    private readonly run: ForceRun,
  ) {}

  /** The next record id of a power in the month at hand. */
  nextId(power: Power, month: Month): string {
    const number = (this.numbers.get(power) ?? 0) + 1;
    this.numbers.set(power, number);
    return `${this.run.profile.letter}-${ID_WORDS[power]}-${month.text.replace('-', '')}-${String(number).padStart(5, '0')}`;
  }

  add(month: Month, power: Power, cells: readonly string[]): void {
    const { timeline, profile } = this.run;
    if (month.index === timeline.missing && power === profile.missingPower) return;
    const number = this.numbers.get(power) ?? 0;
    const isBlemished = month.index === BLEMISHED_MONTH;
    const row = isBlemished ? blemished(power, number, cells) : [...cells];
    const line = csvLine(row);
    this.sheets.write(power, line);
    if (isBlemished && number === 1) this.sheets.write(power, ...unusableRows(cells));
    if (isBlemished && number >= 2 && number <= 4) this.sheets.write(power, line);
    if (power === 'stop-search' && month.index === timeline.corrected) this.keepForCorrection(row);
  }

  endMonth(power: Power): void {
    this.numbers.set(power, 0);
  }

  /** A later file: some rows as they were, some with another officer or another start. */
  writeCorrections(): void {
    this.toCorrect.forEach((cells, index) => {
      const isRepeated = index < REPEATED_ROWS;
      this.sheets.write(
        'stop-search-corrections',
        csvLine(isRepeated ? cells : this.corrected(cells, index)),
      );
    });
  }

  private keepForCorrection(row: string[]): void {
    if (row[COLUMN.endedAt] === '' || row[COLUMN.officerIds] === '') return;
    if (this.toCorrect.length < REPEATED_ROWS + CORRECTED_ROWS) this.toCorrect.push(row);
  }

  private corrected(cells: readonly string[], index: number): string[] {
    const areaCode = cells[COLUMN.areaCode] ?? '';
    const another = this.run.workforce.officers.find(
      ({ officerId, team }) =>
        team.area.code !== areaCode && team.role === 'response' && officerId !== cells[2],
    );
    if (index % 2 === 0) return replaced(cells, { [COLUMN.officerIds]: another?.officerId ?? '' });
    return replaced(cells, {
      [COLUMN.startedAt]: dayBefore(cells[COLUMN.startedAt] ?? ''),
      [COLUMN.endedAt]: dayBefore(cells[COLUMN.endedAt] ?? ''),
    });
  }
}

/** The wall time a day earlier; near a change of the clocks it stays a wall time. */
function dayBefore(wallTime: string): string {
  return utcTime(Date.parse(`${wallTime}Z`) - DAY).slice(0, wallTime.length);
}

/** Codes that nobody knows, officers not named, times known only to the hour or the day. */
function blemished(power: Power, number: number, cells: readonly string[]): string[] {
  switch (number) {
    case 5:
      return replaced(cells, { [COLUMN.gender]: 'Q7' });
    case 6:
      return replaced(cells, { [COLUMN.selfDefinedEthnicity]: 'Z3' });
    case 7:
      return replaced(cells, { [COLUMN.officerIds]: '' });
    case 8:
      return replaced(cells, { [COLUMN.timePrecision]: 'hour' });
    case 9:
      return power === 'use-of-force'
        ? replaced(cells, {
            [COLUMN.startedAt]: (cells[COLUMN.startedAt] ?? '').slice(0, 10),
            [COLUMN.endedAt]: '',
            [COLUMN.timePrecision]: '',
          })
        : [...cells];
    default:
      return [...cells];
  }
}

/** Rows that must be rejected, each for its own reason: no id, an end before the start, a time that is none. */
function unusableRows(cells: readonly string[]): string[] {
  return [
    csvLine(replaced(cells, { [COLUMN.recordId]: '' })),
    csvLine(
      replaced(cells, {
        [COLUMN.recordId]: `${cells[COLUMN.recordId]}-B`,
        [COLUMN.endedAt]: '2020-01-01T00:00:00Z',
      }),
    ),
    csvLine(
      replaced(cells, {
        [COLUMN.recordId]: `${cells[COLUMN.recordId]}-C`,
        [COLUMN.startedAt]: 'last Tuesday',
      }),
    ),
  ];
}
