import { type Element, element } from '../xml/element.ts';
import { xmlLine } from '../xml/text.ts';
import { fileName } from './file-name.ts';

/** What a message in Digital Post needs to be told. */
export interface MemoParts {
  /** UUID of the letter: a second send is the same message. */
  readonly id: string;
  readonly title: string;
  /** CVR number of eight digits, and the name that the citizen sees. */
  readonly sender: { readonly cvr: string; readonly name: string };
  readonly recipient: { readonly cpr: string };
  readonly createdAt: Temporal.Instant;
  readonly language: 'da' | 'en';
  readonly pdf: Buffer;
}

/** Shown as the subject; longer ones are cut. */
const longestLabel = 255;

/**
 * A letter as a MeMo 1.2 message with one PDF. It cannot be answered in Digital Post (nobody here receives there) and
 * is no legal service (forkyndelse); what the case is about stands in the letter only.
 */
export const memoMessage = (parts: MemoParts): Element =>
  memo('Message', [header(parts), body(parts)], { memoVersion: '1.2' });

const memo = (
  name: string,
  content: Element['content'],
  attributes?: Element['attributes'],
): Element => element(`memo:${name}`, content, attributes);

const header = ({ id, title, sender, recipient }: MemoParts): Element =>
  memo('MessageHeader', [
    memo('messageType', 'DIGITALPOST'),
    memo('messageUUID', id),
    memo('label', xmlLine(title, longestLabel)),
    memo('reply', 'false'),
    memo('mandatory', 'false'),
    memo('legalNotification', 'false'),
    memo('Sender', [
      memo('senderID', sender.cvr),
      memo('idType', 'CVR'),
      memo('label', xmlLine(sender.name, longestLabel)),
    ]),
    memo('Recipient', [memo('recipientID', recipient.cpr), memo('idType', 'CPR')]),
  ]);

const body = ({ title, createdAt, language, pdf }: MemoParts): Element =>
  memo('MessageBody', [
    memo('createdDateTime', createdAt.toString({ smallestUnit: 'second' })),
    memo('MainDocument', [
      memo('File', [
        memo('encodingFormat', 'application/pdf'),
        memo('filename', fileName(title)),
        memo('language', language),
        memo('content', pdf.toString('base64')),
      ]),
    ]),
  ]);
