import { ALL_GROUP, type SearchMeasure } from '@/lib/measures/measure';
import { UNRECOGNISED } from '@/lib/reference/code-list';
import { ETHNIC_GROUPS } from '@/lib/reference/ethnicity';
import { NO_SUSPICION_LEGISLATION } from '@/lib/reference/stop-search-codes';
import { codeColumn, ethnicGroupColumn } from './measure-counts-groups';
import { countStatement, listOf, literal } from './measure-counts-statement';

const COLUMNS = `month, search_type, self_defined_ethnicity, officer_defined_ethnicity, gender, age_band, legislation,
  object_of_search, outcome, outcome_linked_to_object, more_than_outer_clothing`;

/** A found article whose outcome the source does not have says nothing of what became of the search. */
const UNKNOWN_OUTCOMES = listOf([UNRECOGNISED, 'found_outcome_unavailable']);
const UNKNOWN_OBJECTS = listOf([UNRECOGNISED, 'unavailable']);
const STATED_GROUPS = listOf(ETHNIC_GROUPS.codes.filter((group) => group !== 'not_stated'));

/** Searches from the force's own extract in months that have one, and from the public file in the others. */
const FACTS = `
  with own as (
    select ${COLUMNS}, coalesce(area_code, '') as area_code, age_years, 'stop-search' as source
    from encounter where force_id = $1 and power = 'stop-search' and month = any ($2::date[])),
  public as (
    select ${COLUMNS}, '' as area_code, null::smallint as age_years, 'police-uk-stop-search' as source
    from public_search
    where force_id = $1 and month = any ($2::date[]) and month not in (select month from own)),
  search as (select * from own union all select * from public)
  select search.*, 1 as n,
         coalesce(legislation in ${listOf(NO_SUSPICION_LEGISLATION)}, false) as needs_no_suspicion,
         outcome is not null and outcome not in ${UNKNOWN_OUTCOMES} as is_outcome_known,
         ${ethnicGroupColumn('self_defined_ethnicity')} as self_defined_group,
         ${ethnicGroupColumn('officer_defined_ethnicity')} as officer_defined_group
  from search`;

const ON_SUSPICION = 'not needs_no_suspicion and is_outcome_known';

/** Counts the stop and search measures: what each one counts is said in words in lib/measures/search-measures. */
export const COUNT_SEARCHES = countStatement<SearchMeasure>({
  facts: FACTS,
  groups: {
    all: literal(ALL_GROUP),
    self_defined_ethnicity: 'self_defined_group',
    officer_defined_ethnicity: 'officer_defined_group',
    gender: codeColumn('gender'),
    age_band: codeColumn('age_band'),
    legislation: codeColumn('legislation'),
    object_of_search: codeColumn('object_of_search'),
    outcome: codeColumn('outcome'),
  },
  counts: {
    searches: { among: 'true', counted: 'true' },
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
      counted: `coalesce(age_years < 18, age_band in ('under_10', '10_17'))`,
    },
    more_than_outer_clothing_share: {
      among: 'more_than_outer_clothing is not null',
      counted: 'more_than_outer_clothing',
    },
  },
});
