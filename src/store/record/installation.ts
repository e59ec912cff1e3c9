import { type RecordOf, table } from './column.ts';

/** What the installation itself is run by. */
export const installationRecords: RecordOf<
  | 'migrations'
  | 'table_keys'
  | 'key_marks'
  | 'imports'
  | 'imported'
  | 'imported_streets'
  | 'imported_dwellings'
> = {
  migrations: table('Which steps of the schema were taken', 'stays', {
    number: ['which step'],
    name: ['its name'],
    checksum: ['that it was this one'],
    applied_at: ['when'],
  }),
  table_keys: table('Keys of what belongs to no single case', 'stays', {
    owner: ['which table'],
    master: ['number of the key that wraps it'],
    wrapped: ['the key, encrypted', 'key'],
  }),
  key_marks: table('That the given keys are the right ones', 'stays', {
    kind: ['which kind of key'],
    number: ['its number'],
    mark: ['tells that it is the same'],
  }),
  imports: table('Lists of public facts that were imported', 'replaced', {
    no: ['which set'],
    kind: ['of what'],
    at: ['when'],
    by_whom: ['who ran it', 'staff'],
    file: ['from which file'],
    hash: ['that it was this file'],
    n: ['how many rows'],
    added: ['how many were new'],
    changed: ['how many had changed'],
    removed: ['how many were gone'],
  }),
  imported: table('Their rows: authorities, practices, addresses, postcodes', 'replaced', {
    set_no: ['of which set'],
    id: ['which one'],
    body: ['public facts'],
  }),
  imported_streets: table('Streets of addresses', 'replaced', {
    set_no: ['of which set'],
    street: ['addresses are found by it'],
  }),
  imported_dwellings: table('Dwellings of addresses, and of nobody in them', 'replaced', {
    set_no: ['of which set'],
    street: ['addresses are found by it'],
    place: ['order of the doorplates'],
    id: ['which address'],
    number: ['house number'],
    postcode: ['postcode'],
  }),
};
