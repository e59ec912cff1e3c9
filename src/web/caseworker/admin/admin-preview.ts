import type { Response } from 'express';
import type { AdminSubject, Settled } from '../../../cases/ports/administration.ts';
import { showInstant } from '../../../domain/dates.ts';
import { languages } from '../../../domain/language.ts';
import type { Raw } from '../../../self-services/raw.ts';
import { one, pick } from '../../citizen/form-body.ts';
import { pageIn } from '../../set-up-language.ts';
import { show } from '../../show.ts';
import type { AdminField, AnyPart, Here, Sides } from './admin-part.ts';
import { pathOf } from './admin-pages.ts';

/** A change that is asked for: the form it came with, and both sides of it. */
export interface Asked {
  readonly part: AnyPart;
  readonly here: Here;
  readonly raw: Raw;
  readonly sides: Sides<Settled[AdminSubject]>;
  readonly isTakenBack: boolean;
}

/** Both sides as citizens will see them, in every language that they read. */
export function drawPreview(res: Response, { part, here, raw, sides, isTakenBack }: Asked): void {
  const { page, authority, staff, now, deps } = here;
  const { t, say, language } = page;
  // What only staff see, or what is said in numbers, needs no second language.
  const isForCitizens = part.subject !== 'staff' && part.subject !== 'retention';
  const shown = isTakenBack ? sides.before : sides.after;
  show(res, 'caseworker/admin-preview', {
    title: t('desk-admin:previewTitle'),
    part: t(`desk-admin:part.${part.subject}`),
    action: pathOf(part),
    rows: [
      { label: t('desk-admin:fact.authority'), value: say(authority.name) },
      ...(shown
        ? [
            {
              label: t(`desk-admin:fact.${isTakenBack ? 'takenBack' : 'what'}`),
              value: part.words(shown, page, sides.item, deps),
            },
          ]
        : []),
      { label: t('desk-admin:fact.by'), value: staff.name },
      { label: t('desk-admin:fact.at'), value: showInstant(now, language) },
    ],
    views: (isForCitizens ? languages : [language]).map((each) => ({
      language: each,
      heading: isForCitizens ? t(`desk-admin:asSeen.${each}`) : '',
      ...part.preview(sides, here, isForCitizens ? pageIn(each, '/') : page),
    })),
    hidden: Object.entries(pick(raw, controls(part.fields(raw, {}, here)))).flatMap(
      ([name, value]) => [value].flat().map((each) => ({ name, value: each })),
    ),
    item: one(raw, 'item'),
    seen: one(raw, 'seen'),
    confirm: isTakenBack ? 'confirm-take-back' : 'confirm',
  });
}

/** The names of a form's controls. */
export const controls = (fields: readonly AdminField[]): readonly string[] =>
  fields.flatMap(({ kind, name }) =>
    kind === 'date' ? [`${name}.day`, `${name}.month`, `${name}.year`] : [name],
  );
