import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { Envelope } from '../../src/cases/ports/dispatch.ts';
import type { LetterPrints } from '../../src/cases/ports/documents.ts';
import { openSf1601, type Sf1601Settings } from '../../src/correspondence/sf1601/open.ts';
import { demoAddresses } from '../../src/registers/demo/addresses.ts';
import { fixedClock } from '../support/clock.ts';
import { openBroker, queueName } from '../support/sf1601/broker.ts';
import { type Certificates, contentsOf } from '../support/sf1601/certificates.ts';
import { openFarSide } from '../support/sf1601/far-side.ts';
import { codes } from '../support/sf1601/kombi-service.ts';
import { letterTo, started } from './counter.ts';

export const impatient = { connectMilliseconds: 400, wholeMilliseconds: 800, mostBytes: 65_536 };

export const prints: LetterPrints = {
  pdf: async ({ letter }) => Buffer.from(`%PDF-1.7 ${letter.title.da}`),
};

/** SF1601 as we speak to it, and what it speaks to. Plain unless certificates are in use for it. */
export async function openOverStub(from: {
  readonly certificates: Certificates;
  readonly tls?: true;
  readonly change?: Partial<Sf1601Settings>;
  readonly prints?: LetterPrints;
}) {
  const clock = fixedClock(started.toString());
  const { certificates } = from;
  const inUse = from.tls ? { certificates } : {};
  const farSide = await openFarSide({ clock, ...inUse });
  const broker = await openBroker(inUse.certificates);
  const lines: string[] = [];
  const write = (...args: unknown[]): void => void lines.push(JSON.stringify(args));
  const settings: Sf1601Settings = {
    kombi: farSide.at('kombi'),
    entityId: 'http://entityid.kombit.dk/service/kombipostafsend/1',
    sts: farSide.at('sts'),
    token: farSide.at('token'),
    senders: { 'municipality-0101': '12345678', 'municipality-0461': '23456789' },
    printType: 265,
    codes,
    files: { ...contentsOf(certificates.client), ca: readFileSync(certificates.ca) },
    receipts: { url: broker.url, queue: queueName, entityId: 'urn:receipts', cvr: '12345678' },
    ...from.change,
  };
  const sf1601 = openSf1601(settings, {
    prints: from.prints ?? prints,
    towns: demoAddresses,
    clock,
    log: { info: write, warn: write },
    patience: impatient,
  });
  onTestFinished(async () => {
    await Promise.all([farSide.close(), broker.close()]);
  });
  return { ...sf1601, farSide, broker, clock, lines };
}

/** A letter on its way. */
export function envelopeTo(
  via: Envelope['via'] = 'digital-post',
  change: Partial<Envelope> = {},
): Envelope {
  const { id, notice, to, from, letter, languages } = letterTo(
    '7204880012',
    'Astrid Testesen',
    'c',
  );
  const address = via === 'paper' ? { address: 'Møllevej 7, 2. tv, 6940 Lem St' } : {};
  const at = started.toString();
  const authorityId = 'municipality-0101';
  return { id, via, notice, authorityId, to, ...address, from, letter, languages, at, ...change };
}

/** Why a letter was not taken over; undefined where it was. */
export const whyNot = (sent: Promise<void>): Promise<unknown> =>
  sent.then(
    () => undefined,
    (error: { why?: unknown }) => error.why ?? error,
  );
