import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import {
  type Dispatch,
  type Envelope,
  namelessSender,
  NotTakenOver,
} from '../../cases/ports/dispatch.ts';
import type { LetterPrints } from '../../cases/ports/documents.ts';
import type { AuthorityId } from '../../domain/authority.ts';
import { type Clock, legalDay } from '../../domain/dates.ts';
import type { Language, NonEmpty } from '../../domain/language.ts';
import type { Towns } from '../remote-print/postal-address.ts';
import { type Ask, NoAnswer } from '../../far-side/ask.ts';
import { type KnownCodes, type Verdict, verdictOf } from './kombi-answer.ts';
import { kombiRequest, type Sender } from './kombi-request.ts';
import type { KeptFresh } from '../../far-side/kept-fresh.ts';
import { accessTokens, type TokenSettings } from '../../far-side/tokens.ts';

export interface KombiSettings extends TokenSettings {
  /** The whole address of KombiPostAfsend. */
  readonly kombi: URL;
  /** CVR numbers, eight digits, of the authorities whose letters are sent. */
  readonly senders: Readonly<Record<AuthorityId, string>>;
  readonly printType: Sender['printType'];
  /** Sends what must not name its authority; absent: such letters are refused. */
  readonly closed?: Sender;
  readonly entityId: string;
  readonly codes: KnownCodes;
}

/**
 * Sends letters through SF1601 KombiPostAfsend: Digital Post as a MeMo message, paper as a shipment to remote print,
 * both with the letter as PDF. The letter's id is the message's, so the far side can know a second send. Logs
 * transaction, letter and outcome, never whom or what.
 */
export function createKombiPost(from: {
  readonly settings: KombiSettings;
  readonly ask: Ask;
  /** Base64 of the client certificate. */
  readonly certificate: string;
  readonly prints: LetterPrints;
  readonly towns: Towns;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'info' | 'warn'>;
}): Dispatch {
  const { settings, ask, prints, towns, clock, log } = from;
  const tokensOf = new Map(
    [...Object.values(settings.senders), ...(settings.closed ? [settings.closed.cvr] : [])].map(
      (cvr) => [cvr, accessTokens(from, { cvr, entityId: settings.entityId })],
    ),
  );

  /** Every message tells its sender's CVR number, and every envelope where it came from. */
  function senderOf({ from: name, authorityId }: Envelope): Sender {
    if (name === namelessSender) {
      if (settings.closed === undefined) throw new NotTakenOver('refused');
      return settings.closed;
    }
    const cvr = settings.senders[authorityId];
    // A fault of settings, which must not end the letter.
    if (cvr === undefined) throw new NotTakenOver('not-left');
    return { cvr, printType: settings.printType };
  }

  async function ready(envelope: Envelope, sender: Sender): Promise<string> {
    const pdf = await printed(envelope, prints);
    const request = await kombiRequest(envelope, pdf, sender, towns);
    if (!request.ok) throw new NotTakenOver('refused');
    return request.value;
  }

  async function sendOnce(
    body: string,
    transaction: string,
    tokens: KeptFresh<string>,
  ): Promise<Verdict> {
    const authorization = await beforehand(() => tokens.get());
    const answer = await ask({
      url: settings.kombi,
      headers: {
        authorization,
        'content-type': 'application/xml',
        accept: 'application/xml',
        'x-transaktionsid': transaction,
        'x-transaktionstid': clock.now().toString({ smallestUnit: 'second' }),
      },
      body,
    });
    const verdict = verdictOf(answer, settings.codes);
    if (verdict === 'token-refused') tokens.forget(authorization);
    log.info({ transaction, status: answer.status, verdict }, 'letter handed to SF1601');
    return verdict;
  }

  /** Whatever comes of it, the first time somebody was asked. */
  async function again(body: string, tokens: KeptFresh<string>): Promise<Verdict> {
    try {
      return await sendOnce(body, randomUUID(), tokens);
    } catch (error) {
      throw whyOf(error) === 'not-left' ? new NotTakenOver('unsure') : error;
    }
  }

  return {
    async send(envelope) {
      const transaction = randomUUID();
      const about = { transaction, letter: envelope.id };
      try {
        const sender = senderOf(envelope);
        const tokens = tokensOf.get(sender.cvr);
        if (tokens === undefined) throw new NotTakenOver('not-left');
        const body = await beforehand(() => ready(envelope, sender));
        const first = await sendOnce(body, transaction, tokens);
        const verdict = first === 'token-refused' ? await again(body, tokens) : first;
        if (verdict === 'taken-over') return;
        throw new NotTakenOver(verdict === 'token-refused' ? 'unsure' : verdict);
      } catch (error) {
        log.warn({ ...about, why: kindOf(error) }, 'letter not taken over by SF1601');
        throw error instanceof NotTakenOver ? error : new NotTakenOver(whyOf(error));
      }
    },
  };
}

const printed = (envelope: Envelope, prints: LetterPrints): Promise<Buffer> => {
  const { letter, from, to, address, languages, large = false, at } = envelope;
  return prints.pdf({
    letter,
    from,
    to: to.name,
    ...(address === undefined ? {} : { address }),
    day: legalDay(Temporal.Instant.from(at)).toString(),
    languages: (languages.length === 0 ? ['da'] : languages) as NonEmpty<Language>,
    large,
  });
};

/** Something was lacking before anything of the letter was sent. The message is a kind. */
class NeverAsked extends Error {}

async function beforehand<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof NotTakenOver ? error : new NeverAsked(kindOf(error));
  }
}

/** Only what surely nobody heard has surely not left. */
const whyOf = (error: unknown): 'not-left' | 'unsure' =>
  error instanceof NeverAsked || (error instanceof NoAnswer && !error.mayBeHeard)
    ? 'not-left'
    : 'unsure';

/** Our own kinds in full, others by name only: their messages may quote what they failed on. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const isOurs = [NotTakenOver, NeverAsked, NoAnswer].some((kind) => error instanceof kind);
  return isOurs ? error.message : error.name;
}
