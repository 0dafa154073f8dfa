import { POWER_NAMES, POWERS, type Power } from '@/lib/reference/powers';
import type { BoardFacts } from './board-facts';
import { type GlanceMeasure, volumeAtAGlance } from './glance';

/** The measure that says how often each power was used. */
export const VOLUME_MEASURES = {
  'stop-search': 'searches',
  'use-of-force': 'use_of_force_forms',
  arrests: 'arrests',
  'domestic-incidents': 'domestic_incidents',
} as const satisfies Record<Power, string>;

export interface PowerVolume extends GlanceMeasure {
  readonly power: Power;
  readonly powerName: string;
}

/** How often each of the four powers was used over the period. */
export function powerVolumes(facts: BoardFacts): PowerVolume[] {
  return POWERS.map((power) => ({
    ...volumeAtAGlance(VOLUME_MEASURES[power], facts),
    power,
    powerName: POWER_NAMES[power],
  }));
}

/** The landing page's heading, from the volumes' verdicts. */
export function volumesHeading(volumes: readonly PowerVolume[]): string {
  const received = volumes.filter(({ value }) => value.isShown);
  if (received.length === 0) return 'No records of police powers have been received yet';
  const unusual = received.filter(({ verdict }) => verdict?.isUnusual === true);
  if (unusual.length === 0) return 'No clear change in how often police powers are used';
  return unusual
    .map(({ powerName, verdict }) => `${powerName}: ${lowerFirst(verdict?.words ?? '')}`)
    .join('; ');
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
