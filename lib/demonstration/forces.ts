/** The five groups, as the population file and the residents' shares use them. */
export type EthnicGroup = 'White' | 'Mixed' | 'Asian' | 'Black' | 'Other';

export interface AreaProfile {
  code: string;
  name: string;
  /** Share of the force's residents and, roughly, of its encounters. */
  share: number;
}

/** An invented force. Nothing here describes a real one. */
export interface ForceProfile {
  forceId: 'northshire' | 'southshire';
  name: string;
  /** First letter of its ids. */
  letter: string;
  residents: number;
  areas: readonly AreaProfile[];
  /** Residents by group; sums to 1. */
  residentShares: Record<EthnicGroup, number>;
  /** People searched by group, so that rates per resident differ; sums to 1. */
  searchedShares: Record<EthnicGroup, number>;
  /** The power whose file of one month was not sent. */
  missingPower: 'arrests' | 'domestic-incidents';
  /** How its digital evidence system gives the end of a recording. */
  recordingEnds: 'ended_at' | 'duration_seconds';
  hasWrongClocks: boolean;
  /** True where whole months of searches are written on 5-minute marks. */
  hasHeapedMonths: boolean;
  hasFall: boolean;
}

const SHARES = [0.22, 0.18, 0.15, 0.13, 0.12, 0.1, 0.085, 0.015];

function areasOf(letter: string, names: readonly string[]): AreaProfile[] {
  return names.map((name, index) => ({ code: `${letter}0${index + 1}`, name, share: SHARES[index] ?? 0 }));
}

export const DEMONSTRATION_FORCES: readonly ForceProfile[] = [
  {
    forceId: 'northshire',
    name: 'Northshire Police',
    letter: 'N',
    residents: 1_150_000,
    areas: areasOf('N', [
      'Alderby',
      'Brackenvale',
      'Castlemere',
      'Dunholt',
      'Eastwick Ness',
      'Fennick Moor',
      'Garthside',
      'Saltreach',
    ]),
    residentShares: { White: 0.842, Mixed: 0.026, Asian: 0.079, Black: 0.034, Other: 0.019 },
    searchedShares: { White: 0.7, Mixed: 0.06, Asian: 0.11, Black: 0.105, Other: 0.025 },
    missingPower: 'arrests',
    recordingEnds: 'ended_at',
    hasWrongClocks: true,
    hasHeapedMonths: false,
    hasFall: true,
  },
  {
    forceId: 'southshire',
    name: 'Southshire Police',
    letter: 'S',
    residents: 860_000,
    areas: areasOf('S', [
      'Applecombe',
      'Barrowdown',
      'Chalkforth',
      'Dunmere Bay',
      'Elmbury Vale',
      'Foxholt',
      'Glenhurst',
      'Isle of Wend',
    ]),
    residentShares: { White: 0.896, Mixed: 0.021, Asian: 0.049, Black: 0.021, Other: 0.013 },
    searchedShares: { White: 0.79, Mixed: 0.05, Asian: 0.07, Black: 0.07, Other: 0.02 },
    missingPower: 'domestic-incidents',
    recordingEnds: 'duration_seconds',
    hasWrongClocks: false,
    hasHeapedMonths: true,
    hasFall: false,
  },
];
