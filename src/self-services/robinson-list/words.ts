import type { NonEmpty, Text } from '../../domain/language.ts';
import { ownFilingAgeInWords } from './limits.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  about: [
    text(
      'Listen stopper reklamer, som firmaer sender til dig med dit navn på.',
      'The list stops advertising that businesses send to you by name.',
    ),
    text(
      'Den stopper ikke reklamer uden navn og ikke breve fra det offentlige. Har du sagt ja til at høre fra et firma, må det stadig skrive til dig.',
      'It does not stop flyers without a name, nor letters from public authorities. If you have agreed to hear from a business, it may still write to you.',
    ),
    text(
      'Er dit navn og din adresse beskyttet, kan du ikke stå på listen.',
      'If your name and address are protected, you cannot be on the list.',
    ),
  ] satisfies NonEmpty<Text>,
  wish: {
    title: text('Vil du på listen eller af den?', 'Do you want to join the list or leave it?'),
    intro: text(
      'Er du på listen, må firmaer ikke sende dig reklamer med dit navn på. Du får stadig reklamer uden navn.',
      'If you are on the list, businesses may not send you advertising by name. You still get flyers without a name.',
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
      `Vælg dig selv, dine egne børn under ${ownFilingAgeInWords} år på din adresse eller begge dele.`,
      `Choose yourself, your own children under ${ownFilingAgeInWords} at your address, or both.`,
    ),
  },
  contactIntro: text(
    'Du kan springe det over. Vi bruger det kun, hvis vi skal spørge dig om noget her.',
    'You may skip this. We only use it if we need to ask you about this.',
  ),
  fact: {
    name: text('Robinsonlisten', 'Robinson list'),
    you: {
      listed: text(
        'Du står allerede på listen. Du kan godt gå videre.',
        'You are on the list already. You can go on all the same.',
      ),
      notListed: text('Du står ikke på listen.', 'You are not on the list.'),
    },
    child: {
      listed: text('Står allerede på listen', 'Is on the list already'),
      notListed: text('Står ikke på listen', 'Is not on the list'),
    },
  },
} as const;
