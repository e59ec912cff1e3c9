import { type RecordOf, table } from './column.ts';

/** Cases, what happened in them, and what they are found by. */
export const caseRecords: RecordOf<
  | 'cases'
  | 'case_keys'
  | 'case_events'
  | 'case_words'
  | 'case_signers'
  | 'commit_keys'
  | 'protections'
> = {
  cases: table('One row for each errand, for lists and look-ups', 'case', {
    no: ['order of arrival', 'case'],
    id: ['names the case inside', 'case'],
    reference: ['names the case to citizen and staff', 'case'],
    authority_id: ['whose case it is', 'case'],
    service: ['which errand', 'case'],
    state: ['how far it has come', 'case'],
    way: ['how it came: digitally, on paper, in person, by phone', 'case'],
    outcome: ['whether its way in was accepted', 'case'],
    standing: ['on what a referral rests', 'case'],
    claim: ['that something was claimed, never which circumstance', 'case'],
    attention: ['to be seen before others', 'case'],
    arrived_at: ['when it came; deadlines go by it', 'case'],
    due: ['when contact or handling is due', 'case'],
    assigned_to: ['which employee has it', 'staff'],
    version: ['two who write at once are told apart', 'case'],
    index_key: ['number of the key of the hashes'],
    principal_everywhere: ['the citizen finds the case', 'hash'],
    principal_here: ['staff of the authority find it by number', 'hash'],
    principal: ['whose case it is, by number and name', 'sealed'],
    check_code: ['opens its page without a login', 'hash'],
    filer_everywhere: ['whoever filed for another finds it', 'hash'],
    failed_letters: ['letters that somebody must deal with', 'case'],
    look_on: ['day of a reminder', 'case'],
    appeal: ['that a complaint runs', 'case'],
    name_words: ['staff of the authority find it by name', 'hash'],
    settled_on: ['how long cases take: the day', 'case'],
    settled_days: ['how long cases take: the days', 'case'],
  }),
  case_keys: table('The key of each case; destroyed, the case is unreadable', 'case', {
    case_id: ['which case', 'case'],
    master: ['number of the key that wraps it'],
    wrapped: ['the key, encrypted', 'key'],
  }),
  case_events: table('What happened in a case, never changed: answers, decisions and why', 'case', {
    no: ['order of writing', 'case'],
    id: ['names the event', 'case'],
    case_id: ['which case', 'case'],
    seq: ['order in the case', 'case'],
    v: ['version of its form'],
    kind: ['what happened, in a word', 'case'],
    at: ['when', 'case'],
    actor_kind: ['citizen, employee or system', 'case'],
    actor_role: ['in which role', 'staff'],
    staff_id: ['which employee', 'staff'],
    body: ['answers, reasons, names and numbers', 'sealed'],
    chain: ['shows what was changed afterwards', 'case'],
    on_day: ['the day that it tells of', 'case'],
  }),
  case_words: table('By which words of a name staff find a case', 'case', {
    word: ['a word of the name', 'hash'],
    case_no: ['which case', 'case'],
  }),
  case_signers: table('Who is asked to sign, so that they find the case', 'case', {
    case_id: ['which case', 'case'],
    signer: ['names them in its events', 'case'],
    index_key: ['number of the key of the hash'],
    person: ['they find the case', 'hash'],
  }),
  commit_keys: table('A second click makes no second case', 'case', {
    key: ['what was sent', 'hash'],
    case_id: ['which case it made', 'case'],
  }),
  protections: table('Whom a filed protection of name and address hides', 'case', {
    person: ['they are hidden', 'hash'],
    case_id: ['by which case', 'case'],
    member: ['they are hidden in forms of the household', 'hash'],
    wish: ['to be protected, or no longer', 'case'],
    months: ['for how long', 'case'],
    ends: ['its last day', 'case'],
  }),
};
