import Database from 'better-sqlite3';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptVersions } from '../../src/cases/receipt-words.ts';
import { checkReceipt } from '../../src/operations/receipt.ts';
import { newReference, type Reference, showReference } from '../../src/domain/reference.ts';
import { chained, placeOf } from '../../src/store/case-events.ts';
import { caseKeyPlace } from '../../src/store/case-keys.ts';
import { link } from '../../src/store/chain.ts';
import { createKeyring } from '../../src/store/keys.ts';
import { seal, unseal } from '../../src/store/seal.ts';
import { moveTo, sentMove } from '../support/move.ts';
import { runEntry } from '../support/run-entry.ts';
import { openSampleCase } from '../support/sample-cases.ts';
import { type TestApp, testApp } from '../support/test-app.ts';

let portal: TestApp;
/** Nothing changes this one. */
let kept: Receipt;
beforeAll(async () => {
  portal = await testApp();
  kept = await receiptOf('Astrid');
});
afterAll(() => portal.close());

interface Receipt {
  readonly reference: Reference;
  readonly hash: string;
  readonly pdf: Buffer;
}

async function receiptOf(name: string): Promise<Receipt> {
  const sent = await sentMove(portal, name, await moveTo(portal, 'Eliasgade 10, st'));
  const { body } = await sent.citizen.get(`/receipt/${sent.reference}/pdf`);
  return {
    reference: sent.reference as Reference,
    hash: hashOn(sent.receipt.body),
    pdf: Buffer.from(body, 'latin1'),
  };
}

/** Of a case that a test may break. */
async function sampleReceipt(): Promise<Pick<Receipt, 'reference' | 'hash'>> {
  const { deps } = portal;
  const row = await openSampleCase(portal);
  const [now] = receiptVersions(row, await deps.cases.events(row.id));
  const hash = await deps.cases.contentHash(row.id, now!.words);
  expect(check({ reference: row.reference, hash }).code).toBe(0);
  return { reference: row.reference, hash };
}

const hashOn = (body: string): string =>
  /<p class="kept-words">([0-9a-f ]{71})</.exec(body)?.[1] ?? '';
const check = (given: object) => checkReceipt(portal.config, 'verify', given);
const typed = ({ reference, hash }: Pick<Receipt, 'reference' | 'hash'>) => ({ reference, hash });
const db = () => new Database(path.join(portal.dataDir, 'skranken.db'));

interface StoredEvent {
  readonly no: number;
  readonly case_id: string;
  readonly seq: number;
  readonly body: Buffer;
}

/** What somebody does who has the file, and the keys too: the answer is another, and every link is made anew. */
function rewrite(reference: string, change: (body: string) => string): void {
  const file = db();
  const keyring = createKeyring(portal.config.keys);
  const row = file
    .prepare<[string], StoredEvent & { master: number; wrapped: Buffer }>(
      'SELECT e.*, k.master, k.wrapped FROM case_events e JOIN case_keys k USING (case_id) JOIN cases c ON c.id = e.case_id WHERE c.reference = ? AND e.seq = 1',
    )
    .get(reference)!;
  const key = keyring.unwrap(row, caseKeyPlace(row.case_id));
  const place = placeOf(row.case_id, 1);
  const before = unseal(key, row.body, place).toString();
  expect(change(before)).not.toBe(before);
  const body = seal(key, change(before), place);
  const chain = link(undefined, chained(row as never), body);
  file.prepare('UPDATE case_events SET body = ?, chain = ? WHERE no = ?').run(body, chain, row.no);
  file.close();
}

describe('a receipt that is held against its case', () => {
  it('matches by what is printed, however it is typed', () => {
    const { reference, hash } = kept;
    const spoken = { reference: showReference(reference).toLowerCase(), hash };
    expect(check(spoken)).toMatchObject({ code: 0, faults: [] });
    expect(check({ reference, hash: hash.toUpperCase().replaceAll(' ', '') }).code).toBe(0);
  });

  it('matches by the PDF itself, and says when it arrived', async () => {
    const file = path.join(portal.dataDir, 'receipt.pdf');
    writeFileSync(file, kept.pdf);
    const { code, stdout } = await runEntry('src/cli.ts', { DATA_DIR: portal.dataDir }, [
      'receipt',
      'verify',
      '--file',
      file,
    ]);
    expect([code, stdout.split('\n')[0]]).toEqual([0, 'match']);
    expect(stdout).toContain('arrived Sunday, 22 November 2026 at 11:00');
  });

  it('does not match with one sign changed, nor with the number of another case', async () => {
    const { reference, hash } = kept;
    const other = (hash.startsWith('0') ? '1' : '0') + hash.slice(1);
    expect(check({ reference, hash: other }).code).toBe(1);
    const second = await receiptOf('Sofie');
    expect(check({ reference: second.reference, hash }).code).toBe(1);
    expect(second.hash).not.toBe(hash);
  });

  it('is of no case that is known', () => {
    const reference = newReference();
    expect(check({ reference, hash: kept.hash })).toMatchObject({ code: 2, faults: [] });
  });

  it.each([[{}], [{ reference: '4K7PM' }], [{ reference: 'nonsense', hash: 'abc' }]])(
    'that nobody can read is not called wrong: %j',
    (given) => {
      expect(check(given)).toMatchObject({ code: 2, lines: [], faults: [expect.any(String)] });
    },
  );
});

describe('a receipt whose case was changed behind the portal’s back', () => {
  it('does not match once a byte of a stored event is another', async () => {
    const receipt = await sampleReceipt();
    const file = db();
    const row = file
      .prepare<[string], StoredEvent>(
        'SELECT e.* FROM case_events e JOIN cases c ON c.id = e.case_id WHERE c.reference = ?',
      )
      .get(receipt.reference)!;
    const body = Buffer.from(row.body);
    body[40] = body[40]! ^ 1;
    file.prepare('UPDATE case_events SET body = ? WHERE no = ?').run(body, row.no);
    file.close();
    const { code, lines } = check(typed(receipt));
    expect([code, lines[0]]).toEqual([1, 'no match']);
    expect(lines[1]).toContain('audit verify');
  });

  it('does not match once an answer was written anew by somebody who holds the keys', async () => {
    const receipt = await sampleReceipt();
    rewrite(receipt.reference, (body) => body.replaceAll('Prøvevej 7', 'Prøvevej 8'));
    expect(check(typed(receipt))).toMatchObject({
      code: 1,
      lines: ['no match', expect.any(String)],
    });
  });

  it('does not match once the time of arrival is another', async () => {
    const receipt = await sampleReceipt();
    const file = db();
    file
      .prepare('UPDATE cases SET arrived_at = ? WHERE reference = ?')
      .run('2026-11-20T10:00:00Z', receipt.reference);
    file.close();
    expect(check(typed(receipt)).code).toBe(1);
  });

  it('is checked against nothing once the case’s key is destroyed', async () => {
    const receipt = await sampleReceipt();
    const file = db();
    file
      .prepare('DELETE FROM case_keys WHERE case_id = (SELECT id FROM cases WHERE reference = ?)')
      .run(receipt.reference);
    file.close();
    expect(check(typed(receipt)).code).toBe(2);
  });
});
