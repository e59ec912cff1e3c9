import { describe, expect, it } from 'vitest';
import { letterSheet } from '../../src/web/components/letter-sheet.ts';
import { samplePage } from '../support/page.ts';

const both = (text: string) => ({ da: text, en: text });
const drawn = (...lines: string[]) => {
  const [first = '', ...others] = lines;
  const paragraphs = [both(first), ...others.map(both)] as const;
  return letterSheet(samplePage(), { title: both('Brev'), facts: [], paragraphs }).toString();
};

describe('a letter on the page', () => {
  it('shows lines in a row that begin with a dash as one list, as its PDF does', () => {
    expect(drawn('Vi mangler:', '– Din adresse', '- Din <b>dag', 'Svar i morgen.')).toContain(
      '<p>Vi mangler:</p><ul><li>Din adresse</li><li>Din &lt;b&gt;dag</li></ul><p>Svar i morgen.</p>',
    );
  });

  it('keeps a reference on one line, in facts, lines and lists', () => {
    const whole = '<span class="unbroken">K7M2P-9QRST</span>';
    expect(drawn('Oplys K7M2P-9QRST.', '– Sag K7M2P-9QRST')).toContain(
      `<p>Oplys ${whole}.</p><ul><li>Sag ${whole}</li></ul>`,
    );
    const facts = [{ label: both('Sagsnummer'), value: both('K7M2P-9QRST') }];
    const letter = { title: both('Brev'), facts, paragraphs: [both('<i>')] } as const;
    expect(letterSheet(samplePage(), letter).toString()).toContain(
      `<dd>${whole}</dd></div></dl><p>&lt;i&gt;</p>`,
    );
  });

  it('begins a new list after a paragraph', () => {
    expect(drawn('– Et', 'Og så:', '– To')).toContain(
      '<ul><li>Et</li></ul><p>Og så:</p><ul><li>To</li></ul>',
    );
  });

  it('leaves a dash within a line alone', () => {
    expect(drawn('Åbent 10 – 14', '–uden luft')).toContain('<p>Åbent 10 – 14</p><p>–uden luft</p>');
  });

  it('has no empty paragraph where the other language has one more', () => {
    const letter = { title: both('Brev'), facts: [] };
    const paragraphs = [both('Et'), { da: '', en: 'Two' }] as const;
    expect(letterSheet(samplePage(), { ...letter, paragraphs }).toString()).not.toContain(
      '<p></p>',
    );
  });
});
