import type { Text } from '../../domain/language.ts';
import { childrenUnderInWords } from './limits.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  wish: {
    title: text('Vil du på listen eller af den?', 'Do you want to join the list or leave it?'),
    intro: text(
      'Er du på listen, må firmaer ikke sende dig reklamer med dit navn på. Listen stopper ikke reklamer uden navn. Den stopper ikke breve fra det offentlige. Har du sagt ja til at høre fra et firma, må det stadig skrive til dig.',
      'If you are on the list, businesses may not send you advertising by name. The list does not stop flyers without a name. It does not stop letters from public authorities. If you have agreed to hear from a business, it may still write to you.',
    ),
    label: text('Jeg vil', 'I want to'),
    join: text('på listen', 'join the list'),
    joinHint: text(
      'Ingen reklamer med dit navn på, tak.',
      'No advertising addressed to me by name, please.',
    ),
    leave: text('af listen', 'leave the list'),
    leaveHint: text(
      'Firmaer må igen sende dig reklamer med dit navn på.',
      'Businesses may again send you advertising by name.',
    ),
  },
  people: {
    title: text('Hvem gælder det?', 'Who is it for?'),
    label: text('Det gælder', 'It is for'),
    hint: text(
      `Vælg dig selv, dine egne børn under ${childrenUnderInWords} år på din adresse eller begge dele.`,
      `Choose yourself, your own children under ${childrenUnderInWords} at your address, or both.`,
    ),
  },
  contact: {
    title: text('Må vi ringe eller skrive til dig?', 'May we call or write to you?'),
    intro: text(
      'Du kan springe det over. Vi bruger det kun, hvis vi skal spørge dig om noget her.',
      'You may skip this. We only use it if we need to ask you about this.',
    ),
    phone: text('Telefon', 'Phone'),
    phoneHint: text('For eksempel 12 34 56 78', 'For example 12 34 56 78'),
    email: text('E-mail', 'E-mail'),
    emailHint: text('For eksempel navn@mail.dk', 'For example name@mail.dk'),
  },
  fact: {
    listed: text('På listen', 'On the list'),
    notListed: text('Ikke på listen', 'Not on the list'),
    you: text('Du står nu', 'You are now'),
  },
} as const;
