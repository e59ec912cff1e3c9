import { type RecordOf, table, type TableRecord } from './column.ts';

const cell = <Name extends string>(
  what: string,
  ...names: readonly Name[]
): TableRecord<Name | 'n'> =>
  table(what, 'count', {
    ...Object.fromEntries(names.map((name) => [name, ['tells one count from another']])),
    n: ['how many'],
  } as Record<Name | 'n', readonly [string]>);

/** Counts, and what is left of what was deleted. */
export const countRecords: RecordOf<
  | 'case_cells'
  | 'case_days'
  | 'case_states'
  | 'case_holdings'
  | 'case_tallies'
  | 'letter_states'
  | 'statistics'
  | 'statistics_purged'
  | 'statistics_state'
  | 'draft_endings'
  | 'purges'
  | 'purge_counts'
  | 'purged_links'
> = {
  case_cells: cell(
    'Numbers on the lists',
    'authority_id',
    'state',
    'service',
    'way',
    'outcome',
    'claim',
    'held',
  ),
  case_days: cell('Numbers on the lists, by day', 'authority_id', 'state', 'due'),
  case_states: cell('Numbers on the lists, by state', 'authority_id', 'state', 'held'),
  case_holdings: table('How many cases an employee has', 'count', {
    authority_id: ['tells one count from another'],
    staff_id: ['whose cases', 'staff', 'staff'],
    state: ['tells one count from another'],
    n: ['how many'],
  }),
  case_tallies: cell('Cases to be seen first', 'authority_id', 'tally'),
  letter_states: cell('Letters by state', 'state'),
  statistics: cell(
    'Statistics; below five nothing is shown',
    'authority_id',
    'year',
    'measure',
    'service',
    'month',
    'value',
  ),
  statistics_purged: cell(
    'What cases that are gone counted for',
    'authority_id',
    'year',
    'measure',
    'service',
    'month',
    'value',
  ),
  statistics_state: table('That counting has begun', 'stays', {
    id: ['the one row'],
    repairs: ['how often counts were put right'],
  }),
  draft_endings: cell('Where forms are left', 'year', 'service', 'step', 'sent'),
  purges: table('That something was deleted, and by whom', 'stays', {
    no: ['which purge'],
    on_day: ['by which day’s terms'],
    begun_at: ['when it began'],
    by_whom: ['who ran it', 'staff'],
    ended_at: ['when its report was written'],
    cases: ['how many cases'],
    case_ids: ['a hash over their ids', 'nobody', 'link'],
    links: ['how many links it left'],
    link_hash: ['a hash over them', 'nobody', 'link'],
  }),
  purge_counts: table('How much of what was deleted', 'count', {
    purge_no: ['by which purge'],
    kind: ['of what'],
    authority_id: ['whose'],
    service: ['which errand'],
    days: ['the term'],
    source: ['whose word it is'],
    first: ['the earliest day that one had ended'],
    last: ['the latest'],
    n: ['how many'],
  }),
  purged_links: table('What stands in hash chains in the place of rows that are gone', 'link', {
    chain: ['in which chain'],
    no: ['in the place of which row'],
    link: ['the next goes on from it'],
    purge_no: ['which purge left it'],
  }),
};
