import { type DueDate, dueDate } from './due-date';
import type { ObligationAssignment, RecommendationEvent } from './event';
import { type Lateness, latenessInWords, latenessOf } from './lateness';
import { type Rag, ragOf } from './rag';
import { type Obligation, type Recommendation, WATCHING_POST } from './recommendation';
import { bindsForce, RECOMMENDATIONS } from './recommendations';
import { type Standing, standingOfObligation, standingOfWhole } from './standing';

/** One recommendation as it stands at a force on a day. */
export interface RegisterEntry {
  recommendation: Recommendation;
  standing: Standing;
  due: DueDate;
  lateness: Lateness;
  latenessWords: string;
  rag: Rag;
}

/** One obligation as it stands, with who owns it and by when the force itself wants it. */
export interface ObligationEntry {
  obligation: Obligation;
  standing: Standing;
  /** The post in the force that owns it, or that watches a national body's part. */
  ownerRole: string;
  /** Whether the force chose the owner; otherwise it is the usual post. */
  isAssigned: boolean;
  due: DueDate;
  /** The force's own earlier or later date; it never moves the report's. */
  ownDueOn: string | null;
  latenessWords: string;
}

/** All 22 as they stand on `today`, in the report's order. */
export function readRegister(events: readonly RecommendationEvent[], today: string): RegisterEntry[] {
  return RECOMMENDATIONS.map((recommendation) => readEntry(recommendation, events, today));
}

/** One recommendation as it stands on `today`. Needs the events of all of them, because 9 is dated by 8. */
export function readEntry(
  recommendation: Recommendation,
  events: readonly RecommendationEvent[],
  today: string,
): RegisterEntry {
  const standing = standingOfWhole(recommendation, events);
  const due = dueDate(recommendation.due, events);
  const lateness = latenessOf(standing, due.on, today, !bindsForce(recommendation));
  return {
    recommendation,
    standing,
    due,
    lateness,
    latenessWords: latenessInWords(lateness, standing.state),
    rag: ragOf(standing, lateness),
  };
}

/** A recommendation's obligations as they stand on `today`, in the order of the data. */
export function readObligations(
  recommendation: Recommendation,
  events: readonly RecommendationEvent[],
  assignments: readonly ObligationAssignment[],
  today: string,
): ObligationEntry[] {
  return recommendation.obligations.map((obligation) => {
    const standing = standingOfObligation(recommendation, obligation.key, events);
    const due = dueDate(obligation.due, events);
    const assignment = assignments.find(
      (row) => row.recommendation === recommendation.number && row.obligationKey === obligation.key,
    );
    const lateness = latenessOf(standing, due.on, today, obligation.limb === 'national');
    return {
      obligation,
      standing,
      ownerRole: assignment?.ownerRole ?? (obligation.limb === 'force' ? obligation.owner : WATCHING_POST),
      isAssigned: assignment !== undefined,
      due,
      ownDueOn: assignment?.dueOn ?? null,
      latenessWords: latenessInWords(lateness, standing.state),
    };
  });
}
