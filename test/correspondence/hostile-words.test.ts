import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { unbroken } from '../../src/correspondence/pdf/words.ts';
import { createLetterPrints } from '../../src/correspondence/pdf/letter.ts';
import { canReadPdf, wordsOn } from '../support/pdf.ts';
import { printed } from './printed-letters.ts';
import { type RealLetter, realLetters } from './real-letters.ts';

const prints = createLetterPrints();
const [real] = realLetters as [RealLetter];
const both = (text: string) => ({ da: text, en: text });

/** The metadata that a PDF carries, as it stands. */
function xmpOf(pdf: Buffer): string {
  const text = pdf.toString('utf8');
  return text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end'));
}

function titleIn(xmp: string): unknown {
  const read = new XMLParser({ removeNSPrefix: true, parseTagValue: false }).parse(xmp);
  return read.xmpmeta.RDF.Description.map((each: { title?: object }) => each.title).find(Boolean)
    .Alt.li;
}

describe('the title in the metadata of a PDF', () => {
  const titles = [
    ...new Set(realLetters.map(({ letter }) => letter.title.da)),
    'T & <b>',
    ']]><x a="1">&amp;\u0001',
  ];

  it.each(titles)('is XML, and says what the letter is called: %j', async (title) => {
    const letter = { ...real.letter, title: both(title) };
    const pdf = await prints.pdf({ ...printed(real, {}), letter });
    const xmp = xmpOf(pdf);
    expect(XMLValidator.validate(xmp)).toBe(true);
    expect(titleIn(xmp)).toBe(title.replace('\u0001', ' ').trim());
    expect(pdf.toString('latin1')).not.toContain('&amp;amp;lt;');
  });
});

describe('a text without a blank', () => {
  it.each([
    ['letters', 'x'.repeat(20_000)],
    ['signs that belong together', '12\u{a0}34'.repeat(4000)],
    ['references', 'K7M2P-9QRST-'.repeat(1500)],
  ])('of thousands of %s holds nobody up, and none of it is lost', async (_, text) => {
    const letter = { ...real.letter, paragraphs: [both(text)] as const, facts: [] };
    const pdf = await prints.pdf({ ...printed(real, {}), letter });
    expect(unbroken(text)).not.toMatch(/[^ ]{200}/u);
    if (!canReadPdf) return;
    const read = wordsOn(pdf)
      .flatMap((page) => page.map((word) => word.text))
      .join('');
    const plain = (words: string) => words.replaceAll(/[\s\u{a0}]/gu, '');
    const letters = /[xK79]/g;
    expect(plain(read).match(letters)?.length).toBeGreaterThanOrEqual(
      plain(text).match(letters)?.length ?? 0,
    );
  });

  it('is left as it is where it is no longer than an address on the web', async () => {
    const address = `https://borger.dk/${'a'.repeat(100)}`;
    const letter = { ...real.letter, facts: [{ label: both('Se'), value: both(address) }] };
    const pdf = await prints.pdf({ ...printed(real, { large: true }), letter });
    expect(pdf.length).toBeGreaterThan(0);
  });
});
