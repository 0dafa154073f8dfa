import { formatNumber } from '@/lib/format/numbers';

/** How many rows the registers of a force have; they are of no month. */
export interface RegisterRows {
  readonly areas: number;
  readonly officers: number;
  readonly officersWithTeam: number;
  /** With a camera issue at any time. */
  readonly officersWithCamera: number;
  readonly population: number;
  readonly policies: number;
}

/** A register and what there is to say of it. */
export interface RegisterLine {
  readonly name: string;
  readonly rows: number;
  readonly words: string;
}

/** The registers that other datasets are held against, and what is missing without them. */
export function registerLines(rows: RegisterRows): RegisterLine[] {
  return [
    {
      name: 'Officers',
      rows: rows.officers,
      words: officersInWords(rows),
    },
    {
      name: 'Areas',
      rows: rows.areas,
      words: rows.areas === 0 ? 'No figure can be given by area.' : 'Names for the areas of every dataset.',
    },
    {
      name: 'Population',
      rows: rows.population,
      words:
        rows.population === 0
          ? 'No rate per resident and no comparison between groups can be given.'
          : 'Residents by group, for rates and comparisons.',
    },
    {
      name: 'Policies',
      rows: rows.policies,
      words:
        rows.policies === 0
          ? 'Without a policy no recording is required, so no finding can be made.'
          : 'The BWV rule book, by power and day.',
    },
  ];
}

function officersInWords({ officers, officersWithTeam, officersWithCamera }: RegisterRows): string {
  if (officers === 0) return 'Neither teams nor camera issues are known.';
  const team = officers - officersWithTeam;
  const camera =
    officersWithCamera === 0
      ? 'Camera issues are not recorded.'
      : `${formatNumber(officers - officersWithCamera)} without a camera issue at any time.`;
  return `${team === 0 ? 'Each has a team.' : `${formatNumber(team)} without a team.`} ${camera}`;
}
