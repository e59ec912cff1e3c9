import { caseViewKinds } from '../../cases/case-views.ts';
import { ways } from '../../domain/way.ts';
import type { Page } from '../page.ts';
import { ages, caseOutcomes, claims, states } from './queue-filters.ts';
import { eventOf, verbs } from './next-step.ts';
import { wayFilterWords } from './referral.ts';

/** What the access log keeps as a code, in words: what it was, whether it was refused, and the filters used. */
export function purposeWords(page: Page, purpose: string): string {
  const [code = '', ...rest] = purpose.split(' ');
  const what = codeWords(page, code);
  const filters = rest.filter((each) => each.includes('=')).map((each) => filterWords(page, each));
  const words = [what, ...filters].join(', ');
  return rest.includes('refused') ? page.t('desk:refused', { what: words }) : words;
}

const purposes = [
  'case-list',
  'case-page',
  'cpr-number',
  'protected-address',
  'related-cases',
  'case-file',
  'letter-pdf',
  'document',
  'document-unscanned',
  'document-added',
  'find-by-reference',
  'find-by-cpr',
  'find-by-name',
  'person-by-number',
  'unknown-case',
  'access-log',
  'access-log-csv',
  'administer',
  'intake',
  'register-filing',
  'filed',
  'law',
  'confirm-law',
  'assist',
  'assist-end',
  'take-over',
  'moved-case',
  'statistics',
  'case-export',
  'case-export-names',
  'my-data',
] as const;

/** A refusal names the act that was tried, an act names the event that it appended. */
function codeWords({ t }: Page, code: string): string {
  const named = aliases[code] ?? code;
  const known = purposes.find((each) => each === named);
  if (known !== undefined) return t(`desk:purpose.${known}`);
  const verb = verbs.find((each) => each === named || eventOf[each] === named);
  return verb === undefined ? code : t(`desk:act.${verb}`);
}

const aliases: Readonly<Record<string, string>> = {
  list: 'case-list',
  export: 'case-export',
  'export-names': 'case-export-names',
  view: 'case-page',
  number: 'cpr-number',
  address: 'protected-address',
  register: 'register-filing',
  admin: 'administer',
  'handed-over': 'transferred',
};

function filterWords(page: Page, filter: string): string {
  const [name = '', value = ''] = filter.split('=');
  if (name === 'for') return page.t(`case-file:purpose.${value}`);
  if (name === 'why') return page.t(`desk-export:why.${value}`);
  if (name === 'notes' || name === 'others') return page.t(`case-file:log.${name}.${value}`);
  if (name === 'to' || name === 'from') return page.t(`desk-work:log.${name}`, { name: value });
  const state = states.find((each) => name === 'state' && each === value);
  if (state !== undefined) return page.t(`desk:state.${state}`);
  const way = ways.find((each) => name === 'way' && each === value);
  return way === undefined ? queueWords(page, name, value) : wayFilterWords(page, way);
}

/** Whose cases were looked through is kept by id, as everything about staff is. */
function queueWords({ t }: Page, name: string, value: string): string {
  const known = (of: string, values: readonly string[]) => name === of && values.includes(value);
  if (known('view', caseViewKinds)) return t(`desk-queue:view.${value}`);
  if (known('outcome', caseOutcomes)) return t(`desk-queue:outcome.${value}`);
  if (known('claim', claims)) return t(`desk-queue:claim.${value}`);
  if (known('age', ages)) return t(`desk-queue:age.${value}`);
  if (known('assigned', ['me', 'nobody'])) return t(`desk-queue:${value}`);
  return value;
}
