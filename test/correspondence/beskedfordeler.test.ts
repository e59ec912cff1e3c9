import { afterAll, describe, expect, it } from 'vitest';
import { createBeskedfordelerReceipts } from '../../src/correspondence/beskedfordeler/receipts.ts';
import { newId } from '../../src/domain/ids.ts';
import type { BrokerFault } from '../support/sf1601/broker.ts';
import { makeCertificates } from '../support/sf1601/certificates.ts';
import { handlings, postStatus } from '../support/sf1601/post-status-xml.ts';
import { started } from './counter.ts';
import { openOverStub } from './far-side-open.ts';

const certificates = makeCertificates();
afterAll(() => certificates.remove());
const open = (more: Partial<Parameters<typeof openOverStub>[0]> = {}) =>
  openOverStub({ certificates, ...more });

const letter = newId(started);

describe('a receipt', () => {
  it.each([
    ['inMailbox', { digital: letter }, 'delivered'],
    ['posted', { paper: letter }, 'delivered'],
    ['failed', { digital: letter, code: 'DP-7' }, 'not-delivered'],
    ['recalled', { paper: letter }, 'not-delivered'],
  ] as const)('%s: the letter and its way are known again', async (handling, which, outcome) => {
    const { receipts, broker } = await open();
    const id = newId(started);
    broker.lay(postStatus({ id, handling: handlings[handling], ...which }));
    const why = 'code' in which ? { why: which.code } : {};
    const via = 'digital' in which ? 'digital-post' : 'paper';
    expect(await receipts.read(10)).toEqual([
      { id, letter, via, outcome, ...why, at: '2026-11-22T10:00:00Z' },
    ]);
  });

  it('without a zone is of Danish time', async () => {
    const { receipts, broker } = await open();
    broker.lay(
      postStatus({ handling: handlings.posted, paper: letter, at: '2026-07-01T12:00:00' }),
    );
    expect(await receipts.read(10)).toMatchObject([{ at: '2026-07-01T10:00:00Z' }]);
  });

  it('stays until it is settled, and no longer', async () => {
    const { receipts, broker } = await open();
    broker.lay(postStatus({ handling: handlings.inMailbox, digital: letter }));
    const [first] = await receipts.read(10);
    expect(await receipts.read(10)).toEqual([first]);
    await receipts.settle([first!]);
    expect(broker.waiting).toEqual([]);
    expect(await receipts.read(10)).toEqual([]);
  });

  it('that was not written here is left when others are settled', async () => {
    const { receipts, broker } = await open();
    broker.lay(
      ...[1, 2, 3].map(() => postStatus({ handling: handlings.inMailbox, digital: letter })),
    );
    const [, second] = await receipts.read(10);
    await receipts.settle([second!]);
    expect(await receipts.read(10)).toHaveLength(2);
  });

  it('that lies there twice is told once and settled twice', async () => {
    const { receipts, broker } = await open();
    const twice = postStatus({ handling: handlings.inMailbox, digital: letter });
    broker.lay(twice, twice);
    const read = await receipts.read(10);
    expect(read).toHaveLength(1);
    await receipts.settle(read);
    expect(broker.waiting).toEqual([]);
  });

  it('that says only that the letter came twice means nothing', async () => {
    const { receipts, broker } = await open();
    broker.lay(postStatus({ handling: handlings.failed, digital: letter, code: 'DP-DUP' }));
    expect(await receipts.read(10)).toEqual([]);
    expect(broker.waiting).toEqual([]);
  });
});

it('leaves nothing behind of what decides nothing', async () => {
  const { receipts, broker } = await open();
  for (const handling of [handlings.atDigitalPost, handlings.printed])
    broker.lay(postStatus({ handling, digital: letter }));
  expect(await receipts.read(10)).toEqual([]);
  expect(broker.waiting).toEqual([]);
});

describe('what cannot be read', () => {
  const unread: readonly (readonly [string, string | Buffer])[] = [
    ['envelope', 'not XML at all'],
    ['envelope', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['envelope', Buffer.of(0xff, 0xfe, 0)],
    ['event', postStatus({ handling: handlings.newsFromPost, paper: letter })],
    ['status', postStatus({ handling: handlings.inMailbox, inner: '<a/>' })],
    ['status', postStatus({ handling: handlings.inMailbox, digital: letter, at: 'yesterday' })],
    ['letter', postStatus({ handling: handlings.inMailbox })],
  ];

  it.each(unread)('is left and its kind logged: %s', async (kind, body) => {
    const { receipts, broker, lines } = await open();
    broker.lay(body, postStatus({ handling: handlings.inMailbox, digital: letter }));
    const read = await receipts.read(10);
    expect(read).toHaveLength(1);
    await receipts.settle(read);
    expect(broker.waiting).toHaveLength(1);
    expect(lines.join()).toContain(`{"unread":{"${kind}":1}}`);
  });

  it('is not repeated in the log', async () => {
    const { receipts, broker, lines } = await open();
    broker.lay(...unread.map(([, body]) => body));
    broker.lay(postStatus({ handling: handlings.failed, digital: letter, code: '7204880012 bor' }));
    await receipts.read(10);
    expect(lines.join()).not.toMatch(/7204880012|yesterday|not XML/);
  });
});

describe('the queue', () => {
  it('is opened with the token itself, over TLS with the certificate', async () => {
    const { receipts, broker } = await open({ tls: true });
    broker.lay(postStatus({ handling: handlings.inMailbox, digital: letter }));
    expect(await receipts.read(10)).toHaveLength(1);
    expect(broker.shown[0]).toMatch(/^<saml:Assertion /);
  });

  it('gives at most so many, in its order', async () => {
    const { receipts, broker } = await open();
    const ids = Array.from({ length: 5 }, () => newId(started));
    broker.lay(...ids.map((id) => postStatus({ id, handling: handlings.posted, paper: letter })));
    expect((await receipts.read(3)).map(({ id }) => id)).toEqual(ids.slice(0, 3));
  });

  it('keeps everything where it cannot be settled', async () => {
    const { receipts, broker } = await open();
    broker.lay(postStatus({ handling: handlings.inMailbox, digital: letter }));
    const read = await receipts.read(10);
    await broker.close();
    await expect(receipts.settle(read)).rejects.toThrow();
  });

  it.each(['refuses', 'lies', 'cuts', 'speaks-http'] satisfies BrokerFault[])(
    'that %s throws, and nothing is lost',
    async (fault) => {
      const { receipts, broker, farSide } = await open();
      broker.lay(postStatus({ handling: handlings.inMailbox, digital: letter }));
      broker.fault = fault;
      await expect(receipts.read(10)).rejects.toThrow();
      delete broker.fault;
      expect(await receipts.read(10)).toHaveLength(1);
      // A token that may have been the reason is not used again.
      expect(farSide.heard).toHaveLength(fault === 'lies' || fault === 'cuts' ? 1 : 2);
    },
  );

  it('that hangs is given up', async () => {
    const stub = await open();
    stub.broker.fault = 'hangs';
    const token = { get: async () => 'dG9rZW4=', forget: () => undefined };
    const receipts = createBeskedfordelerReceipts({
      settings: { url: stub.broker.url, queue: 'q', duplicateCodes: [], patienceMilliseconds: 200 },
      context: undefined as never,
      tokens: token,
      log: { warn: () => undefined },
    });
    await expect(receipts.read(10)).rejects.toThrow('too-slow');
  });
});
