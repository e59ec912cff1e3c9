import { showArrival } from '../domain/dates.ts';
import type { Text } from '../domain/language.ts';
import type { Letter, Submission } from './define.ts';
import { closing, reference } from './plain-letters.ts';

type Sent = Pick<Submission<unknown>, 'reference' | 'arrivedAt' | 'authority'>;

/**
 * That somebody helped with the digital form, that the citizen sent it themself, and what to do if that is wrong. The
 * helper is named by role and authority: their name stands on the case, where the citizen may ask for it.
 */
export const assistedLetter = (sent: Sent, errand: Text, helper: Helped): Letter => ({
  title: { da: 'Du fik hjælp til at sende digitalt', en: 'You had help sending this digitally' },
  facts: [
    { label: { da: 'Det gælder', en: 'It is about' }, value: errand },
    reference(sent),
    {
      label: { da: 'Sendt', en: 'Sent' },
      value: { da: showArrival(sent.arrivedAt, 'da'), en: showArrival(sent.arrivedAt, 'en') },
    },
  ],
  paragraphs: [
    {
      da: `Du fik hjælp, da du sendte. ${helperWords(helper).da} fra ${sent.authority.name.da} sad ved siden af dig.`,
      en: `You had help when you sent this. ${helperWords(helper).en} from ${sent.authority.name.en} sat beside you.`,
    },
    {
      da: 'Du var selv logget ind. Du sagde ja til, at svarene er dine, og du sendte dem selv.',
      en: 'You were logged in yourself. You said yes to the answers being yours, and you sent them yourself.',
    },
    {
      da: 'Sagen er din, og vi behandler den som alle andre. Vi gemmer, hvem der hjalp. Du kan spørge os, hvem det var.',
      en: 'The case is yours, and we handle it like any other. We keep a record of who helped. You may ask us who it was.',
    },
    {
      da: 'Er det forkert? Fik du ingen hjælp, eller er et svar ikke dit? Så ring eller kom til os med det samme. Sig sagsnummeret, så ser vi på det sammen med dig.',
      en: 'Is this wrong? Did you have no help, or is an answer not yours? Then call us or come by at once. Give the reference, and we will look at it together with you.',
    },
    ...closing(sent),
  ],
});

/** Who sat there: one in a role, or one and a colleague. */
interface Helped {
  readonly role: string;
  readonly also?: object;
}

function helperWords({ role, also }: Helped): Text {
  if (also !== undefined) return { da: 'To medarbejdere', en: 'Two members of staff' };
  switch (role) {
    case 'caseworker':
      return { da: 'En sagsbehandler', en: 'A caseworker' };
    case 'counter':
      return { da: 'En medarbejder i borgerservice', en: 'A member of the citizen service staff' };
    default:
      return { da: 'En medarbejder', en: 'A member of staff' };
  }
}
