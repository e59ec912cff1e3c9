import type { Settled } from '../../../cases/ports/administration.ts';
import { type Authority, type ContactPoint, contactOn } from '../../../domain/authority.ts';
import { showShortDay } from '../../../domain/dates.ts';
import { failed, ok } from '../../../domain/result.ts';
import { contactBlock } from '../../components/ways-in.ts';
import type { AdminPart, Sides } from './admin-part.ts';
import { dayField, dayTyped, lineField, readerOf } from './read-fields.ts';

type Contact = Settled['contact'];

/** How the authority is reached, from a day on: pages, slips, letters and paper forms of that day tell it. */
export const contactPart: AdminPart<'contact'> = {
  subject: 'contact',
  edits: false,
  fields: (raw, errors, { page }) => [
    lineField(page, 'phone', raw, errors, { kind: 'phone', optional: true, width: 27 }),
    lineField(page, 'hoursDa', raw, errors, { optional: true }),
    lineField(page, 'hoursEn', raw, errors, { optional: true }),
    lineField(page, 'visit', raw, errors, { optional: true }),
    lineField(page, 'postal', raw, errors, { optional: true }),
    lineField(page, 'website', raw, errors, { optional: true }),
    lineField(page, 'payment', raw, errors, { optional: true }),
    dayField(page, 'from', raw, errors),
  ],
  read(raw, { page, today }) {
    const form = readerOf(raw, page);
    const phone = form.text('phone', { most: 30 });
    const visit = form.text('visit');
    const postal = form.text('postal');
    const website = form.text('website');
    const payment = form.text('payment');
    const hours = { da: form.text('hoursDa'), en: form.text('hoursEn') };
    const from = form.day('from');
    if (from === undefined) form.wrong('from', 'day');
    else if (from < today.toString()) form.wrong('from', 'past');
    if (phone !== '' && !/^\+?[\d ()-]{6,30}$/.test(phone)) form.wrong('phone', 'phone');
    // Whoever has no MitID must find a person: by phone or by coming.
    if (phone === '' && visit === '') form.wrong('phone', 'noWayIn');
    if (hours.da === '' && hours.en !== '') form.wrong('hoursDa', 'otherLanguage');
    if (hours.en === '' && hours.da !== '') form.wrong('hoursEn', 'otherLanguage');
    for (const [name, address] of Object.entries({ website, payment }))
      if (address !== '' && !isWebAddress(address)) form.wrong(name, 'website');
    if (Object.keys(form.errors).length > 0 || from === undefined) return failed(form.errors);
    const value: ContactPoint = {
      ...(phone !== '' && { phone }),
      ...(visit !== '' && { visit }),
      ...(hours.da !== '' && { openingHours: hours }),
      ...(website !== '' && { website }),
      ...(postal !== '' && { postal }),
      ...(payment !== '' && { payment }),
    };
    return ok({ item: from, after: { from, value } });
  },
  typed(_value, { authority, today }) {
    const known = contactOn(authority, today);
    return {
      phone: known?.phone ?? '',
      visit: known?.visit ?? '',
      hoursDa: known?.openingHours?.da ?? '',
      hoursEn: known?.openingHours?.en ?? '',
      website: known?.website ?? '',
      postal: known?.postal ?? '',
      payment: known?.payment ?? '',
      ...dayTyped('from', today.toString()),
    };
  },
  preview(sides, { authority, today }, page) {
    const from = (sides.after ?? sides.before)?.from ?? today.toString();
    const on = Temporal.PlainDate.from(from < today.toString() ? today : from);
    const block = (each: Authority) =>
      contactBlock(page, { name: page.say(each.name), contact: contactOn(each, on) ?? {} });
    return { before: block(authority), after: block(changed(authority, sides)) };
  },
  words({ from, value }, page) {
    const { phone, visit, openingHours, postal, website, payment } = value;
    const hours = openingHours && page.say(openingHours);
    const known = [phone, hours, visit, postal, website, payment].filter((each) => each);
    return page.t('desk-admin:words.contact', {
      from: showShortDay(from, page.language),
      what: known.join(', '),
    });
  },
};

function changed(authority: Authority, { before, after }: Sides<Contact>): Authority {
  const own = authority.ownContact ?? [];
  const rest = authority.contact.filter((row) => !own.includes(row) || row.from !== before?.from);
  const source = { title: authority.name.da, checked: after?.from ?? '' };
  return { ...authority, contact: after ? [...rest, { ...after, source }] : rest };
}

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:\/\//.test(text);
