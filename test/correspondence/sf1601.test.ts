import { afterAll, describe, expect, it } from 'vitest';
import { namelessSender } from '../../src/cases/ports/dispatch.ts';
import { PrinterBusy } from '../../src/cases/ports/documents.ts';
import { makeCertificates } from '../support/sf1601/certificates.ts';
import type { Fault } from '../support/sf1601/faults.ts';
import { at } from '../support/sf1601/xml-tree.ts';
import { envelopeTo, openOverStub, whyNot } from './far-side-open.ts';

const certificates = makeCertificates();
afterAll(() => certificates.remove());
const open = (more: Partial<Parameters<typeof openOverStub>[0]> = {}) =>
  openOverStub({ certificates, ...more });

describe('a letter handed to SF1601', () => {
  it('is a MeMo message of its authority in Digital Post', async () => {
    const { dispatch, farSide } = await open();
    const letter = envelopeTo('digital-post', { authorityId: 'municipality-0461' });
    await dispatch.send(letter);
    const [taken] = farSide.taken;
    expect([taken?.channel, taken?.id]).toEqual(['Digital Post', letter.id]);
    const header = at(taken!.root, 'Message', 'MessageHeader');
    expect(at(header, 'Sender', 'senderID').text).toBe('23456789');
    expect(at(header, 'Recipient', 'recipientID').text).toBe(letter.to.cpr);
    expect(taken?.pdf.toString()).toBe('%PDF-1.7 Kvittering');
  });

  it('is a shipment by name and address on paper, without the CPR number', async () => {
    const { dispatch, farSide } = await open();
    const letter = envelopeTo('paper');
    await dispatch.send(letter);
    const [taken] = farSide.taken;
    expect([taken?.channel, taken?.id]).toEqual(['Fysisk Post', letter.id]);
    expect(taken?.xml).not.toContain(letter.to.cpr);
  });

  it.each([
    ['refused', 'no address at all', envelopeTo('paper', { address: ' ' })],
    ['refused', 'a sender that must not be told', envelopeTo('paper', { from: namelessSender })],
    ['not-left', 'an authority without CVR number', envelopeTo('paper', { authorityId: 'other' })],
  ])('is %s for %s, and nothing is asked', async (why, _, letter) => {
    const { dispatch, farSide } = await open();
    expect(await whyNot(dispatch.send(letter))).toBe(why);
    expect(farSide.heard).toEqual([]);
  });

  it.each(['digital-post', 'paper'] as const)(
    'goes out by the neutral sender where it must not name its authority: %s',
    async (via) => {
      const closed = { cvr: '11223344', printType: 999 };
      const { dispatch, farSide } = await open({ change: { closed } });
      await dispatch.send(envelopeTo(via, { from: namelessSender }));
      const [taken] = farSide.taken;
      expect(taken?.xml).toContain(via === 'paper' ? '>999<' : '>11223344<');
      expect(taken?.xml).not.toMatch(/12345678|23456789|>265</);
    },
  );

  it('waits where the printer is busy', async () => {
    const { dispatch, farSide } = await open({
      prints: { pdf: () => Promise.reject(new PrinterBusy()) },
    });
    expect(await whyNot(dispatch.send(envelopeTo()))).toBe('not-left');
    expect(farSide.taken).toEqual([]);
  });

  it('tells the log transaction and outcome, never whom or what', async () => {
    const { dispatch, farSide, lines } = await open();
    farSide.fail('kombi', 'server error');
    await whyNot(dispatch.send(envelopeTo()));
    await dispatch.send(envelopeTo('paper'));
    const log = lines.join('\n');
    expect(log).toMatch(/"transaction":"[\da-f-]{36}","status":200,"verdict":"taken-over"/);
    expect(log).not.toMatch(/7204880012|Astrid|Kvittering|Receipt|Møllevej|Holder-of-key/);
  });
});

describe('an answer', () => {
  const meanings: Record<Fault, 'unsure' | 'refused'> = {
    'schema fault': 'refused',
    'gateway’s own 400': 'unsure',
    'token expired': 'unsure',
    forbidden: 'unsure',
    'not found': 'unsure',
    'too many': 'unsure',
    redirected: 'unsure',
    'server error': 'unsure',
    'out of service': 'unsure',
    silent: 'unsure',
    dripping: 'unsure',
    'cut short': 'unsure',
    'cut off': 'unsure',
    huge: 'unsure',
    garbage: 'unsure',
    empty: 'unsure',
    'page of a proxy': 'unsure',
    'no result': 'unsure',
    'result in doubt': 'unsure',
    'entities of its own': 'unsure',
  };

  it.each(Object.entries(meanings) as [Fault, string][])('%s: %s', async (fault, why) => {
    const { dispatch, farSide } = await open();
    // A token that is refused is renewed once: only a second refusal counts.
    farSide.fail('kombi', fault, { times: /token|forbidden/.test(fault) ? 2 : 1 });
    const letter = envelopeTo();
    expect(await whyNot(dispatch.send(letter))).toBe(why);
    await dispatch.send(letter);
    expect(farSide.taken.map(({ id }) => id)).toEqual([letter.id]);
  });

  it.each(Object.keys(meanings) as Fault[])(
    '%s instead of a token: it has not left',
    async (fault) => {
      for (const place of ['sts', 'token'] as const) {
        const { dispatch, farSide } = await open();
        farSide.fail(place, fault);
        expect(await whyNot(dispatch.send(envelopeTo()))).toBe('not-left');
        await dispatch.send(envelopeTo());
        expect(farSide.taken).toHaveLength(1);
        // Whichever of the two was at fault, the next try begins with a new SAML token.
        expect(farSide.heard.filter((one) => one.place === 'sts')).toHaveLength(2);
      }
    },
  );

  it('that was lost does not make a second letter', async () => {
    const { dispatch, farSide } = await open();
    const letter = envelopeTo();
    farSide.fail('kombi', 'cut off', { after: true });
    expect(await whyNot(dispatch.send(letter))).toBe('unsure');
    expect(await whyNot(dispatch.send(letter))).toBeUndefined();
    expect(farSide.taken).toHaveLength(1);
  });

  it('says that the recipient has no Digital Post', async () => {
    const { dispatch, farSide } = await open();
    const letter = envelopeTo();
    farSide.notRegistered.add(letter.to.cpr);
    expect(await whyNot(dispatch.send(letter))).toBe('not-in-digital-post');
    expect(await whyNot(dispatch.send(envelopeTo('paper')))).toBeUndefined();
  });

  it('is no doubt where nobody is there: it has not left', async () => {
    const { dispatch, farSide } = await open();
    await dispatch.send(envelopeTo());
    await farSide.close();
    expect(await whyNot(dispatch.send(envelopeTo()))).toBe('not-left');
  });

  it('stays a doubt where a token was turned down and there is no other', async () => {
    const { dispatch, farSide } = await open();
    await dispatch.send(envelopeTo());
    farSide.fail('kombi', 'token expired');
    farSide.fail('token', 'out of service');
    expect(await whyNot(dispatch.send(envelopeTo()))).toBe('unsure');
  });
});
