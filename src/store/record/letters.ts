import { type RecordOf, table } from './column.ts';

/** Letters, documents, and what is not a case yet. */
export const letterRecords: RecordOf<
  | 'outbox'
  | 'delivery_receipts'
  | 'attachments'
  | 'attachment_chunks'
  | 'attachments_gone'
  | 'drafts'
  | 'sessions'
  | 'expiring'
> = {
  outbox: table('Letters to citizens and to others of the errand', 'case', {
    no: ['order of writing', 'case'],
    id: ['names the letter here and at the far side', 'case'],
    case_id: ['which case', 'case'],
    notice: ['what kind of letter', 'case'],
    state: ['how far it has come', 'case'],
    attempts: ['how often it was tried', 'case'],
    next_at: ['when it is tried next', 'case'],
    created_at: ['when it was written', 'case'],
    body: ['to whom, and what it says', 'sealed'],
    via: ['Digital Post or paper', 'case'],
    last_day: ['the last day to complain that it names', 'case'],
    paper_only: ['that Digital Post was tried in vain', 'case'],
    why: ['why it did not leave', 'case'],
    settled: ['that somebody dealt with it', 'case'],
    known_as: ['its name at the far side when sent again', 'case'],
    tried_since: ['since when it was tried in vain', 'case'],
  }),
  delivery_receipts: table('What the far side said of a letter', 'case', {
    letter: ['which letter', 'case'],
    id: ['each receipt counts once', 'case'],
    outcome: ['delivered or not', 'case'],
    at: ['when', 'case'],
    known_as: ['about which sending', 'case'],
    via: ['by which way', 'case'],
  }),
  attachments: table('Documents that were sent along', 'basket', {
    id: ['names the document', 'case'],
    basket: ['in which draft or upload it lies', 'case'],
    case_id: ['which case has it', 'case'],
    attachment: ['what it answers', 'case'],
    holder: ['how much one person may send', 'hash'],
    created_at: ['when it came', 'case'],
    bytes: ['its size', 'case'],
    scan: ['what the scanner said', 'case'],
    scanned_at: ['when', 'case'],
    master: ['number of the key that wraps its own'],
    wrapped: ['its key, encrypted', 'key'],
    body: ['its name, kind and hash', 'sealed'],
  }),
  attachment_chunks: table('Their contents, piece by piece', 'basket', {
    attachment: ['which document', 'case'],
    no: ['order of the pieces', 'case'],
    body: ['the piece', 'sealed'],
  }),
  attachments_gone: table('Whose pieces are still to be cleared away', 'swept', {
    id: ['which document', 'case'],
  }),
  drafts: table('What is typed into a form before it is sent', 'draft', {
    id: ['names the draft', 'case'],
    owner: ['whoever began it finds it', 'hash'],
    service: ['which errand', 'case'],
    version: ['two windows are told apart', 'case'],
    touched: ['which is the newest', 'case'],
    expires_at: ['when it goes', 'case'],
    sent_as: ['which case it became', 'case'],
    master: ['number of the key that wraps its own'],
    wrapped: ['its key, encrypted', 'key'],
    body: ['what was typed', 'sealed'],
    step: ['where forms are left', 'case'],
    resume: ['the code that leads back to it, as a hash', 'hash'],
    resume_login: ['whether the code needs a login too', 'case'],
  }),
  sessions: table('Who is logged in', 'session', {
    id: ['the cookie, as a hash', 'hash'],
    subject: ['to end all of a person’s logins', 'hash'],
    expires_at: ['when it goes', 'case'],
    body: ['who it is, and the family of the browser', 'sealed'],
    provider_subject: ['ends what the login provider says is over', 'hash'],
    provider_session: ['ends what the login provider says is over', 'hash'],
  }),
  expiring: table(
    'Small things that expire: states of a login, who is working on a case',
    'minutes',
    {
      space: ['what for'],
      key: ['which one', 'hash'],
      expires_at: ['when it goes'],
      body: ['what it is', 'sealed'],
    },
  ),
};
