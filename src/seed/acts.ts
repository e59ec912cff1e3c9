import { recordAppeal, recordAppealsEnd } from '../cases/record-appeal.ts';
import { askForMore } from '../cases/ask-for-more.ts';
import { takeCase } from '../cases/assign-case.ts';
import { basisKey, decideCase, decisionBases, type CaseDecision } from '../cases/decide-case.ts';
import { decideExemption } from '../cases/decide-exemption.ts';
import { withdrawCase } from '../cases/end-filing.ts';
import { settleLetter } from '../cases/failed-letters.ts';
import { grantException } from '../cases/grant-exception.ts';
import { recordPayment } from '../cases/payments.ts';
import { isFailed } from '../cases/ports/dispatch.ts';
import { isPostWaiting } from '../cases/unopened-post.ts';
import { earliestAnswerBy } from '../cases/time-to-answer.ts';
import {
  addNote,
  carryOut as carryOutCase,
  closeCase,
  recordAnswer,
  releaseLetters,
} from '../cases/work-on-case.ts';
import { type Act, type Play, request } from './play.ts';

/** Somebody takes the case. */
export const take: Act = async (play) => takeCase(play.stage.desk, await request(play));

export const note: Act = async (play) =>
  addNote(play.stage.desk, await request(play), { note: play.chance.pick(notes) });

export const ask: Act = async (play) =>
  askForMore(play.stage.desk, await request(play), {
    as: 'request-for-more',
    what: play.chance.pick(questions),
    answerBy: earliestAnswerBy(play.day).add({ days: 2 }).toString(),
  });

export const answer: Act = async (play) =>
  recordAnswer(play.stage.desk, await request(play), {
    from: 'citizen',
    note: 'Svaret er kommet og lagt på sagen.',
    on: play.day.toString(),
  });

/** A yes, half a one or a no, with what it rests on. */
export const decide =
  (result: CaseDecision['result']): Act =>
  async (play) => {
    const { desk } = play.stage;
    const [basis] = decisionBases(play.service, await desk.cases.events(play.row.id));
    const bases = result === 'granted' || basis === undefined ? [] : [basisKey(basis.basis)];
    return decideCase(desk, await request(play), { result, why: reasons[result], bases });
  };

/** The fee, where one was demanded, comes in. */
export const pay: Act = async (play) =>
  (await stateOf(play)) === 'awaiting-payment'
    ? recordPayment(play.stage.desk, await request(play), {
        on: play.day.toString(),
        theirReference: `BET-${100_000 + play.chance.below(900_000)}`,
      })
    : undefined;

/** In the register that the service names, or as the municipality's own decision. */
export const carryOut: Act = async (play) => {
  const { desk } = play.stage;
  const on = play.day.toString();
  if (play.service.decides !== undefined) return decidePost(play);
  return carryOutCase(desk, await request(play), {
    system: play.service.system,
    theirReference: `${on.slice(2, 4)}-${10_000 + play.chance.below(90_000)}`,
    on,
  });
};

export const close =
  (outcome: string): Act =>
  async (play) => {
    const { desk } = play.stage;
    const waits = isPostWaiting(await desk.cases.events(play.row.id));
    const unopenedPost = waits ? ('post-sent-on' as const) : undefined;
    return closeCase(desk, await request(play), { outcome, unopenedPost });
  };

export const withdraw: Act = async (play) =>
  withdrawCase(play.stage.desk, await request(play), {
    why: 'Borgeren har fortrudt.',
    isOwnWish: true,
  });

export const complain: Act = async (play) =>
  recordAppeal(play.stage.desk, await request(play), {
    on: play.day.toString(),
    note: 'Klagen er kommet med brev.',
  });

export const endComplaint =
  (result: 'upheld' | 'overturned' | 'withdrawn'): Act =>
  async (play) =>
    recordAppealsEnd(play.stage.desk, await request(play), { on: play.day.toString(), result });

export const grantLasting: Act = async (play) =>
  grantException(play.stage.desk, await request(play), {
    scope: 'lasting',
    why: 'Samtale på borgerservice: løsningen kan ikke bruges.',
  });

/** Letters to others that were held back. */
export const release: Act = async (play) => {
  const { desk } = play.stage;
  const held = (await desk.outbox.ofCase(play.row.id)).filter(({ state }) => state === 'held');
  if (held.length === 0) return undefined;
  const letters = held.map(({ id }) => id);
  return releaseLetters(desk, await request(play), { letters, why: 'Set igennem.' });
};

/** The letter that could not be sent is dealt with by phone. */
export const settle: Act = async (play) => {
  const { desk } = play.stage;
  const letter = (await desk.outbox.ofCase(play.row.id)).find(isFailed);
  if (letter === undefined) return undefined;
  const how = 'Ringet til borgeren og fortalt det samme.';
  return settleLetter(desk, await request(play), { letter: letter.id, how });
};

async function decidePost(play: Play) {
  const { desk } = play.stage;
  const [first] = await desk.cases.events(play.row.id);
  const answers = first !== undefined && 'answers' in first ? first.answers : {};
  return decideExemption(desk, await request(play), {
    exempt: answers['wish'] === 'exempt',
    cpr: play.hero.person.cpr,
    idSeen: 'passport',
    forwardUnopened: answers['forwardUnopened'] === 'yes',
  });
}

const stateOf = async ({ stage, row }: Play) =>
  (await stage.desk.cases.byReference(row.reference))?.state;

const notes = [
  'Ringet uden at få fat i borgeren. Prøver igen i morgen.',
  'Oplysningerne er holdt op mod CPR.',
  'Borgeren har spurgt, hvor langt sagen er.',
];
const questions = [
  'Send os en kopi af din lejekontrakt.',
  'Skriv til os, hvem der ellers bor på adressen.',
  'Vi mangler et dokument, der viser, hvem du er.',
];
const reasons = {
  granted: 'Du opfylder betingelserne.',
  partly: 'Du opfylder betingelserne for noget af det, du har bedt om.',
  refused: 'Det, du har bedt om, kan ikke lade sig gøre efter reglerne.',
} as const;
