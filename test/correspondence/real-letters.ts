import { filingLetter } from '../../src/cases/filing-letter.ts';
import { withLastDay } from '../../src/cases/letter-deadline.ts';
import { notices as moveNotices } from '../../src/self-services/address-change/notices.ts';
import { partyHearingLetter, requestLetter } from '../../src/self-services/asking-letters.ts';
import { decisionLetter } from '../../src/self-services/decision-letter.ts';
import type { Letter, Notice, NoticeKind } from '../../src/self-services/define.ts';
import { decisionLetter as exemptionLetter } from '../../src/self-services/digital-post-exemption/decision-letter.ts';
import { notices as exemptionNotices } from '../../src/self-services/digital-post-exemption/letters.ts';
import { notices as doctorNotices } from '../../src/self-services/doctor-choice/notices.ts';
import { notices as cardNotices } from '../../src/self-services/health-card/notices.ts';
import { handOverLetter, transferLetter } from '../../src/self-services/moved-letters.ts';
import { reopenedLetter } from '../../src/self-services/reopened-letter.ts';
import { demandLetter } from '../../src/self-services/plain-letters.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import { notices as robinsonNotices } from '../../src/self-services/robinson-list/letters.ts';
import { contactOverdueLetter, reminderLetter } from '../../src/self-services/waiting-letters.ts';
import { bodies } from '../cases/every-event.ts';
import { anna, fullMove, liv, protectedOne, today } from '../self-services/address-change/move.ts';
import { sent as exemption } from '../self-services/digital-post-exemption/asking.ts';
import { choice, doctor, sent as chosen } from '../self-services/doctor-choice/choice.ts';
import { sent as ordered } from '../self-services/health-card/order.ts';
import { submission as wish } from '../self-services/robinson-list/wish.ts';
import { lettersOfACase } from './letters-of-a-case.ts';

/** A letter as some case has it sent. */
export interface RealLetter {
  readonly name: string;
  readonly kind: NoticeKind;
  readonly letter: Letter;
  /** Names neither address nor authority. */
  readonly closed: boolean;
}

const named =
  (service: string) =>
  ({ kind, letter, closed = false }: Notice): RealLetter => ({
    name: `${service}: ${kind}${closed ? ', closed' : ''}`,
    kind,
    letter,
    closed,
  });
const { authority } = fullMove();
const about = {
  reference: 'K7M2P-9QRST',
  serviceTitle: selfServices[0]!.title,
  authority: { ...authority, visit: 'Kirkevej 7, 2791 Dragør', postal: 'Kirkevej 7, 2791 Dragør' },
};
const missing = [
  { da: 'Hvor flytter du hen?', en: 'Where do you move to?' },
  { da: 'Hvornår flytter du?', en: 'When do you move?' },
];
const demanded = bodies['payment-demanded'];
if (demanded.kind !== 'payment-demanded') throw new Error('no demand');
const complaint = {
  body: { da: 'Digitaliseringsministeriet', en: 'the Ministry of Digital Affairs' },
  sentTo: { da: 'kommunen', en: 'the municipality' },
  weeks: 4,
};
const charge = {
  ...demanded,
  kind: 'fee',
  standing: 'demanded',
  why: {
    da: 'Kortet er blevet væk. Så koster et nyt et gebyr.',
    en: 'The card has been lost. Then there is a fee for a new one.',
  },
  complaint,
} as const;
const asked = {
  ...about,
  what: { da: 'Din lejekontrakt\nDin underskrift', en: 'Your lease\nYour signature' },
  answerBy: '2026-12-04',
  time: { days: 10, unit: 'working-days' },
} as const;
const refused = decisionLetter({
  ...about,
  result: 'refused',
  why: asked.what,
  bases: [demanded.basis],
  complaint,
});
const exempted: Letter = {
  ...exemptionLetter({
    reference: about.reference,
    exempt: true,
    from: today.toString(),
    forwardUnopened: true,
    complaint,
    authority,
  }),
  appeal: { weeks: 4, rule: 'municipality' },
};

const single = (name: string, kind: NoticeKind, letter: Letter): RealLetter => ({
  name,
  kind,
  letter,
  closed: false,
});

/** Letters of every kind, as the services draft them. */
export const realLetters: readonly RealLetter[] = [
  ...moveNotices(fullMove()).map(named('address-change')),
  ...moveNotices(fullMove({ applicant: protectedOne(anna) })).map(
    named('address-change, protected'),
  ),
  ...doctorNotices(chosen({ answers: choice({ doctor }), principals: [anna, liv] })).map(
    named('doctor-choice'),
  ),
  ...cardNotices(ordered({ principals: [liv], charge })).map(named('health-card')),
  ...robinsonNotices(wish({ principals: [anna, liv] })).map(named('robinson-list')),
  ...exemptionNotices(exemption()).map(named('digital-post-exemption')),
  single(
    'a fee',
    'payment-demand',
    demandLetter({ reference: about.reference, authority, charge }),
  ),
  single(
    'exempt, to complain of by a day',
    'exemption-decision',
    withLastDay(exempted, { via: 'paper', on: today }, 5).letter,
  ),
  single(
    'what is missing',
    'receipt',
    filingLetter(fullMove(), {
      service: selfServices[0]!,
      missing,
      due: '2026-12-04',
      outcome: 'accept',
    }),
  ),
  single(
    'a reminder',
    'reminder',
    reminderLetter({ ...about, about: 'answer-by', day: '2026-12-04' }),
  ),
  single('late', 'contact-overdue', contactOverdueLetter({ ...about, due: '2026-11-20' })),
  single('asked for more', 'request-for-more', requestLetter(asked)),
  single('heard', 'party-hearing', partyHearingLetter(asked)),
  single('refused', 'decision', withLastDay(refused, { via: 'paper', on: today }, 5).letter),
  single('sent on', 'transfer', transferLetter({ ...about, to: about.authority, why: asked.what })),
  single(
    'handed over',
    'transfer',
    handOverLetter({ ...about, to: about.authority, why: asked.what }),
  ),
  single(
    'looked at again',
    'reopened',
    reopenedLetter({ ...about, because: 'complaint', was: 'decided', why: asked.what }),
  ),
  ...lettersOfACase,
];
