import { showShortDay } from '../../../domain/dates.ts';
import { failed, ok } from '../../../domain/result.ts';
import { boundsOf, keptKinds, type RetentionTerm } from '../../../domain/retention.ts';
import { one } from '../../citizen/form-body.ts';
import type { AdminPart } from './admin-part.ts';
import { meaning } from './retention-meaning.ts';
import { dayField, dayTyped, lineField, listField, readerOf } from './read-fields.ts';

/** How long the authority keeps what, by service and outcome, within what the law leaves it. */
export const retentionPart: AdminPart<'retention'> = {
  subject: 'retention',
  edits: false,
  fields: (raw, errors, { page, deps }) => [
    listField(
      page,
      'service',
      raw,
      errors,
      deps.services.map(({ id, title }) => ({ value: id, label: page.say(title) })),
    ),
    listField(
      page,
      'kind',
      raw,
      errors,
      keptKinds.map((value) => ({ value, label: page.t(`desk-admin:kept.${value}`) })),
    ),
    lineField(page, 'days', raw, errors, { inputmode: 'numeric', width: 8 }),
    dayField(page, 'from', raw, errors),
    lineField(page, 'why', raw, errors),
  ],
  read(raw, { page, today, deps }) {
    const form = readerOf(raw, page);
    const service = deps.services.find(({ id }) => id === one(raw, 'service'));
    const kind = keptKinds.find((each) => each === one(raw, 'kind'));
    const from = form.day('from');
    const why = form.text('why', { required: true });
    const typed = form.text('days', { required: true });
    const days = /^\d{1,5}$/.test(typed) ? Number(typed) : undefined;
    if (service === undefined) form.wrong('service', 'missing');
    if (kind === undefined) form.wrong('kind', 'missing');
    if (from === undefined) form.wrong('from', 'day');
    else if (from < today.toString()) form.wrong('from', 'past');
    if (days === undefined) form.wrong('days', 'number');
    if (kind && from && days !== undefined) {
      const { least, most, why: because } = boundsOf(kind, Temporal.PlainDate.from(from));
      if (days < least || days > most)
        form.errors['days'] = page.t('desk-admin:errors.bounds', {
          least,
          most,
          why: page.say(because),
        });
    }
    if (Object.keys(form.errors).length > 0 || !service || !kind || !from || days === undefined)
      return failed(form.errors);
    const after = { service: service.id, kind, from, days, why };
    return ok({ item: [service.id, kind, from].join('/'), after });
  },
  typed: (_value, { today }) => ({ ...dayTyped('from', today.toString()) }),
  preview({ before, after }, here, page) {
    const term = after ?? before;
    if (term === undefined) return { before: '', after: '' };
    const { authority, today } = here;
    const on = Temporal.PlainDate.from(term.from < today.toString() ? today : term.from);
    const standing = authority.retention ?? [];
    const rest = standing.filter((each) => !isSame(each, before));
    return {
      before: meaning(term, standing, on, here, page),
      after: meaning(term, after ? [...rest, after] : rest, on, here, page),
    };
  },
  words: ({ service: id, kind, days, from, why }, page, _item, { services }) => {
    const service = services.find((each) => each.id === id);
    return page.t('desk-admin:words.retention', {
      service: service ? page.say(service.title) : id,
      kind: page.t(`desk-admin:kept.${kind}`),
      days,
      from: showShortDay(from, page.language),
      why,
    });
  },
};

const isSame = (term: RetentionTerm, other: RetentionTerm | undefined): boolean =>
  JSON.stringify(term) === JSON.stringify(other);
