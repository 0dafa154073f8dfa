import { ALL_GROUP, type SearchMeasure } from '@/lib/measures/measure';
import { UNRECOGNISED } from '@/lib/reference/code-list';
import { ETHNIC_GROUPS } from '@/lib/reference/ethnicity';
import { NO_SUSPICION_LEGISLATION } from '@/lib/reference/stop-search-codes';
import { FORCE, MONTHS } from './facts-query';
import { codeColumn, crossed, ethnicGroupColumn } from './group-columns';
import { listOf, literal } from './literals';
import { areaCondition, type FactsWanted, type MeasureFamily, recordTeamCondition } from './measure-family';

/** What both sources say. */
const SHARED = `month, import_id, line, search_type, self_defined_ethnicity, officer_defined_ethnicity, gender, age_band,
  legislation, object_of_search, outcome, outcome_linked_to_object, more_than_outer_clothing`;

/** A found article whose outcome the source does not have says nothing of what became of the search. */
const UNKNOWN_OUTCOMES = listOf([UNRECOGNISED, 'found_outcome_unavailable']);
const UNKNOWN_OBJECTS = listOf([UNRECOGNISED, 'unavailable']);
const STATED_GROUPS = listOf(ETHNIC_GROUPS.codes.filter((group) => group !== 'not_stated'));

/** Whether the person was searched earlier in the month: worked out only where it is asked, for it sorts every search. */
const IS_REPEAT = `row_number() over (partition by month, subject_key order by started_at, record_id) > 1`;

/** The months asked for that the force's own extract has nothing of. */
const MONTHS_WITHOUT_OWN = `
  select asked from unnest(${MONTHS}) asked
  where not exists (select from encounter where month = asked and force_id = ${FORCE} and power = 'stop-search')`;

/** Searches from the force's own extract in months that have one, and from the public file in the others. */
function facts({ measures, filter }: FactsWanted): string {
  const isRepeat = measures.has('repeat_search_share') ? IS_REPEAT : 'null::boolean';
  // The public file has no areas and no officers: none of it is of one.
  const isPublicIn = filter.team === null && filter.areaCode === null;
  return `
    with own as (
      select ${SHARED}, coalesce(area_code, '') as area_code, age_years, intimate_parts_exposed, appropriate_adult,
             handcuffs_used, subject_key, ${isRepeat} as is_repeat, officer_ids, record_id, started_at, 'stop-search' as source
      from encounter where force_id = ${FORCE} and power = 'stop-search' and month = any (${MONTHS})),
    public as (
      select ${SHARED}, '' as area_code, null::smallint as age_years, null::boolean as intimate_parts_exposed,
             null::text as appropriate_adult, null::boolean as handcuffs_used, null::text as subject_key,
             null::boolean as is_repeat, null::text[] as officer_ids, search_key as record_id, searched_at as started_at,
             'police-uk-stop-search' as source
      from public_search
      where ${isPublicIn} and force_id = ${FORCE} and month = any (array(${MONTHS_WITHOUT_OWN}))),
    search as (
      select * from own where ${areaCondition('area_code', filter)} and ${recordTeamCondition(filter)}
      union all select * from public)
    select search.*, 'stop-search' as power, null::text as officer_id,
           coalesce(legislation in ${listOf(NO_SUSPICION_LEGISLATION)}, false) as needs_no_suspicion,
           outcome is not null and outcome not in ${UNKNOWN_OUTCOMES} as is_outcome_known,
           ${ethnicGroupColumn('self_defined_ethnicity')} as self_defined_group,
           ${ethnicGroupColumn('officer_defined_ethnicity')} as officer_defined_group
    from search`;
}

const ON_SUSPICION = 'not needs_no_suspicion and is_outcome_known';
const IS_CHILD = `coalesce(age_years < 18, age_band in ('under_10', '10_17'))`;

/** Stop and search: what each measure counts is said in words in lib/measures/search-measures. */
export const SEARCH_FAMILY: MeasureFamily<SearchMeasure> = {
  facts,
  groups: {
    all: literal(ALL_GROUP),
    self_defined_ethnicity: 'self_defined_group',
    officer_defined_ethnicity: 'officer_defined_group',
    gender: codeColumn('gender'),
    age_band: codeColumn('age_band'),
    legislation: codeColumn('legislation'),
    object_of_search: codeColumn('object_of_search'),
    outcome: codeColumn('outcome'),
    age_and_gender: crossed(codeColumn('age_band'), codeColumn('gender')),
    ethnicity_by_power_and_object: crossed(
      'self_defined_group',
      codeColumn('legislation'),
      codeColumn('object_of_search'),
    ),
  },
  manyGroups: {},
  filterGroups: {},
  counts: {
    searches: { among: 'true', counted: 'true' },
    suspicion_searches: { among: 'not needs_no_suspicion', counted: 'true' },
    no_suspicion_searches: { among: 'needs_no_suspicion', counted: 'true' },
    find_rate: {
      among: `${ON_SUSPICION} and outcome_linked_to_object in ('yes', 'no')`,
      counted: `outcome_linked_to_object = 'yes' and outcome <> 'nfa'`,
    },
    positive_outcome_rate: { among: ON_SUSPICION, counted: `outcome <> 'nfa'` },
    arrest_rate: { among: ON_SUSPICION, counted: `outcome = 'arrest'` },
    no_further_action_share: { among: ON_SUSPICION, counted: `outcome = 'nfa'` },
    ethnicity_not_stated_share: {
      among: `search_type is distinct from 'vehicle'`,
      counted: `self_defined_group not in ${STATED_GROUPS}`,
    },
    drugs_object_share: {
      among: `object_of_search is not null and object_of_search not in ${UNKNOWN_OBJECTS}`,
      counted: `object_of_search = 'controlled_drugs'`,
    },
    under_18_share: {
      among: `coalesce(age_years is not null or age_band <> ${literal(UNRECOGNISED)}, false)`,
      counted: IS_CHILD,
    },
    more_than_outer_clothing_share: {
      among: 'more_than_outer_clothing is not null',
      counted: 'more_than_outer_clothing',
    },
    unlinked_find_share: {
      among: `${ON_SUSPICION} and outcome <> 'nfa' and outcome_linked_to_object in ('yes', 'no')`,
      counted: `outcome_linked_to_object = 'no'`,
    },
    intimate_parts_share: { among: 'intimate_parts_exposed is not null', counted: 'intimate_parts_exposed' },
    child_exposure_appropriate_adult_share: {
      among: `coalesce(${IS_CHILD}, false) and (coalesce(more_than_outer_clothing, false) or coalesce(intimate_parts_exposed, false))
        and coalesce(appropriate_adult in ('yes', 'no'), false)`,
      counted: `appropriate_adult = 'yes'`,
    },
    handcuffs_share: { among: 'handcuffs_used is not null', counted: 'handcuffs_used' },
    repeat_search_share: { among: 'subject_key is not null', counted: 'is_repeat' },
  },
};
