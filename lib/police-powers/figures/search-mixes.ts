import type { BoardFigure } from '../boards/board';
import type { BoardFacts } from '../boards/board-facts';
import { byGroup, mixFigure } from './mix-figures';

const SEARCHES = { one: 'search', many: 'searches' } as const;

/** What became of searches on suspicion. */
export function outcomesFigure(facts: BoardFacts): BoardFigure {
  return mixFigure(facts, {
    ...SEARCHES,
    id: 'outcomes',
    measure: 'suspicion_searches',
    dimension: 'outcome',
    key: 'nfa',
    heading: (share) => `${share} of searches ended in no further action`,
    unknownHeading: 'No outcome is known for these searches',
    reading:
      'Searches by outcome. Share of the searches whose outcome is known; no-suspicion searches are apart.',
    caption: 'Searches by outcome',
  });
}

/** What searches looked for. */
export function objectsFigure(facts: BoardFacts): BoardFigure {
  return mixFigure(facts, {
    ...SEARCHES,
    id: 'objects',
    measure: 'searches',
    dimension: 'object_of_search',
    key: 'controlled_drugs',
    heading: (share) => `${share} of searches were for controlled drugs`,
    unknownHeading: 'No object is known for these searches',
    reading: 'Searches by what was looked for. Share of the searches whose object is known.',
    caption: 'Searches by object',
  });
}

/** Under which power searches were made. */
export function legislationFigure(facts: BoardFacts): BoardFigure {
  return mixFigure(facts, {
    ...SEARCHES,
    id: 'legislation',
    measure: 'searches',
    dimension: 'legislation',
    heading: (share, group) => `${share} of searches were made under the ${group}`,
    unknownHeading: 'No legislation is known for these searches',
    reading: 'Searches by the power they were made under. Share of the searches whose power is known.',
    caption: 'Searches by legislation',
  });
}

/** What became of searches under powers that need no suspicion; null where there were none. */
export function noSuspicionFigure(facts: BoardFacts): BoardFigure | null {
  const counts = byGroup(facts.groups, 'no_suspicion_searches', 'outcome');
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  return mixFigure(facts, {
    ...SEARCHES,
    id: 'no-suspicion',
    measure: 'no_suspicion_searches',
    dimension: 'outcome',
    key: 'nfa',
    heading: (share) => `${share} of no-suspicion searches ended in no further action`,
    unknownHeading: 'No outcome is known for the no-suspicion searches',
    reading: 'Searches under section 60, section 47A and section 11, by outcome. They are in no find rate.',
    caption: 'No-suspicion searches by outcome',
  });
}
