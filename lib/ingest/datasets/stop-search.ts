import { YES_NO, YES_NO_NOT_APPLICABLE, YES_NO_UNKNOWN } from '@/lib/reference/answers';
import {
  LEGISLATION,
  SEARCH_OBJECTS,
  SEARCH_OUTCOMES,
  SEARCH_TYPES,
} from '@/lib/reference/stop-search-codes';
import { encounterDataset } from './encounter';

/** A force's own stop and search records, with the officers who made them. */
export const stopSearch = encounterDataset({
  power: 'stop-search',
  headers: [
    'search_type',
    'legislation',
    'object_of_search',
    'grounds_text',
    'outcome',
    'outcome_linked_to_object',
    'more_than_outer_clothing',
    'intimate_parts_exposed',
    'appropriate_adult',
    'handcuffs_used',
    'section_60_authority',
  ],
  codes: {
    search_type: SEARCH_TYPES,
    legislation: LEGISLATION,
    object_of_search: SEARCH_OBJECTS,
    outcome: SEARCH_OUTCOMES,
    outcome_linked_to_object: YES_NO_UNKNOWN,
    more_than_outer_clothing: YES_NO,
    intimate_parts_exposed: YES_NO,
    appropriate_adult: YES_NO_NOT_APPLICABLE,
    handcuffs_used: YES_NO,
  },
  facts: {
    searchType: 'text',
    legislation: 'text',
    objectOfSearch: 'text',
    groundsText: 'text',
    outcome: 'text',
    outcomeLinkedToObject: 'text',
    moreThanOuterClothing: 'boolean',
    intimatePartsExposed: 'boolean',
    appropriateAdult: 'text',
    handcuffsUsed: 'boolean',
    section60Authority: 'text',
  },
  read: (row, at) => [
    row.code(at.search_type),
    row.code(at.legislation),
    row.code(at.object_of_search),
    row.text(at.grounds_text),
    row.code(at.outcome),
    row.code(at.outcome_linked_to_object),
    row.yesNo(at.more_than_outer_clothing),
    row.yesNo(at.intimate_parts_exposed),
    row.code(at.appropriate_adult),
    row.yesNo(at.handcuffs_used),
    row.text(at.section_60_authority),
  ],
});
