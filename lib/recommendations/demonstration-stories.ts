import type { RecommendationState } from './recommendation-state';

/** One step of an invented history: what it became, on which day, and the note. A key names the part it is about. */
export interface Step {
  state: RecommendationState | null;
  on: string;
  note: string;
  key?: string;
}

const step = (state: RecommendationState | null, on: string, note: string, key?: string): Step =>
  key === undefined ? { state, on, note } : { state, on, note, key };

/** From delivery to closure, as most closed ones went. */
function closedBy(complete: string, verified: string, closed: string): Step[] {
  return [
    step('force_says_complete', complete, 'The chief officer lead signed the evidence off.'),
    step('independently_verified', verified, 'Internal audit sampled the evidence and agreed.'),
    step('closed', closed, 'Closed by the board.'),
  ];
}

/** Invented histories of those that bind the force, every state of the register among them. */
export const FORCE_STORIES: Readonly<Record<number, readonly Step[]>> = {
  4: [
    step('planned', '2024-12-02', 'Allocated to operations planning.'),
    step('in_delivery', '2025-03-10', 'A new section of the debrief form is on trial.'),
    step('delivered', '2025-10-28', 'Every debrief since 1 October has the section filled in.'),
    ...closedBy('2026-01-14', '2026-03-12', '2026-04-16'),
  ],
  9: [
    step('planned', '2025-08-04', 'The policies to change are listed: seven.'),
    step('in_delivery', '2026-02-11', 'Four of seven policies redrafted.'),
    step(null, '2026-09-22', 'The other three wait for the new communications lead.'),
  ],
  10: [
    step('in_delivery', '2024-10-21', 'Draft direction with the staff associations.'),
    step('delivered', '2025-03-01', 'Direction in force; every team briefed.'),
    ...closedBy('2025-05-20', '2025-07-08', '2025-07-17'),
  ],
  12: [
    step('planned', '2024-12-09', 'Allocated.'),
    step('in_delivery', '2025-05-15', 'Assessor course bought.'),
    step(null, '2025-06-02', 'First course run for eleven assessors.', 'assessors-trained'),
    step('delivered', '2025-10-06', 'All thirty-four assessors trained.', 'assessors-trained'),
    step(
      'delivered',
      '2025-11-28',
      'Trained assessors, a quality check, and a list of what needs an assessment.',
    ),
    ...closedBy('2026-02-03', '2026-05-07', '2026-05-21'),
  ],
  13: [
    step('planned', '2024-11-18', 'Allocated to corporate development.'),
    step('in_delivery', '2025-01-20', 'Sixty-one policies found.'),
    step('delivered', '2025-04-28', 'All sixty-one audited, each with a review date.'),
    ...closedBy('2026-02-17', '2026-05-12', '2026-06-18'),
    step('reopened', '2026-11-03', 'Three policies went past their review date.', 'review-process'),
  ],
  14: [
    step('in_delivery', '2025-03-05', 'Feedback gathered from four courses.'),
    step(null, '2026-06-10', 'The online course has no measure of effect yet.', 'online-training'),
  ],
  16: [
    step('in_delivery', '2025-01-13', 'Policy with the legal team.'),
    step(
      'superseded',
      '2025-03-31',
      'Superseded by the joint hate crime policy of both forces, which covers it.',
    ),
  ],
  17: [
    step('in_delivery', '2025-02-03', 'A change to the crime system is ordered.'),
    step('delivered', '2025-09-29', 'The two can be counted apart since 1 September.'),
    step('demonstration_period', '2025-09-29', 'To be shown to hold over three quarters.'),
  ],
  18: [
    step('planned', '2024-12-16', 'Allocated.'),
    step('in_delivery', '2025-06-24', 'Daily review by the crime registrar has begun.'),
    step('delivered', '2025-08-18', 'Assessment by the control room is in place.', 'assessment-process'),
  ],
  19: [step('planned', '2025-05-19', 'Waits for the national evaluation to start.')],
  20: [
    step('in_delivery', '2025-01-27', 'Policy drafted.'),
    step(
      'deviates_with_rationale',
      '2025-04-30',
      'The force records personal data on its general policing-purpose test. Rationale agreed with the data protection officer.',
    ),
  ],
  21: [
    step('in_delivery', '2025-02-10', 'Each network asked for its terms of reference.'),
    step('delivered', '2025-05-30', 'All six networks comply; support is reviewed yearly.'),
    ...closedBy('2025-07-15', '2025-09-09', '2025-09-18'),
  ],
  22: [
    step('in_delivery', '2025-02-10', 'Criteria drafted against recruitment and retention data.'),
    step('delivered', '2025-06-30', 'First yearly round decided on the criteria.'),
    ...closedBy('2025-09-16', '2025-11-11', '2025-11-20'),
  ],
};

/** Invented, and said to be so in every note: these name real bodies, of whose work the demonstration knows nothing. */
export const WATCHED_STORIES: Readonly<Record<number, readonly Step[]>> = {
  1: [step('in_delivery', '2025-06-12', 'Invented for the demonstration: a consultation is open.')],
  3: [step('planned', '2025-07-03', 'Invented for the demonstration: a review is announced.')],
  6: [step('delivered', '2025-03-27', 'Invented for the demonstration: the first briefing arrived.')],
  8: [
    step('in_delivery', '2025-03-18', 'Invented for the demonstration: a draft is out.'),
    step(
      'delivered',
      '2025-06-30',
      'Invented for the demonstration: the revised practice is out; our six months run.',
    ),
  ],
  15: [
    step('in_delivery', '2025-03-31', 'Invented for the demonstration: research is finished.'),
    step('delivered', '2025-05-22', 'Invented for the demonstration: the guidance is out.'),
  ],
};
