import type { Power } from '@/lib/reference/powers';
import { londonInstant, type Month } from './calendar';
import { type RandomSource, WeightedTable } from './random-source';

/** Incidents a year at the default volume, by what they begin as; records of other powers follow from them. */
export const INCIDENTS_PER_YEAR: Record<Power, number> = {
  'stop-search': 11_000,
  'use-of-force': 4_050,
  arrests: 7_000,
  'domestic-incidents': 6_000,
};

/** January to December: more searches in light evenings, more domestic incidents in summer and at Christmas. */
const SEASON: Record<Power, readonly number[]> = {
  'stop-search': [0.92, 0.94, 1.02, 1.05, 1.1, 1.08, 1.06, 1.02, 1.0, 1.0, 0.97, 0.84],
  'use-of-force': [0.94, 0.95, 0.98, 1.0, 1.04, 1.06, 1.08, 1.05, 1.0, 0.98, 0.96, 0.96],
  arrests: [0.97, 0.97, 1.0, 1.0, 1.02, 1.03, 1.04, 1.02, 1.0, 1.0, 0.99, 0.96],
  'domestic-incidents': [1.0, 0.92, 0.95, 0.97, 1.0, 1.05, 1.1, 1.1, 1.0, 0.96, 0.94, 1.08],
};

/** Sunday to Saturday. */
const WEEKDAYS: Record<Power, readonly number[]> = {
  'stop-search': [0.8, 0.85, 0.95, 1.05, 1.1, 1.15, 1.05],
  'use-of-force': [1.15, 0.85, 0.85, 0.9, 0.95, 1.15, 1.35],
  arrests: [1.05, 0.95, 0.95, 0.95, 1.0, 1.05, 1.1],
  'domestic-incidents': [1.25, 0.95, 0.9, 0.9, 0.9, 1.0, 1.25],
};

/** Midnight to 23:00. */
const HOURS: Record<Power, readonly number[]> = {
  'stop-search': [
    5, 3, 2, 1.2, 0.7, 0.5, 0.6, 1, 1.8, 3, 4, 4.5, 4.8, 5, 5.4, 6, 6.4, 6.8, 7, 7.2, 7.4, 7.4, 7, 6.2,
  ],
  'use-of-force': [
    7.5, 6.5, 5.2, 4, 2.6, 1.6, 1.2, 1.5, 2, 2.6, 3, 3.2, 3.4, 3.6, 3.8, 4, 4.2, 4.4, 4.6, 5, 5.2, 5.8, 6.6,
    7.4,
  ],
  arrests: [
    5, 4, 3.4, 2.6, 1.8, 1.8, 2.6, 3.8, 4.4, 4.6, 4.6, 4.6, 4.4, 4.4, 4.6, 4.8, 5, 5.2, 5.2, 5, 5, 5.2, 5.4,
    5.4,
  ],
  'domestic-incidents': [
    5.4, 4, 3, 2.2, 1.6, 1.2, 1.4, 2, 2.8, 3.2, 3.4, 3.6, 3.8, 3.8, 4, 4.4, 4.8, 5.4, 6, 6.4, 6.6, 6.8, 6.6,
    6.2,
  ],
};

const HOUR_TABLES = new Map(
  Object.entries(HOURS).map(([power, weights]) => [
    power,
    new WeightedTable(weights.map((w, hour) => [hour, w] as const)),
  ]),
);

/** How many incidents begin as this power in a month: volume, season, length of month, a little chance. */
export function incidentCount(power: Power, month: Month, scale: number, random: RandomSource): number {
  const season = SEASON[power][month.month - 1] ?? 1;
  const mean = (INCIDENTS_PER_YEAR[power] * scale * season * month.days) / 365;
  return random.rounded(mean * random.bell(1, 0.03));
}

/** When incidents of this power begin in a month: instants in order, shaped by day of week and hour of day. */
export function incidentTimes(power: Power, month: Month, count: number, random: RandomSource): number[] {
  const days = new WeightedTable(
    Array.from({ length: month.days }, (_, index) => {
      const weekday = new Date(Date.UTC(month.year, month.month - 1, index + 1)).getUTCDay();
      return [index + 1, (WEEKDAYS[power][weekday] ?? 1) * random.bell(1, 0.08)] as const;
    }),
  );
  const hours = HOUR_TABLES.get(power);
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const hour = hours?.draw(random) ?? 0;
    times.push(
      londonInstant(month.year, month.month, days.draw(random), hour * 3600 + random.between(0, 3599)),
    );
  }
  return times.sort((a, b) => a - b);
}
