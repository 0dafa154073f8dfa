/** What the name of a data.police.uk file says. */
export interface PoliceUkFileName {
  readonly forceId: string;
  /** The month the file holds, YYYY-MM-01. */
  readonly month: string;
}

const STOP_AND_SEARCH_FILE = /^(\d{4})-(0[1-9]|1[0-2])-([a-z]+(?:-[a-z]+)*)-stop-and-search(?![a-z0-9])/;

/**
 * The force and month of a file named `YYYY-MM-<force>-stop-and-search…`, whatever follows (`.csv`, `.earlier-release.csv`)
 * and whatever folder stands before; null for other names.
 */
export function readPoliceUkFileName(name: string): PoliceUkFileName | null {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const match = STOP_AND_SEARCH_FILE.exec(base.toLowerCase());
  if (match === null) return null;
  const [, year = '', month = '', forceId = ''] = match;
  return { forceId, month: `${year}-${month}-01` };
}
