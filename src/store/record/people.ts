import { type RecordOf, table } from './column.ts';

/** Registers of the municipality’s own, the log of who looked, and its staff. */
export const peopleRecords: RecordOf<
  | 'exemptions'
  | 'exceptions'
  | 'legal_holds'
  | 'access_log'
  | 'staff'
  | 'administration'
  | 'confirmations'
> = {
  exemptions: table('Who is exempt from Digital Post', 'exemption', {
    person: ['asked before a letter leaves', 'hash'],
    authority_id: ['who decided it', 'hash'],
    valid_from: ['its first day', 'hash'],
    valid_until: ['its last day', 'hash'],
    body: ['who, by whom, why, and where letters go', 'sealed'],
  }),
  exceptions: table('Who need not file digitally, with whom and for what', 'case', {
    id: ['names the exception', 'case'],
    person: ['asked before a filing is turned away', 'hash'],
    authority_id: ['where it holds', 'case'],
    service: ['for what', 'case'],
    case_id: ['which case granted it', 'case'],
    valid_from: ['its first day', 'case'],
    valid_until: ['its last day', 'case'],
    withdrawn_on: ['since when it holds no more', 'case'],
    body: ['who, by whom and why', 'sealed'],
  }),
  legal_holds: table('Cases that no purge takes', 'case', {
    case_id: ['which case', 'case'],
    since: ['since when', 'case'],
    by_whom: ['by whose hand', 'staff'],
    body: ['why', 'sealed'],
  }),
  access_log: table('Who looked at whose case, and why', 'log', {
    no: ['order of writing', 'staff'],
    at: ['when', 'staff'],
    role: ['in which role', 'staff'],
    action: ['what kind of look', 'staff'],
    authority_id: ['with which authority', 'staff'],
    case_id: ['at which case', 'case'],
    body: ['who, and what for', 'sealed-staff'],
    chain: ['shows what was changed afterwards'],
    person: ['a citizen is told who looked them up', 'hash'],
    staff: ['an auditor finds what somebody did', 'staff'],
  }),
  staff: table('Who works at the desk', 'staff', {
    id: ['names the employee on what they do', 'staff'],
    authority_id: ['where they work', 'staff'],
    roles: ['what they may do', 'staff'],
    last_login: ['who still works there', 'staff'],
    disabled: ['who is shut out', 'staff'],
    body: ['the name', 'sealed-staff'],
  }),
  administration: table('What administrators have set', 'administration', {
    no: ['order of writing'],
    at: ['when'],
    authority_id: ['for which authority'],
    subject: ['about what'],
    item: ['which of them; for access an employee’s id', 'staff'],
    staff_id: ['by whom', 'staff'],
    body: ['what was set, and the administrator’s name', 'sealed-staff'],
    chain: ['shows what was changed afterwards'],
  }),
  confirmations: table('Who has read the law of a service again', 'stays', {
    service: ['of which service'],
    subject: ['what was read'],
    confirmed_on: ['when'],
    confirmed_by: ['who vouches for it', 'staff'],
    demo: ['invented for the demonstration'],
  }),
};
