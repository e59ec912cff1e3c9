import { filingLetter } from '../../src/cases/filing-letter.ts';
import { cardFeeBasis } from '../../src/domain/health-fee.ts';
import { partyHearingLetter, requestLetter } from '../../src/self-services/asking-letters.ts';
import { decisionLetter, decisionResults } from '../../src/self-services/decision-letter.ts';
import { circumstancesBasis } from '../../src/eligibility/bases.ts';
import type { ChargeDecision, Letter, SelfService } from '../../src/self-services/define.ts';
import {
  exceptionEndedLetter,
  exceptionGrantedLetter,
} from '../../src/self-services/exception-letter.ts';
import { handOverLetter, transferLetter } from '../../src/self-services/moved-letters.ts';
import { reopenedBecause, reopenedLetter } from '../../src/self-services/reopened-letter.ts';
import { demandLetter } from '../../src/self-services/plain-letters.ts';
import { selfServices } from '../../src/self-services/registry.ts';
import {
  type AboutCase,
  contactOverdueLetter,
  reminderLetter,
} from '../../src/self-services/waiting-letters.ts';
import { wayInLetters } from './way-in-letters.ts';
import { fullMove, move, protectedOne, anna, liv } from './address-change/move.ts';

const { authority } = move();
/** Where a complaint over a change of address goes. */
const complaint = {
  body: { da: 'Digitaliseringsministeriet', en: 'the Ministry of Digital Affairs' },
  sentTo: { da: 'den kommune, der har afgjort sagen', en: 'the municipality that decided' },
  weeks: 4,
};
const fee = {
  kind: 'fee',
  why: { da: 'Kortet er blevet væk.', en: 'The card is lost.' },
  basis: cardFeeBasis,
  kroner: 225,
  complaint,
} as const;
const charges: readonly (ChargeDecision | undefined)[] = [
  undefined,
  { ...fee, standing: 'demanded' },
  { ...fee, standing: 'demanded', payAt: 'betal.example' },
  { ...fee, standing: 'told-by-authority' },
];
const why = {
  da: 'Du har vist din lejekontrakt. Den gælder fra den dag, du flytter ind.',
  en: 'You have shown your tenancy agreement.',
};

/** Every letter that a citizen can get, whole, by what it is and for which errand. */
export const everyLetter: readonly (readonly [where: string, letter: Letter])[] = [
  ...selfServices.flatMap(onArrival),
  ...selfServices.flatMap(onTheWay),
  ...charges.flatMap((charge) =>
    charge
      ? [['demand', demandLetter({ reference: 'K7M2P-9QRST', charge, authority })] as const]
      : [],
  ),
];

/** What the service itself sends: plain, with children and others in the home, and where somebody is protected. */
function onArrival(service: SelfService): typeof everyLetter {
  const answers = service.examples.accepted.map((each) => service.answers.parse(each));
  const sendings = [
    move(),
    fullMove({ principals: [anna, liv] }),
    fullMove({ applicant: protectedOne(anna) }),
  ];
  return answers.flatMap((each) =>
    sendings.flatMap((sending) =>
      charges.flatMap((charge) =>
        service
          .notices({ ...sending, answers: { ...each }, ...(charge && { charge }) })
          .map(({ kind, letter }) => [`${service.id}, ${kind}`, letter] as const),
      ),
    ),
  );
}

/** What caseworkers and the calendar send. */
function onTheWay(service: SelfService): typeof everyLetter {
  const { id, title: serviceTitle } = service;
  const about = { reference: 'K7M2P-9QRST', serviceTitle, authority };
  const time = { days: 10, unit: 'working-days' } as const;
  const asked = { ...about, what: why, answerBy: '2026-12-07', time };
  const filed = { service, missing: [serviceTitle], due: '2026-11-25' };
  const bases = (service.cites ?? []).map(({ basis }) => basis).slice(0, 2);
  const letters: readonly (readonly [string, Letter])[] = [
    ...decisionResults.map((result) => {
      const words = service.decided?.[result];
      const granted = result === 'granted';
      const decided = { ...about, result, why, bases, ...(words && { words }) };
      return [result, decisionLetter(granted ? decided : { ...decided, complaint })] as const;
    }),
    ...[true, false].flatMap((exempt) => {
      const decided = { ...about, exempt, from: '2026-11-22', forwardUnopened: true, complaint };
      const letter = service.decisionLetter?.(decided);
      return letter ? [['exemption', letter] as const] : [];
    }),
    ...exceptions(service),
    ...outcomes(service),
    ...moves(about),
    [
      'decided anew',
      decisionLetter({
        ...about,
        result: 'partly',
        why,
        bases,
        complaint,
        insteadOf: '2026-11-02',
      }),
    ],
    ...wayInLetters(service),
    ['request', requestLetter(asked)],
    ['request, online', requestLetter({ ...asked, online: 'https://kommune.example/my-cases' })],
    ['hearing', partyHearingLetter(asked)],
    ['last day', reminderLetter({ ...about, about: 'errands-last-day', day: '2026-12-07' })],
    ['answer by', reminderLetter({ ...about, about: 'answer-by', day: '2026-12-07' })],
    ['overdue', contactOverdueLetter({ ...about, due: '2026-11-25' })],
    ['filed', filingLetter(move(), { ...filed, outcome: 'accept-alternative' })],
    ['looked at', filingLetter(move(), { ...filed, outcome: 'refer' })],
  ];
  return letters.map(([kind, letter]) => [`${id}, ${kind}`, letter] as const);
}

/** Taken up again, and sent to whom it belongs. */
function moves(about: AboutCase): readonly (readonly [string, Letter])[] {
  const to = { ...about.authority, name: { da: 'Odense Kommune', en: 'Odense Municipality' } };
  const { phone: _, ...unreachable } = to;
  return [
    ...reopenedBecause.flatMap((because) =>
      (['decided', 'done', 'withdrawn'] as const).map(
        (was) =>
          [
            `reopened, ${because}, ${was}`,
            reopenedLetter({ ...about, because, was, why }),
          ] as const,
      ),
    ),
    ...[to, unreachable].flatMap((there) => [
      ['transfer', transferLetter({ ...about, to: there, why })] as const,
      ['handed over', handOverLetter({ ...about, to: there, why })] as const,
    ]),
  ];
}

/** What others hear who were written to about it. */
function outcomes(service: SelfService): readonly (readonly [string, Letter])[] {
  const bases = (service.cites ?? []).map(({ basis }) => basis).slice(0, 2);
  const about = { reference: 'K7M2P-9QRST', authority, why, bases, complaint };
  const replyPoint = { phone: '12 34 56 78', postal: 'Postboks 1, 1000 Prøveby' };
  return decisionResults.flatMap((result) =>
    (['hearing', 'moved-along', 'host-declaration'] as const).flatMap((was) =>
      [true, false].flatMap((closed) => {
        const told = service.tellsOthers?.({ ...about, result, was, closed, replyPoint });
        return told ? [[`${told.kind}, ${was}`, told.letter] as const] : [];
      }),
    ),
  );
}

/** For this case, and for good: with an end or without, with the authority that writes or with another. */
function exceptions({ law, title }: SelfService): readonly (readonly [string, Letter])[] {
  const about = { reference: 'K7M2P-9QRST', serviceTitle: title, authority, area: title };
  const basis = circumstancesBasis(law, Temporal.PlainDate.from('2026-11-22'));
  const granted = { ...about, basis, from: '2026-11-22' };
  const other = { da: 'Udbetaling Danmark', en: 'Udbetaling Danmark' };
  return [
    ['exception for the case', exceptionGrantedLetter({ ...granted, scope: 'case' })],
    ['exception', exceptionGrantedLetter({ ...granted, scope: 'lasting', until: '2027-11-22' })],
    ['exception there', exceptionGrantedLetter({ ...granted, scope: 'lasting', with: other })],
    ['exception ended', exceptionEndedLetter({ ...granted, why, complaint })],
  ];
}
