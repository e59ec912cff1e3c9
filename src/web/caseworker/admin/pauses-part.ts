import type { Pause } from '../../../domain/administered.ts';
import { pauseAt } from '../../../domain/authority.ts';
import { showShortDay, showShortInstant } from '../../../domain/dates.ts';
import { failed, ok } from '../../../domain/result.ts';
import { one } from '../../citizen/form-body.ts';
import { pauseWords } from '../../citizen/pause-words.ts';
import { alert } from '../../components/alert.ts';
import type { Page } from '../../page.ts';
import type { AdminPart, Here } from './admin-part.ts';
import { dayField, dayTyped, lineField, listField, readerOf } from './read-fields.ts';

/** A service that takes nothing digitally for a while, at once. What was paused stays known: nothing is held against anybody. */
export const pausesPart: AdminPart<'pauses'> = {
  subject: 'pauses',
  edits: true,
  fields: (raw, errors, { page, deps }) => [
    listField(
      page,
      'service',
      raw,
      errors,
      deps.services.map(({ id, title }) => ({ value: id, label: page.say(title) })),
    ),
    lineField(page, 'messageDa', raw, errors, { kind: 'long-text', rows: 3 }),
    lineField(page, 'messageEn', raw, errors, { kind: 'long-text', rows: 3 }),
    dayField(page, 'untilDay', raw, errors, true),
  ],
  read(raw, here, item) {
    const { page, today, now, deps, authority } = here;
    const form = readerOf(raw, page);
    const message = form.both('message', 300);
    const until = form.day('untilDay');
    const service = deps.services.find(({ id }) => id === one(raw, 'service'));
    if (service === undefined) form.wrong('service', 'missing');
    if (until && until < today.toString()) form.wrong('untilDay', 'past');
    const standing = item === undefined ? undefined : pauseOf(item, here);
    if (service && standing === undefined && pauseAt(authority, service.id, now))
      form.wrong('service', 'paused');
    if (service && standing && standing.service !== service.id)
      form.wrong('service', 'sameService');
    if (Object.keys(form.errors).length > 0 || !service) return failed(form.errors);
    const since = standing?.since ?? now.toString();
    const after = { service: service.id, since, message, ...(until !== undefined && { until }) };
    return ok({ item: item ?? itemOf(after), after });
  },
  typed: (value) => ({
    service: value?.service ?? '',
    messageDa: value?.message.da ?? '',
    messageEn: value?.message.en ?? '',
    ...dayTyped('untilDay', value?.until),
  }),
  takenBack: (value, { now }) => ({ ...value, ended: now.toString() }),
  isShown: (pause, { now, authority }) =>
    pauseAt({ ...authority, pauses: [pause] }, pause.service, now) !== undefined,
  preview: ({ before, after }, here, page) => ({
    before: drawn(before, here, page),
    after: drawn(after, here, page),
  }),
  words({ service: id, since, until, ended, message }, { t, say, language }, _item, { services }) {
    const service = services.find((each) => each.id === id);
    return t(`desk-admin:words.${ended === undefined ? 'pause' : 'pauseEnded'}`, {
      service: service ? say(service.title) : id,
      since: showShortInstant(since, language),
      until:
        until === undefined
          ? t('desk-admin:untilUnknown')
          : t('desk-admin:untilDay', { day: showShortDay(until, language) }),
      message: say(message),
    });
  },
};

const itemOf = ({ service, since }: Pause): string => `${service}@${since}`;

const pauseOf = (item: string, { authority }: Here): Pause | undefined =>
  authority.pauses?.find((pause) => itemOf(pause) === item);

function drawn(pause: Pause | undefined, { authority }: Here, page: Page) {
  if (pause === undefined || pause.ended !== undefined) return page.t('desk-admin:serviceOpen');
  const { heading, paragraphs } = pauseWords(authority, pause, page);
  const all = [...paragraphs, page.t('service:pause.now')];
  return alert(page, { kind: 'warning', heading, paragraphs: all });
}
