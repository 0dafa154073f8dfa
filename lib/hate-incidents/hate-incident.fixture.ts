import { listMonths } from '@/lib/period/month';
import type { HateIncidentFacts } from './hate-incident-facts';

/** A force that has sent two years, with 50 crimes and 20 non-crime incidents a month, give or take one. */
export function factsOf(rest: Partial<HateIncidentFacts> = {}): HateIncidentFacts {
  const months = listMonths('2024-11', '2026-10');
  const byMonth = months.flatMap((month, i) => [
    { month, classification: 'hate_crime' as const, reports: 50 + (i % 2) },
    { month, classification: 'non_crime_hate_incident' as const, reports: 20 + (i % 2) },
  ]);
  return {
    forceName: 'Northshire Police',
    filters: { period: { from: '2024-11', to: '2026-10' }, areaCode: null, areaName: null },
    areas: [
      { areaCode: 'N1', name: 'Alderby' },
      { areaCode: 'N2', name: 'Castlemere' },
    ],
    received: months,
    regimesSeen: [],
    byMonth,
    byStrand: [],
    byArea: [],
    decisions: [],
    times: { reports: 0, assessed: 0, medianHoursToAssess: null, reviewed: 0, medianHoursToReview: null },
    asAt: new Date('2026-11-14T09:00:00Z'),
    ...rest,
  };
}
