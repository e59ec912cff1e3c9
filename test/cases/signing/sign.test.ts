import { describe, expect, it } from 'vitest';
import type { EventBody } from '../../../src/cases/events.ts';
import type { StaffIdentity } from '../../../src/cases/ports/identity.ts';
import {
  awaitingSignatureOf,
  recordSignature,
  signatureOn,
  signOnline,
  waiveSignature,
} from '../../../src/cases/signing/sign.ts';
import { seenFirstFor } from '../../../src/cases/see-first.ts';
import { signaturesOf } from '../../../src/cases/signing/signatures.ts';
import type { Cpr } from '../../../src/domain/cpr.ts';
import { deviationAct } from '../../../src/eligibility/acts.ts';
import { sampleCitizen } from '../../support/sample-cases.ts';
import { happens, tell } from '../../support/many-cases.ts';
import { storeInFolder } from '../../store/store-in-folder.ts';

const ida = { cpr: '6101019999' as Cpr, name: 'Ida Prøve' };
const bo = { cpr: '7001019999' as Cpr, name: 'Bo Prøve' };
const eva = { cpr: '7101019999' as Cpr, name: 'Eva Prøve' };
const stranger = { cpr: '7201019999' as Cpr, name: 'Kaj Fremmed' };
const words = { da: 'x', en: 'x' };

const asked: EventBody = {
  kind: 'signatures-asked',
  signers: [
    { id: 'ida', ...ida },
    { id: 'bo', ...bo },
    { id: 'eva', ...eva, unclear: true },
  ],
  title: words,
  statement: [words],
  meaning: [words],
  basis: deviationAct,
};

const caseworker: StaffIdentity = {
  kind: 'staff',
  id: 'staff-7',
  name: 'Bo Sagsbehandler',
  roles: ['caseworker'],
  authorityId: 'municipality-0101',
  idToken: '',
};

/** A case that asks two people and somebody who is in doubt to sign, and what may be done on it. */
async function asking(...more: readonly EventBody[]) {
  const store = storeInFolder();
  const { cases, outbox } = store;
  const day = Temporal.Now.plainDateISO().subtract({ days: 3 }).toString();
  const clock = { now: () => Temporal.Now.instant() };
  const nobody = async () => ({ state: 'none' }) as const;
  const registers = { authorities: { find: () => undefined }, persons: { find: nobody } };
  const desk = { cases, outbox, clock, registers };
  const row = await tell(cases, {
    day,
    next: [asked, ...more].map((body) => ({ after: 0, body })),
  });
  const sign = async (who: typeof ida, word: 'signed' | 'signature-declined', nonce = 'n') => {
    const found = await signatureOn(row.reference, who.cpr, desk);
    return found && signOnline(desk, found, who, { word, nonce });
  };
  const now = async () => (await cases.byReference(row.reference)) ?? row;
  const states = async () =>
    Object.fromEntries(
      signaturesOf(await cases.events(row.id)).map(({ id, state }) => [id, state]),
    );
  const request = async (nonce = 'd') => ({
    staff: caseworker,
    role: 'caseworker' as const,
    reference: row.reference,
    expectedVersion: (await now()).version,
    nonce,
  });
  return { desk, row, day, sign, now, states, request };
}

describe('an errand that others sign', () => {
  it('is found by those who are asked, and by nobody else', async () => {
    const { desk, row } = await asking();
    const waits = async (cpr: Cpr) => (await awaitingSignatureOf(cpr, desk)).length;
    expect([await waits(ida.cpr), await waits(bo.cpr)]).toEqual([1, 1]);
    expect(await waits(stranger.cpr)).toBe(0);
    expect(await waits(sampleCitizen.cpr)).toBe(0);
    expect(await signatureOn(row.reference, stranger.cpr, desk)).toBeUndefined();
    expect(await signatureOn(undefined, ida.cpr, desk)).toBeUndefined();
  });

  it('shows nothing to somebody of whom it is in doubt whether they are meant', async () => {
    const { desk, row } = await asking();
    expect(await awaitingSignatureOf(eva.cpr, desk)).toEqual([]);
    expect(await signatureOn(row.reference, eva.cpr, desk)).toBeUndefined();
  });

  it('stays theirs whose it was: a signer sees no case of theirs', async () => {
    const { desk, row, sign } = await asking();
    await sign(ida, 'signed');
    expect(await desk.cases.ofPrincipal(ida.cpr)).toEqual([]);
    expect(await desk.cases.byReferenceOf(ida.cpr, row.reference)).toBeUndefined();
  });

  it('is signed by each, once, under their own name and for themself', async () => {
    const { desk, row, sign, states } = await asking();
    expect((await sign(ida, 'signed'))?.ok).toBe(true);
    expect((await sign(ida, 'signed'))?.ok).toBe(true);
    expect((await sign(bo, 'signature-declined'))?.ok).toBe(true);
    expect(await states()).toEqual({ ida: 'signed', bo: 'declined', eva: 'asked' });
    const signed = (await desk.cases.events(row.id)).filter(({ kind }) => kind === 'signed');
    expect(signed.map(({ by }) => by)).toEqual([{ kind: 'citizen', ...ida, as: 'self' }]);
    expect(await awaitingSignatureOf(ida.cpr, desk)).toEqual([]);
  });

  it('keeps a signature, and takes one from whoever declined before', async () => {
    const { sign, states } = await asking();
    await sign(ida, 'signature-declined', 'a');
    expect((await sign(ida, 'signed', 'b'))?.ok).toBe(true);
    expect(await sign(ida, 'signature-declined', 'c')).toMatchObject({ error: 'answered' });
    expect(await states()).toMatchObject({ ida: 'signed' });
  });

  it('loses no signature where two sign at the same moment', async () => {
    const { sign, states } = await asking();
    await Promise.all([sign(ida, 'signed', 'a'), sign(bo, 'signed', 'b')]);
    expect(await states()).toMatchObject({ ida: 'signed', bo: 'signed' });
  });

  it('takes none once it has ended, and also one that comes after the decision', async () => {
    const ended = await asking(happens.withdrawn);
    expect(await awaitingSignatureOf(ida.cpr, ended.desk)).toEqual([]);
    expect(await ended.sign(ida, 'signed')).toMatchObject({ error: 'ended' });
    const decided = await asking(happens.assigned, happens.decided);
    expect((await decided.sign(ida, 'signed'))?.ok).toBe(true);
  });

  it('takes one on paper, with the day that it came, from a person in doubt too', async () => {
    const { desk, day, states, request } = await asking();
    const paper = { signer: 'eva', word: 'signed', on: day } as const;
    expect((await recordSignature(desk, await request(), paper)).ok).toBe(true);
    expect(await states()).toMatchObject({ eva: 'signed' });
    const again = await recordSignature(desk, await request('e'), paper);
    expect(again).toMatchObject({ error: { kind: 'not-waited-for' } });
    const early = { signer: 'bo', word: 'signed', on: '2020-01-01' } as const;
    expect(await recordSignature(desk, await request('f'), early)).toMatchObject({
      error: { kind: 'before-arrival' },
    });
    const nobody = { ...paper, signer: 'nobody' };
    expect(await recordSignature(desk, await request('g'), nobody)).toMatchObject({
      error: { kind: 'not-waited-for' },
    });
  });

  it('goes on without a signature that staff let go, and that person finds nothing any more', async () => {
    const { desk, row, request, states } = await asking();
    const done = await waiveSignature(desk, await request(), { signer: 'bo', why: 'Flyttet' });
    expect(done.ok).toBe(true);
    expect(await states()).toMatchObject({ bo: 'waived' });
    expect(await signatureOn(row.reference, bo.cpr, desk)).toBeUndefined();
  });

  it('is seen first once the last that was missing has signed, or somebody declines, until somebody acts', async () => {
    const { row, desk, sign, now, request } = await asking(happens.assigned);
    const why = async () =>
      seenFirstFor(await now(), await desk.cases.events(row.id)).map(({ kind }) => kind);
    await waiveSignature(desk, await request(), { signer: 'eva', why: 'Flyttet' });
    expect(await why()).toEqual([]);
    await sign(ida, 'signed', 'a');
    expect([await why(), (await now()).attention]).toEqual([[], false]);
    await sign(bo, 'signature-declined', 'b');
    expect([await why(), (await now()).attention]).toEqual([['will-not-sign'], true]);
    await sign(bo, 'signed', 'c');
    expect(await why()).toEqual(['all-signed']);
  });

  it('is seen first as long as nobody has looked who is meant by somebody in doubt', async () => {
    const { row, desk, now, request } = await asking();
    const why = async () =>
      seenFirstFor(await now(), await desk.cases.events(row.id)).map(({ kind }) => kind);
    expect(await why()).toEqual(['unclear-signer']);
    await waiveSignature(desk, await request(), { signer: 'eva', why: 'Flyttet' });
    expect(await why()).toEqual([]);
  });

  it('tells staff who sign on paper while somebody signed digitally, and loses neither', async () => {
    const { desk, day, sign, request, states } = await asking();
    const shown = await request();
    await sign(bo, 'signed');
    const late = await recordSignature(desk, shown, { signer: 'ida', word: 'signed', on: day });
    expect(late).toMatchObject({ error: { kind: 'changed' } });
    expect(await states()).toMatchObject({ bo: 'signed', ida: 'asked' });
  });
});
