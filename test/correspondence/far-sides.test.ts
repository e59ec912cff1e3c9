import { afterAll, describe, expect, it } from 'vitest';
import type {
  DeliveryReceipts,
  Dispatch,
  Envelope,
  Mailbox,
} from '../../src/cases/ports/dispatch.ts';
import { newId } from '../../src/domain/ids.ts';
import { makeCertificates } from '../support/sf1601/certificates.ts';
import { handlings, postStatus } from '../support/sf1601/post-status-xml.ts';
import { openCounter, started } from './counter.ts';
import { envelopeTo, openOverStub } from './far-side-open.ts';

const certificates = makeCertificates();
afterAll(() => certificates.remove());

interface Side {
  readonly dispatch: Dispatch;
  readonly receipts: DeliveryReceipts;
  /** Ids of the letters that lie there. */
  has(): Promise<readonly string[]>;
  /** The far side delivers what it has. */
  deliver(letters: readonly Envelope[]): void;
}

/** What every far side of letters promises, whoever it is. */
const sides: Readonly<Record<string, () => Promise<Side>>> = {
  async 'sealed files'() {
    const { files } = openCounter();
    return { dispatch: files, receipts: files, has: () => idsIn(files), deliver: () => undefined };
  },
  async SF1601() {
    const { dispatch, receipts, farSide, broker } = await openOverStub({ certificates });
    return {
      dispatch,
      receipts,
      has: async () => farSide.taken.map(({ id }) => id),
      deliver: (letters) =>
        broker.lay(
          ...letters.map(({ id, via }) =>
            via === 'digital-post'
              ? postStatus({ handling: handlings.inMailbox, digital: id })
              : postStatus({ handling: handlings.posted, paper: id }),
          ),
        ),
    };
  },
};

async function idsIn(mailbox: Mailbox): Promise<readonly string[]> {
  const boxes = await mailbox.recipients();
  const letters = await Promise.all(boxes.map(({ key }) => mailbox.letters(key)));
  return letters.flat().map(({ id }) => id);
}

describe.each(Object.entries(sides))('%s', (_, open) => {
  it.each(['digital-post', 'paper'] as const)('has a letter once it answers: %s', async (via) => {
    const { dispatch, has } = await open();
    const letter = envelopeTo(via);
    await dispatch.send(letter);
    expect(await has()).toEqual([letter.id]);
  });

  it('has a letter once, however often it is sent', async () => {
    const { dispatch, has } = await open();
    const letter = envelopeTo();
    await dispatch.send(letter);
    await dispatch.send({ ...letter, at: started.add({ hours: 1 }).toString() });
    expect(await has()).toEqual([letter.id]);
  });

  it('takes many at a time', async () => {
    const { dispatch, has } = await open();
    const letters = Array.from({ length: 8 }, () => envelopeTo());
    await Promise.all(letters.map((letter) => dispatch.send(letter)));
    expect((await has()).toSorted()).toEqual(letters.map(({ id }) => id).toSorted());
  });

  it('has no receipt before there is a letter', async () => {
    const { receipts } = await open();
    expect(await receipts.read(10)).toEqual([]);
    await receipts.settle([]);
  });

  it('tells of each letter that it was delivered, until that is settled', async () => {
    const { dispatch, receipts, deliver } = await open();
    const letters = [envelopeTo(), envelopeTo('paper')];
    for (const letter of letters) await dispatch.send(letter);
    deliver(letters);
    const read = await receipts.read(10);
    expect(read.map(({ letter, outcome }) => `${letter} ${outcome}`).toSorted()).toEqual(
      letters.map(({ id }) => `${id} delivered`).toSorted(),
    );
    expect(await receipts.read(10)).toEqual(read);
    await receipts.settle(read.slice(0, 1));
    expect(await receipts.read(10)).toEqual(read.slice(1));
    await receipts.settle(read.slice(1));
    expect(await receipts.read(10)).toEqual([]);
  });

  it('gives no more receipts than are asked for', async () => {
    const { dispatch, receipts, deliver } = await open();
    const letters = Array.from({ length: 4 }, () =>
      envelopeTo('digital-post', { id: newId(started) }),
    );
    for (const letter of letters) await dispatch.send(letter);
    deliver(letters);
    expect(await receipts.read(3)).toHaveLength(3);
  });
});
