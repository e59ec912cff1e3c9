import { describe, expect, it } from 'vitest';
import { memoMessage } from '../../src/correspondence/memo/message.ts';
import { xmlDocument } from '../../src/correspondence/xml/element.ts';
import { at, localOf, type Node, namesIn, treeOf } from '../support/sf1601/xml-tree.ts';

const memo = 'https://DigitalPost.dk/MeMo-1';
const pdf = Buffer.from('%PDF-1.7 æøå');

const parts = {
  id: '019ab1c2-0000-7000-8000-0123456789ab',
  title: 'Kvittering for flytning',
  sender: { cvr: '12345678', name: 'Københavns Kommune' },
  recipient: { cpr: '7204880012' },
  createdAt: Temporal.Instant.from('2026-11-22T09:00:00.123Z'),
  language: 'da' as const,
  pdf,
};

const written = (change: Partial<typeof parts> = {}): Node =>
  treeOf(xmlDocument(memoMessage({ ...parts, ...change })));

const titled = (title: string) => at(written({ title }), 'MessageHeader', 'label').text;
const filed = (title: string) =>
  at(written({ title }), 'MessageBody', 'MainDocument', 'File', 'filename').text;

/** Every element of MeMo that DOMAIN.md §4 names: what we write in it, or why it is left out. */
const elements: Readonly<Record<string, string | { readonly leftOut: string }>> = {
  'MessageHeader/messageType': 'DIGITALPOST',
  'MessageHeader/messageUUID': parts.id,
  'MessageHeader/label': parts.title,
  'MessageHeader/mandatory': 'false',
  'MessageHeader/legalNotification': 'false',
  'MessageHeader/reply': 'false',
  'MessageHeader/replyByDateTime': { leftOut: 'cannot be answered' },
  'MessageHeader/doNotDeliverUntilDate': { leftOut: 'goes at once' },
  'MessageHeader/Sender/senderID': '12345678',
  'MessageHeader/Sender/idType': 'CVR',
  'MessageHeader/Sender/label': 'Københavns Kommune',
  'MessageHeader/Recipient/recipientID': '7204880012',
  'MessageHeader/Recipient/idType': 'CPR',
  'MessageHeader/ContentData': { leftOut: 'what it is about stands in the letter only' },
  'MessageHeader/ReplyData': { leftOut: 'cannot be answered' },
  'MessageBody/createdDateTime': '2026-11-22T09:00:00Z',
  'MessageBody/MainDocument/File/encodingFormat': 'application/pdf',
  'MessageBody/MainDocument/File/filename': 'Kvittering for flytning.pdf',
  'MessageBody/MainDocument/File/language': 'da',
  'MessageBody/MainDocument/File/content': pdf.toString('base64'),
  'MessageBody/MainDocument/Action': { leftOut: 'nothing to do there' },
  'MessageBody/AdditionalDocument': { leftOut: 'one PDF' },
  'MessageBody/TechnicalDocument': { leftOut: 'one PDF' },
};

describe('a MeMo message', () => {
  it('is of version 1.2 and of its namespace throughout', () => {
    const root = written();
    expect(root.name).toBe(`{${memo}}Message`);
    expect(root.attributes).toEqual({ memoVersion: '1.2' });
    const all = (node: Node): readonly Node[] => [node, ...node.children.flatMap(all)];
    expect(all(root).filter(({ name }) => !name.startsWith(`{${memo}}`))).toEqual([]);
  });

  it.each(Object.entries(elements))('%s', (path, value) => {
    const find = () => at(written(), ...path.split('/')).text;
    if (typeof value === 'string') expect(find()).toBe(value);
    else expect(find).toThrow(`no ${path.split('/').at(-1)}`);
  });

  it('has its elements in the order that the format asks for', () => {
    const root = written();
    expect(namesIn(root)).toEqual(['MessageHeader', 'MessageBody']);
    expect(namesIn(at(root, 'MessageHeader')).join(' ')).toBe(
      'messageType messageUUID label reply mandatory legalNotification Sender Recipient',
    );
    expect(namesIn(at(root, 'MessageHeader', 'Sender')).join(' ')).toBe('senderID idType label');
    expect(namesIn(at(root, 'MessageHeader', 'Recipient')).join(' ')).toBe('recipientID idType');
    expect(namesIn(at(root, 'MessageBody')).join(' ')).toBe('createdDateTime MainDocument');
    const file = at(root, 'MessageBody', 'MainDocument', 'File');
    expect(namesIn(file).join(' ')).toBe('encodingFormat filename language content');
    expect(root.children.map(({ name }) => localOf(name))).toEqual(namesIn(root));
  });

  it('is the same message each time it is written', () => {
    expect(written()).toEqual(written());
  });
});

describe('hostile text', () => {
  const hostile = '</memo:label><evil a="b">&amp;]]> \u0000\u000B\u001F \uD800 \uDC00x \uFFFE';

  it('stays text', () => {
    expect(titled(hostile).replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toContain(
      '<evil a="b">',
    );
    expect(namesIn(at(written({ title: hostile }), 'MessageHeader', 'label'))).toEqual([]);
  });

  it('loses what XML cannot carry, and nothing else', () => {
    expect(titled('A\u0000B\uD83DC\uDE00D\uFFFFE')).toBe('A B C D E');
    expect(titled('Flyt til Ærø 😀')).toBe('Flyt til Ærø 😀');
  });

  it('is one line of at most 255 characters', () => {
    expect(titled('  To\r\n\tlinjer  ')).toBe('To linjer');
    const long = Array.from(titled('😀 '.repeat(300)));
    expect(long.length).toBeLessThanOrEqual(255);
    expect(long.at(-1)).toBe('…');
  });

  it('is harmless in the sender’s name', () => {
    const sender = { cvr: '12345678', name: 'A & B <c>' };
    expect(at(written({ sender }), 'MessageHeader', 'Sender', 'label').text).toMatch(/^A &/);
  });

  it.each([
    ['Kvittering: flytning/lejlighed?', 'Kvittering- flytning-lejlighed.pdf'],
    ['..\\..\\"hemmelig"*<|>', 'hemmelig.pdf'],
    ['\u00A0\u2003\u2028\u2060\u3000', 'brev.pdf'],
    ['...', 'brev.pdf'],
    ['x'.repeat(300), `${'x'.repeat(99)}….pdf`],
  ])('makes a file name that Digital Post takes: %j', (title, name) => {
    expect(filed(title)).toBe(name);
    expect(name).not.toMatch(/[<>:"/\\|?*\r\n\u00A0\u2000-\u200A\u2028\u205F\u2060\u3000]/);
  });
});
