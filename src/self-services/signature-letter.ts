import type { NonEmpty, Text } from '../domain/language.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import { cite } from '../eligibility/cite.ts';
import type { Letter, Submission } from './define.ts';
import { closing, reference } from './plain-letters.ts';

/** What somebody is asked to sign, and for whose errand. */
export interface SignatureAsked {
  readonly errand: Text;
  readonly applicant: string;
  readonly title: Text;
  readonly statement: NonEmpty<Text>;
  readonly meaning: NonEmpty<Text>;
  readonly basis: LegalBasis;
}

type Sent = Pick<Submission<unknown>, 'reference' | 'authority'> & {
  readonly postal?: string;
  /** Where it is signed with MitID; absent where that is not known. */
  readonly online?: string;
};

/**
 * Asks somebody to sign for another's errand, digitally or on the sheet that comes with it. It tells nothing of the errand
 * but what it is about, who sent it, and what is signed.
 */
export const signatureLetter = (sent: Sent, asked: SignatureAsked): Letter => ({
  title: asked.title,
  facts: [
    { label: { da: 'Det gælder', en: 'It is about' }, value: asked.errand },
    { label: { da: 'Søgt af', en: 'Applied for by' }, value: both(asked.applicant) },
    reference(sent),
  ],
  paragraphs: [
    {
      da: `${asked.applicant} har søgt og har skrevet, at du skal skrive under. Du bestemmer selv, om du vil.`,
      en: `${asked.applicant} has applied, and has written that you are to sign. It is up to you whether you will.`,
    },
    { da: 'Det skriver du under på:', en: 'This is what you sign:' },
    ...asked.statement.map(({ da, en }) => ({ da: `– ${da}`, en: `– ${en}` })),
    ...asked.meaning,
    {
      da: `Det står i ${cite(asked.basis).da}.`,
      en: `This stands in ${cite(asked.basis).en}.`,
    },
    ...(sent.online === undefined
      ? []
      : [
          {
            da: `Digitalt: Log ind med dit eget MitID på ${sent.online}. Der venter sagen på dig.`,
            en: `Digitally: Log in with your own MitID at ${sent.online}. The case waits for you there.`,
          },
        ]),
    {
      da: 'På papir: Skriv dit navn, dagen og din underskrift nederst på dette brev. Send det, eller giv det til os. Så tæller det lige så meget.',
      en: 'On paper: Write your name, the day and your signature at the bottom of this letter. Send it, or hand it to us. It counts just as much.',
    },
    {
      da: 'Vil du ikke skrive under, eller er det forkert, at du skal? Så sig det til os. Du behøver ikke sige hvorfor.',
      en: 'Will you not sign, or is it wrong that you should? Then tell us. You need not say why.',
    },
    ...closing(sent),
    {
      da: 'Navn og dag: ______________________________',
      en: 'Name and day: ______________________________',
    },
    {
      da: 'Underskrift: ______________________________',
      en: 'Signature: ______________________________',
    },
  ],
  cover: {
    reference: sent.reference,
    about: asked.errand,
    ...(sent.postal !== undefined && { postal: sent.postal }),
  },
});

const both = (text: string): Text => ({ da: text, en: text });
