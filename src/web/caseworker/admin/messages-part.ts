import type { PublicMessage } from '../../../domain/administered.ts';
import { showShortDay } from '../../../domain/dates.ts';
import { newId } from '../../../domain/ids.ts';
import { failed, ok } from '../../../domain/result.ts';
import { one } from '../../citizen/form-body.ts';
import { publicMessages } from '../../components/public-messages.ts';
import type { Page } from '../../page.ts';
import type { AdminPart, Here } from './admin-part.ts';
import { dayField, dayTyped, lineField, listField, readerOf } from './read-fields.ts';

const everywhere = 'all';
const longestDays = 366;

/** What the authority tells citizens on every page or on a service's: plain text in both languages, for some days. */
export const messagesPart: AdminPart<'messages'> = {
  subject: 'messages',
  edits: true,
  fields: (raw, errors, { page, deps }) => [
    lineField(page, 'textDa', raw, errors, { kind: 'long-text', rows: 3 }),
    lineField(page, 'textEn', raw, errors, { kind: 'long-text', rows: 3 }),
    listField(page, 'where', raw, errors, [
      { value: everywhere, label: page.t('desk-admin:everywhere') },
      ...deps.services.map(({ id, title }) => ({ value: id, label: page.say(title) })),
    ]),
    dayField(page, 'from', raw, errors),
    dayField(page, 'until', raw, errors),
  ],
  read(raw, { page, today, now, deps }, item) {
    const form = readerOf(raw, page);
    const text = form.both('text', 300);
    const from = form.day('from');
    const until = form.day('until');
    const where = one(raw, 'where');
    const service = deps.services.find(({ id }) => id === where);
    if (service === undefined && where !== everywhere) form.wrong('where', 'missing');
    if (from === undefined) form.wrong('from', 'day');
    if (until === undefined) form.wrong('until', 'day');
    if (until && until < today.toString()) form.wrong('until', 'past');
    if (from && until && until < from) form.wrong('until', 'order');
    if (from && until && daysBetween(from, until) > longestDays) form.wrong('until', 'tooLong');
    if (Object.keys(form.errors).length > 0 || !from || !until) return failed(form.errors);
    const after = { from, until, text, ...(service && { service: service.id }) };
    return ok({ item: item ?? newId(now), after });
  },
  typed: (value, { today }) => ({
    textDa: value?.text.da ?? '',
    textEn: value?.text.en ?? '',
    where: value === undefined ? everywhere : (value.service ?? everywhere),
    ...dayTyped('from', value?.from ?? today.toString()),
    ...dayTyped('until', value?.until),
  }),
  isShown: ({ until }, { today }) => until >= today.toString(),
  preview: ({ before, after }, here, page) => ({
    before: drawn(before, here, page),
    after: drawn(after, here, page),
  }),
  words: ({ text, from, until, service }, { say, t, language }, _item, { services }) =>
    t('desk-admin:words.message', {
      text: say(text),
      from: showShortDay(from, language),
      until: showShortDay(until, language),
      where: where(service, services, say) ?? t('desk-admin:everywhere'),
    }),
};

const where = (
  id: string | undefined,
  services: Here['deps']['services'],
  say: Page['say'],
): string | undefined => {
  const service = services.find((each) => each.id === id);
  return service && say(service.title);
};

function drawn(message: PublicMessage | undefined, { authority }: Here, page: Page) {
  if (message === undefined) return page.t('desk-admin:nothingShown');
  const { text } = message;
  return publicMessages(page, { messages: [{ text, authority: authority.name }] });
}

const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(until).total('days');
