import { type Closure } from '../../../domain/administered.ts';
import { contactOn } from '../../../domain/authority.ts';
import { showShortDay } from '../../../domain/dates.ts';
import { newId } from '../../../domain/ids.ts';
import { failed, ok } from '../../../domain/result.ts';
import { contactBlock } from '../../components/ways-in.ts';
import type { AdminPart } from './admin-part.ts';
import { dayField, dayTyped, lineField, readerOf } from './read-fields.ts';

/** Days on which nobody answers: told under the opening hours from four weeks before. No deadline follows them. */
export const closuresPart: AdminPart<'closures'> = {
  subject: 'closures',
  edits: true,
  fields: (raw, errors, { page }) => [
    dayField(page, 'from', raw, errors),
    dayField(page, 'until', raw, errors, true),
    lineField(page, 'whyDa', raw, errors),
    lineField(page, 'whyEn', raw, errors),
  ],
  read(raw, { page, today, now }, item) {
    const form = readerOf(raw, page);
    const from = form.day('from');
    const until = form.day('until') ?? from;
    const why = form.both('why', 100);
    if (from === undefined) form.wrong('from', 'day');
    if (from && until && until < from) form.wrong('until', 'order');
    if (until && until < today.toString()) form.wrong('until', 'past');
    if (Object.keys(form.errors).length > 0 || !from || !until) return failed(form.errors);
    return ok({ item: item ?? newId(now), after: { from, until, why } });
  },
  typed: (value) => ({
    ...dayTyped('from', value?.from),
    ...dayTyped('until', value?.until === value?.from ? undefined : value?.until),
    whyDa: value?.why.da ?? '',
    whyEn: value?.why.en ?? '',
  }),
  isShown: ({ until }, { today }) => until >= today.toString(),
  preview({ before, after }, { authority, today }, page) {
    const first = (after ?? before)?.from ?? today.toString();
    const on = Temporal.PlainDate.from(first < today.toString() ? today : first);
    const others = (authority.closures ?? []).filter((each) => !isSame(each, before));
    const block = (closures: readonly Closure[]) =>
      contactBlock(page, {
        name: page.say(authority.name),
        contact: contactOn({ ...authority, closures }, on) ?? {},
      });
    return {
      before: block(authority.closures ?? []),
      after: block(after ? [...others, after] : others),
    };
  },
  words: ({ from, until, why }, { say, language }) =>
    `${[...new Set([from, until])].map((day) => showShortDay(day, language)).join(' – ')}: ${say(why)}`,
};

const isSame = (one: Closure, other: Closure | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
