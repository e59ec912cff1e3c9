import { logKept, staffKept } from '../domain/kept-here.ts';
import type { NamedValues } from '../domain/dated.ts';
import type { SelfService } from '../self-services/define.ts';
import { categories, endings } from '../store/record/column.ts';
import { dataRecord } from '../store/record/data-record.ts';
import { processing } from './record-words.ts';

/** The record of processing (GDPR article 30) as Markdown, from the services' plans and from what each column is said to be for. */
export const recordOf = (services: readonly SelfService[]): string =>
  [...processing, ...termsOf(services), ...outside, ...tables()].join('\n');

const termsOf = (services: readonly SelfService[]): readonly string[] => [
  '## How long (art. 30(1)(f))',
  '',
  'Whole days, counted from the day of the last thing that happened in it, or on which what it granted ended; deleted on the day after the last of them. An authority may set terms of its own within bounds, and those count then. Never deleted, whatever the term: what is open, what a complaint runs on, what has a letter that did not leave, what granted something that still holds, and what somebody was told to keep.',
  '',
  '| Service | Draft | Referral | Case, however it ended | Source |',
  '| --- | --: | --: | --: | --- |',
  ...services.map(
    ({ id, retention: { draftDays, referralDays, caseDays, source } }) =>
      `| ${id} | ${draftDays} | ${referralDays} | ${caseDays} | ${source} |`,
  ),
  '',
  '| Beside the cases | Days | Source |',
  '| --- | --: | --- |',
  row('Log of who looked; a look at a case that is kept stays as long as the case', logKept),
  row('Names of staff after their last login; whoever is shut out stays known', staffKept),
  '| A letter, a document, an exception | with its case | |',
  '| A draft before login | half an hour | |',
  '| A login | `SESSION_MINUTES` | |',
  '',
];

const row = (what: string, { values }: NamedValues<number>): string => {
  const newest = values.at(-1);
  return `| ${what} | ${newest?.value ?? ''} | ${newest?.source.title ?? ''} |`;
};

const outside: readonly string[] = [
  '## Outside the database',
  '',
  '| What | Whom it tells of | How long |',
  '| --- | --- | --- |',
  '| `letters/`: letters of a demonstration, encrypted | citizens | with the case |',
  '| `letters-receipts/`: that they were delivered; ids only | a citizen, through the case | until they are read, a minute |',
  '| `purges/`: signed reports of purges: counts and hashes | whoever ran them | as the authority decides; they prove that something was deleted |',
  '| Backups, encrypted | everybody above | as the operator keeps them: no longer than the shortest term that is promised |',
  '| The log on stdout: addresses with ids taken out, outcomes, times | nobody | as the operator keeps it |',
  '',
];

function tables(): readonly string[] {
  const names = Object.keys(dataRecord).toSorted() as (keyof typeof dataRecord)[];
  return [
    '## Every table and column',
    '',
    `The database has ${names.length} tables. What is called encrypted is sealed under a key of the case, of the draft, of the document or of the table.`,
    '',
    ...names.flatMap((name) => [
      `### ${name}`,
      '',
      `${dataRecord[name].what}.`,
      '',
      '| Column | What for | Tells of | Goes |',
      '| --- | --- | --- | --- |',
      ...Object.entries(dataRecord[name].columns).map(
        ([column, { purpose, category, ending }]) =>
          `| \`${column}\` | ${purpose} | ${categories[category]} | ${endings[ending]} |`,
      ),
      '',
    ]),
  ];
}
