import type { ContactWishes } from '../../cases/citizen-events.ts';
import { changeContact, wishesNow } from '../../cases/contact-wishes.ts';
import { saidFor } from '../../cases/said-for.ts';
import type { Raw } from '../../cases/ports/drafts.ts';
import { failed, ok } from '../../domain/result.ts';
import type { Deps } from '../deps.ts';
import { one } from './form-body.ts';
import type { Errors, OwnActPage } from './own-act-page.ts';

const longest = 200;

/** How whoever sent the case wants to be reached about it from now on. */
export const contactPage = (deps: Deps): OwnActPage<ContactWishes> => ({
  act: 'contact',
  names: ['phone', 'email', 'largePrint', 'language'],
  isOpen: () => true,
  words: ({ t }) => ({
    title: t('mycase:contact.title'),
    lines: [t('mycase:contact.lead'), t('mycase:contact.post')],
    send: t('mycase:contact.send'),
    back: t('mycase:contact.back'),
  }),
  fields: ({ t, language }, { row, events, me }, typed) => {
    const known = wishesNow(saidFor(events, row, me.cpr));
    const value = (name: 'phone' | 'email') => (typed ? one(typed, name) : known[name]);
    const isLarge = typed ? one(typed, 'largePrint') === 'yes' : known.largePrint;
    return [
      {
        kind: 'phone',
        name: 'phone',
        label: t('mycase:contact.phone'),
        optional: true,
        value: value('phone'),
        autocomplete: 'tel',
        width: 27,
      },
      {
        kind: 'email',
        name: 'email',
        label: t('mycase:contact.email'),
        optional: true,
        value: value('email'),
        width: 27,
      },
      {
        kind: 'choice',
        name: 'language',
        label: t('mycase:contact.language'),
        options: (['da', 'en'] as const).map((each) => ({
          value: each,
          label: t(`mycase:contact.in.${each}`),
        })),
        value: typed ? one(typed, 'language') : (known.language ?? language),
      },
      {
        kind: 'choice',
        name: 'largePrint',
        label: t('mycase:contact.print'),
        options: (['no', 'yes'] as const).map((each) => ({
          value: each,
          label: t(`mycase:contact.size.${each}`),
        })),
        value: isLarge ? 'yes' : 'no',
      },
    ];
  },
  read,
  perform: ({ row, me }, wishes, hidden) => changeContact(deps, row, me, { wishes, ...hidden }),
});

function read(typed: Raw) {
  const [phone, email] = [one(typed, 'phone').trim(), one(typed, 'email').trim()];
  const language = one(typed, 'language');
  const errors: Errors = {
    ...((phone.length > longest || (phone !== '' && !/\d/.test(phone))) && { phone: 'phone' }),
    ...((email.length > longest || (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email))) && {
      email: 'email',
    }),
    ...(language !== 'da' && language !== 'en' && { language: 'language' }),
  };
  if (Object.keys(errors).length > 0) return failed(errors);
  return ok<ContactWishes>({
    ...(phone !== '' && { phone }),
    ...(email !== '' && { email }),
    largePrint: one(typed, 'largePrint') === 'yes',
    language: language === 'en' ? 'en' : 'da',
  });
}
