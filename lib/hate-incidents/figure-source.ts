import { formatDate } from '@/lib/format/times';
import { monthCount, monthsOf } from '@/lib/period/reporting-period';
import type { HateIncidentFacts } from './hate-incident-facts';

/** Where the numbers come from, and as at when. */
export function sourceInWords({ forceName, asAt }: HateIncidentFacts): string {
  const date = asAt === null ? '' : `, brought in on ${formatDate(asAt)}`;
  return `${forceName} hate incident records${date}.`;
}

/** How much of the period was received: "34 of 36 months received." */
export function coverageInWords({ received, filters: { period } }: HateIncidentFacts): string {
  const held = new Set(received);
  const months = monthsOf(period).filter((month) => held.has(month)).length;
  return `${months} of ${monthCount(period)} months received.`;
}
