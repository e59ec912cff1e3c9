import type { Language } from '../domain/language.ts';
import type { Result } from '../domain/result.ts';
import type { ContactWishes } from './citizen-events.ts';
import type { CaseEvent } from './events.ts';
import { actOnOwn, hasChanged, type Own, type OwnDesk } from './own-act.ts';
import type { CaseRow } from './ports/case-store.ts';

/** What the citizen has said anew of how to be reached; undefined where they have not. */
export const changedWishes = (events: readonly CaseEvent[]): ContactWishes | undefined =>
  events.findLast((event) => event.kind === 'contact-changed')?.wishes;

/** What is known now of how the citizen wants to be reached. Without a language letters go out in both. */
export function wishesNow(
  events: readonly CaseEvent[],
): Omit<ContactWishes, 'language'> & { readonly language?: Language } {
  const changed = changedWishes(events);
  if (changed !== undefined) return changed;
  const [first] = events;
  if (first?.kind === 'referred') {
    const { phone, email } = first.contact;
    return {
      ...(phone !== undefined && { phone }),
      ...(email !== undefined && { email }),
      largePrint: first.needs.largePrint,
      language: first.language,
    };
  }
  if (first?.kind !== 'submitted' && first?.kind !== 'filed') return { largePrint: false };
  const said = (key: 'phone' | 'email') => {
    const answer = first.answers[key];
    return typeof answer === 'string' && answer !== '' ? { [key]: answer } : {};
  };
  return {
    ...said('phone'),
    ...said('email'),
    largePrint: first.largePrint === true,
    ...(first.language && { language: first.language }),
  };
}

/** Keeps how the citizen wants to be reached from now on: letters written later follow it. Throws StoreUnavailable. */
export const changeContact = (
  desk: OwnDesk,
  row: CaseRow,
  who: Own,
  {
    wishes,
    version,
    nonce,
  }: {
    readonly wishes: ContactWishes;
    readonly version: number;
    readonly nonce: string;
  },
): Promise<Result<CaseRow, 'changed' | 'gone'>> =>
  actOnOwn(
    desk,
    row,
    who,
    { body: { kind: 'contact-changed', wishes }, nonce },
    (_, events): 'changed' | undefined => {
      const own = events.filter(({ kind }) => kind === 'contact-changed');
      return hasChanged(own, version) ? 'changed' : undefined;
    },
  );
