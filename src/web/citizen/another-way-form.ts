import { z } from 'zod';
import type { Contact, Needs } from '../../cases/events.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import { one } from './form-body.ts';

/** What the page asks. Which circumstance applies is not among it: there is no field to send it in. */
export interface AnotherWayAnswers {
  readonly exempt: boolean;
  readonly circumstance: boolean;
  readonly noMitId: boolean;
  readonly municipality: string;
  readonly promise: 'we-contact-you' | 'you-come';
  readonly carry: boolean;
  readonly contact: Contact;
  readonly needs: Needs;
}

/** Error codes by control name; their words are in `locales/…/otherway.json`. */
export type AnotherWayErrors = Readonly<
  Partial<Record<'municipality' | 'phone' | 'email', string>>
>;

const short = z.string().trim().max(200);

/** Reads the form. Nothing but the municipality is ever demanded, and that only where nobody knows it. */
export function readAnotherWay(
  raw: Raw,
  known: {
    readonly municipality?: string;
    readonly reachable: boolean;
    readonly municipalities: readonly string[];
  },
): { readonly answers: AnotherWayAnswers; readonly errors: AnotherWayErrors } {
  const text = (name: string): string => short.catch('').parse(one(raw, name));
  const ticks = raw['ground'] ?? [];
  const ticked = (name: string): boolean => ticks === name || ticks.includes(name);
  const needs = raw['need'] ?? [];
  const needed = (name: string): boolean => needs === name || needs.includes(name);
  const contact = optional({
    name: text('name'),
    phone: text('phone'),
    email: text('email'),
    address: text('address'),
  });
  const municipality = known.municipality ?? text('municipality');
  const promise = one(raw, 'promise') === 'contact' ? 'we-contact-you' : 'you-come';
  const reachable =
    known.reachable || Boolean(contact.phone) || Boolean(contact.email) || Boolean(contact.address);
  const interpreter = text('interpreter');
  return {
    answers: {
      exempt: ticked('exempt'),
      circumstance: ticked('circumstance'),
      noMitId: ticked('no-mitid'),
      municipality,
      promise,
      carry: one(raw, 'carry') === 'yes',
      contact,
      needs: {
        ...(interpreter === '' ? {} : { interpreter }),
        largePrint: needed('large-print'),
        homeVisit: needed('home-visit'),
        callBack: needed('call-back'),
      },
    },
    errors: {
      ...(known.municipality === undefined && !known.municipalities.includes(municipality)
        ? { municipality: 'chooseMunicipality' }
        : {}),
      ...(promise === 'we-contact-you' && !reachable ? { phone: 'howToReach' } : {}),
      ...(contact.email !== undefined && !/^[^\s@]+@[^\s@]+$/.test(contact.email)
        ? { email: 'emailForm' }
        : {}),
    },
  };
}

const optional = (contact: Required<Contact>): Contact =>
  Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== ''));
