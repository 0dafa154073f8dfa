import { YES_NO_NOT_APPLICABLE, YES_NO_UNKNOWN } from '@/lib/reference/answers';
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
    row.code(at.search_type, SEARCH_TYPES),
    row.code(at.legislation, LEGISLATION),
    row.code(at.object_of_search, SEARCH_OBJECTS),
    row.text(at.grounds_text),
    row.code(at.outcome, SEARCH_OUTCOMES),
    row.code(at.outcome_linked_to_object, YES_NO_UNKNOWN),
    row.yesNo(at.more_than_outer_clothing),
    row.yesNo(at.intimate_parts_exposed),
    row.code(at.appropriate_adult, YES_NO_NOT_APPLICABLE),
    row.yesNo(at.handcuffs_used),
    row.text(at.section_60_authority),
  ],
});
