import type { AdminSubject, Settled } from '../../../cases/ports/administration.ts';
import type { StaffIdentity } from '../../../cases/ports/identity.ts';
import type { Authority } from '../../../domain/authority.ts';
import type { Result } from '../../../domain/result.ts';
import type { Raw } from '../../../self-services/raw.ts';
import type { FieldModel } from '../../components/field.ts';
import type { Part } from '../../components/html.ts';
import type { SelectField } from '../../components/select-field.ts';
import type { Deps } from '../../deps.ts';
import type { Page } from '../../page.ts';

/** An administrator at work: whose authority, when, and for whom the page is drawn. */
export interface Here {
  readonly deps: Deps;
  readonly page: Page;
  readonly authority: Authority;
  readonly staff: StaffIdentity;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

export type AdminField = FieldModel | (SelectField & { readonly kind: 'select' });

/** A message for each field that cannot be read, under its name. */
export type FieldMessages = Readonly<Record<string, string>>;

/** What an item is changed from and to. Absent: it is not there. */
export interface Sides<V> {
  readonly item: string;
  readonly before?: V;
  readonly after?: V;
}

/** What citizens see on one side and on the other, in the language of the page it is drawn for. */
export interface Preview {
  readonly before: Part;
  readonly after: Part;
}

/** One subject of administration: its form, how it is read, what it will mean, and a line for lists and the log. */
export interface AdminPart<S extends AdminSubject> {
  readonly subject: S;
  /** An item that stands can be changed; others are set anew and taken back. */
  readonly edits: boolean;
  readonly fields: (raw: Raw, errors: FieldMessages, here: Here) => readonly AdminField[];
  /** `item`: the one that is changed; absent for a new one. */
  readonly read: (
    raw: Raw,
    here: Here,
    item: string | undefined,
  ) =>
    | Result<Required<Pick<Sides<Settled[S]>, 'item' | 'after'>>, FieldMessages>
    | Promise<Result<Required<Pick<Sides<Settled[S]>, 'item' | 'after'>>, FieldMessages>>;
  /** The form as it opens: with what stands, where something is changed. */
  readonly typed: (value: Settled[S] | undefined, here: Here) => Raw;
  /** What taking an item back leaves; absent: nothing. */
  readonly takenBack?: (value: Settled[S], here: Here) => Settled[S];
  /** Only what still means something stands in the list. */
  readonly isShown?: (value: Settled[S], here: Here) => boolean;
  readonly preview: (sides: Sides<Settled[S]>, here: Here, page: Page) => Preview;
  readonly words: (value: Settled[S], page: Page, item: string, deps: Deps) => string;
}

/** A part with its subject forgotten: what pages iterate. */
export type AnyPart = AdminPart<AdminSubject>;

/** Checks a part's types and forgets them. */
export const forgetful = <S extends AdminSubject>(part: AdminPart<S>): AnyPart =>
  part as unknown as AnyPart;
