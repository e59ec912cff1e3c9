import type { CaseRow } from '../../cases/ports/case-store.ts';
import { type Cpr, formatCpr } from '../../domain/cpr.ts';
import { showShortDay } from '../../domain/dates.ts';
import { ageOn, fullName, isProtected, type Person } from '../../domain/person.ts';
import type { Lookup } from '../../domain/result.ts';
import { isSameText } from '../../self-services/beside.ts';
import { badge } from '../components/wayfinding.ts';
import { html, type Markup, type Part } from '../components/html.ts';
import type { SummaryRow } from '../components/summary-list.ts';
import type { Page } from '../page.ts';
import type { CaseAtHand } from './case-at-hand.ts';
import { copyButton } from './copy-button.ts';
import { birthdayOf, nameNow } from './person-now.ts';
import { statusRows } from './person-status.ts';
import { applicantName } from './referral.ts';

type Of = Pick<CaseAtHand, 'row' | 'cpr' | 'person' | 'today'>;

/**
 * Whom the case is about, as the register knows them now. The number is masked until somebody asks for it, which is
 * logged, and so does a protected address.
 */
export function personRows(
  page: Page,
  of: Of,
  { numberShown, homeShown }: { readonly numberShown: boolean; readonly homeShown: boolean },
): readonly SummaryRow[] {
  const { t } = page;
  const { row, cpr, person, today } = of;
  if (cpr === undefined)
    return [{ label: t('desk:fact.applicant'), value: applicantName(page, row) }];
  const known = person.state === 'found' ? person.value : undefined;
  const name = nameNow(page, of);
  const place = addressNow(page, person, today, homeShown);
  return [
    {
      label: t('desk:fact.applicant'),
      value: [html`${name} ${copyButton(page, 'name', name)}`, ...otherName(page, row, known)],
    },
    {
      label: t('desk:fact.cpr'),
      value: [
        numberShown
          ? html`${formatCpr(cpr)} ${copyButton(page, 'number', formatCpr(cpr))}`
          : masked(page, cpr),
        ...otherNumber(page, cpr, known),
      ],
    },
    { label: t('case:born'), value: bornWords(page, of) },
    ...statusRows(page, known, today),
    {
      label: t('desk:fact.address'),
      value: place.isAddress
        ? html`${place.words} ${copyButton(page, 'address', place.words)}`
        : place.words,
    },
  ];
}

/** The day stays, as staff say it on the phone; the four signs behind it do not. */
function masked({ t }: Page, cpr: Cpr): Markup {
  const [day = ''] = formatCpr(cpr).split('-');
  return html`${day}-<span aria-hidden="true">••••</span><span class="sr-only">${t('case:masked')}</span>`;
}

function bornWords(page: Page, of: Of): string {
  const day = birthdayOf(of);
  if (day === undefined) return page.t('desk:notKnown');
  const age = ageOn(day, of.today);
  return page.t('case:bornWords', { day: showShortDay(day, page.language), age });
}

/** The name that the case came in with, where it is another one. */
function otherName(
  { t }: Page,
  { principalName }: CaseRow,
  known: Person | undefined,
): readonly Part[] {
  if (known === undefined || principalName === undefined) return [];
  if (isSameText(fullName(known.name), principalName)) return [];
  return [badge(t('case:otherName', { name: principalName }), 'warning')];
}

function otherNumber({ t }: Page, cpr: Cpr, known: Person | undefined): readonly Part[] {
  return known === undefined || known.cpr === cpr ? [] : [badge(t('case:otherNumber'), 'warning')];
}

function addressNow(
  { t }: Page,
  person: Lookup<Person>,
  today: Temporal.PlainDate,
  homeShown: boolean,
): { readonly words: string; readonly isAddress: boolean } {
  const said = (key: string) => ({ words: t(`desk:${key}`), isAddress: false });
  if (person.state === 'unknown') return said('registerDown');
  if (person.state === 'none') return said('notInRegister');
  if (isProtected(person.value, today) && !homeShown) return said('protectedAddress');
  const { address } = person.value;
  return address === undefined ? said('noAddress') : { words: address.text, isAddress: true };
}
