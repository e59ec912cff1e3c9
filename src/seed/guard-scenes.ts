import { acceptChannel, confirmRejection, rejectChannel } from '../cases/decide-channel.ts';
import {
  askByLetter,
  askInPerson,
  considerExtraordinary,
  offerHelp,
  recordGrounds,
} from '../cases/guard-acts.ts';
import { earliestAnswerBy } from '../cases/time-to-answer.ts';
import { type Act, request } from './play.ts';

type Claimed = Parameters<typeof askInPerson>[2]['claimed'];

/** Grounds are asked about on the phone, and this is the answer. */
export const askGrounds =
  (claimed: Claimed): Act =>
  async (play) =>
    askInPerson(play.stage.desk, await request(play), { how: 'phone', claimed });

export const writeGrounds: Act = async (play) =>
  askByLetter(play.stage.desk, await request(play), {
    answerBy: earliestAnswerBy(play.day).add({ days: 3 }).toString(),
  });

export const hearGrounds =
  (claimed: Claimed): Act =>
  async (play) =>
    recordGrounds(play.stage.desk, await request(play), { claimed });

export const declineHelp: Act = async (play) =>
  offerHelp(play.stage.desk, await request(play), { how: 'phone', accepted: false });

export const considerOnce: Act = async (play) =>
  considerExtraordinary(play.stage.desk, await request(play), {
    granted: false,
    why: 'Intet taler for det.',
  });

export const acceptWay: Act = async (play) =>
  acceptChannel(play.stage.desk, await request(play), {});

export const proposeRejection: Act = async (play) =>
  rejectChannel(play.stage.desk, await request(play), {
    why: 'Du har MitID og kan bruge den digitale løsning.',
  });

export const rejectWay: Act = async (play) =>
  confirmRejection(play.stage.desk, await request(play, play.colleague));
