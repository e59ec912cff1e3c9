import { withLastDay } from '../../src/cases/letter-deadline.ts';
import { circumstancesBasis } from '../../src/eligibility/bases.ts';
import { explain } from '../../src/eligibility/explain.ts';
import { tellsOthers } from '../../src/self-services/address-change/letters/outcome.ts';
import { assistedLetter } from '../../src/self-services/assisted-letter.ts';
import { caseTitle } from '../../src/self-services/case-title.ts';
import { channelRejectionLetter } from '../../src/self-services/channel-rejection-letter.ts';
import type { Letter, NoticeKind } from '../../src/self-services/define.ts';
import {
  exceptionEndedLetter,
  exceptionGrantedLetter,
} from '../../src/self-services/exception-letter.ts';
import { quoted } from '../../src/cases/case-letter.ts';
import type { FiledCase } from '../../src/self-services/filed-case.ts';
import { groundsQuestionLetter } from '../../src/self-services/grounds-question-letter.ts';
import { healthCard } from '../../src/self-services/health-card/index.ts';
import { fullMove, today } from '../self-services/address-change/move.ts';

const move = fullMove();
const visit = 'Kirkevej 7, 2791 Dragør';
const about = {
  reference: 'K7M2P-9QRST',
  serviceTitle: caseTitle(healthCard),
  authority: { ...move.authority, visit, postal: visit },
};
const filed: FiledCase = {
  ...about,
  way: 'paper',
  receivedOn: '2026-11-18',
  form: 'https://skranken.example.dk/self-service/health-card',
  lastDay: {
    day: '2026-12-11',
    basis: circumstancesBasis(healthCard.law, today),
    text: { da: 'Kortet skal bestilles inden da.', en: 'The card must be ordered by then.' },
  },
};
const why = {
  da: 'Du har selv sagt, at du bruger MitID hver uge.\nDu har fået hjælpen tilbudt to gange.',
  en: 'You have said yourself that you use MitID every week.\nYou have been offered help twice.',
};
const complaint = {
  body: { da: 'Styrelsen for Patientklager', en: 'the Danish Agency for Patient Complaints' },
  sentTo: { da: 'kommunen', en: 'the municipality' },
  weeks: 4,
};
const basis = circumstancesBasis(healthCard.law, today);
const { reasons } = explain(
  {
    outcome: 'reject',
    facts: { on: today.toString() },
    reasons: [{ rule: 'filed-without-ground', version: 1, basis }],
  },
  healthCard.law,
);
const heard = { da: 'Der bor andre i boligen.', en: 'Others live in the home.' };
const outcome = (was: NoticeKind, closed: boolean): Letter => {
  const told = { ...about, result: 'refused', why: heard, bases: [basis], complaint } as const;
  const replyPoint = { postal: 'Svarboksen, Postboks 999, 0999 Prøveby' };
  const notice = tellsOthers({ ...told, was, closed, ...(closed && { replyPoint }) });
  if (notice === undefined) throw new Error('nobody is told');
  return withLastDay(notice.letter, { via: 'paper', on: today }, 5).letter;
};
const lasting = { ...about, area: about.serviceTitle, basis, from: '2026-11-22' };

/** Letters that caseworkers bring about on a case, beyond its own decision. */
export const lettersOfACase: readonly {
  readonly name: string;
  readonly kind: NoticeKind;
  readonly letter: Letter;
  readonly closed: boolean;
}[] = [
  {
    name: 'asked for a ground',
    kind: 'grounds-question',
    letter: groundsQuestionLetter({
      ...filed,
      answerBy: '2026-12-07',
      time: { days: 10, unit: 'working-days' },
    }),
    closed: false,
  },
  {
    name: 'rejected for the way it came',
    kind: 'channel-decision',
    letter: withLastDay(
      channelRejectionLetter({
        ...filed,
        isKept: true,
        heard: { silentUntil: '2026-12-07' },
        why: quoted(about.authority, why.da),
        reasons,
        circumstances: basis,
        complaint,
      }),
      { via: 'paper', on: today },
      5,
    ).letter,
    closed: false,
  },
  {
    name: 'a lasting exception',
    kind: 'exception-decision',
    letter: exceptionGrantedLetter({ ...lasting, scope: 'lasting', until: '2027-11-22' }),
    closed: false,
  },
  {
    name: 'an exception taken back',
    kind: 'exception-decision',
    letter: withLastDay(
      exceptionEndedLetter({ ...lasting, why, complaint }),
      { via: 'paper', on: today },
      5,
    ).letter,
    closed: false,
  },
  {
    name: 'helped at the counter',
    kind: 'assisted',
    letter: assistedLetter(move, about.serviceTitle, { role: 'counter' }),
    closed: false,
  },
  {
    name: 'decided, to a party',
    kind: 'party-decision',
    letter: outcome('hearing', false),
    closed: false,
  },
  {
    name: 'decided, to a party, closed',
    kind: 'party-decision',
    letter: outcome('hearing', true),
    closed: true,
  },
  {
    name: 'decided, to a host',
    kind: 'outcome',
    letter: outcome('host-declaration', false),
    closed: false,
  },
];
