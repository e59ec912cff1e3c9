import type { Text } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { Letter, Notice } from './letter.ts';
import type { Paragraph } from './lines.ts';
import type { AnswerSheet } from './sheet.ts';

/** Who acted for somebody, and what they sent. */
export interface Deed {
  readonly agent: string;
  readonly as: 'mandate' | 'guardian';
  /** What the errand is about. */
  readonly errand: Text;
  readonly sheet: AnswerSheet;
  readonly phone?: string;
}

/**
 * The receipt, told to the one it is for: who sent it in their name and on what footing, what was sent, and what to do
 * where that is wrong. Letters to others are left alone.
 */
export function toldOfAgent(notice: Notice, principal: Person, deed: Deed): Notice {
  if (notice.kind !== 'receipt' || notice.to.cpr !== principal.cpr) return notice;
  return { ...notice, kind: 'filed-for-you', letter: tell(notice.letter, deed) };
}

/** The same where no service wrote a receipt: of an errand that goes on another way. */
export const tellOfAgent = (deed: Deed, rest: Letter): Letter => tell(rest, deed);

function tell(letter: Letter, deed: Deed): Letter {
  const { agent, as, errand, sheet } = deed;
  const [first, ...others] = letter.paragraphs;
  return {
    ...letter,
    title: {
      da: 'En anden har henvendt sig til os i dit navn',
      en: 'Somebody else has contacted us in your name',
    },
    facts: [
      { label: { da: 'Det gælder', en: 'It is about' }, value: errand },
      { label: { da: 'Sendt af', en: 'Sent by' }, value: { da: agent, en: agent } },
      { label: { da: 'Grundlag', en: 'On the basis of' }, value: basisOf[as] },
      ...letter.facts,
      ...sheet.map(({ question, answer }) => ({ label: question, value: answer })),
    ],
    paragraphs: [
      {
        da: `${agent} har sendt dette til os i dit navn. Ovenfor kan du se, hvad der blev sendt.`,
        en: `${agent} has sent us this in your name. Above you can see what was sent.`,
      },
      ifWrong(deed),
      ...(isThanks(first) ? [] : [first]),
      ...others,
    ],
  };
}

/** On what footing, as a letter sets it out. */
export const basisOf: Readonly<Record<Deed['as'], Text>> = {
  mandate: { da: 'Din fuldmagt', en: 'Your power of attorney' },
  guardian: { da: 'Er din værge', en: 'Being your guardian' },
};

/** What to do where it is wrong: to call, and to take back the power, or complain of the guardian. */
export function ifWrong({
  as,
  phone,
}: {
  readonly as: Deed['as'];
  readonly phone?: string | undefined;
}): Paragraph {
  const da = phone === undefined ? 'Kontakt os straks.' : `Ring straks til os på ${phone}.`;
  const en = phone === undefined ? 'Contact us at once.' : `Call us on ${phone} at once.`;
  return as === 'mandate'
    ? {
        da: `Er det rigtigt, skal du ikke gøre noget. Er det forkert? ${da} Du kan også trække din fuldmagt tilbage. Det gør du på borger.dk, eller vi hjælper dig.`,
        en: `If that is right, you need do nothing. Is it wrong? ${en} You can also withdraw your power of attorney. You do so at borger.dk, or we help you.`,
      }
    : {
        da: `Er det rigtigt, skal du ikke gøre noget. Er det forkert? ${da} Du kan også klage over din værge til Familieretshuset.`,
        en: `If that is right, you need do nothing. Is it wrong? ${en} You can also complain about your guardian to Familieretshuset.`,
      };
}

/** Thanks for sending are not for somebody who sent nothing. A fee that is to be paid first is. */
const isThanks = ({ da }: Paragraph): boolean => da.startsWith('Tak') && !da.includes('gebyr');
