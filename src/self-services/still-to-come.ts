import type { Text } from '../domain/language.ts';
import type { Submission } from './define.ts';

type Sent = Pick<Submission<unknown>, 'awaited'>;

/** How a receipt begins: whose turn it is. */
export const ourTurn = ({ awaited = [] }: Sent): Text =>
  awaited.length === 0
    ? {
        da: 'Tak. Nu er det os, der skal gøre noget. Du skal ikke sende mere, før vi skriver til dig.',
        en: 'Thank you. Now it is our turn. You need not send more until we write to you.',
      }
    : {
        da: 'Tak. Din sag er kommet, og den dag, den kom, tæller. Vi mangler dette endnu:',
        en: 'Thank you. Your case has come, and the day it came counts. We still need this:',
      };

/** The documents that are needed and did not come along, and how they can follow. */
export const stillToCome = ({ awaited = [] }: Sent): readonly Text[] =>
  awaited.length === 0
    ? []
    : [
        ...awaited.map(({ label, paper }) => ({
          da: `– ${label.da}. ${paper.da}`,
          en: `– ${label.en}. ${paper.en}`,
        })),
        {
          da: 'Du kan sende det på sagens side på nettet, med post eller ved skranken. Skriv sagens nummer på papiret.',
          en: 'You can send it on the page of your case online, by post or at the counter. Write the number of the case on the paper.',
        },
      ];
