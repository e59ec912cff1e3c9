import type { NonEmpty, Text } from '../../domain/language.ts';
import type { Answers } from './answers.ts';

/** What happens after sending: the form alone changes nothing, seeing who it is does. */
export const next = ({ wish, meeting, forwardUnopened }: Answers): NonEmpty<Text> => [
  notYet[wish],
  met[meeting],
  ...(wish === 'exempt' ? [anyTime] : []),
  ...(wish === 'exempt' && forwardUnopened === 'yes' ? [forwarded] : []),
];

const notYet = {
  exempt: {
    da: 'Du er ikke fritaget endnu. Det bliver du, når kommunen har set, hvem du er, og siger ja.',
    en: 'You are not exempt yet. You will be once the municipality has seen who you are and says yes.',
  },
  return: {
    da: 'Du får stadig breve på papir. Det ændrer sig, når kommunen har set, hvem du er.',
    en: 'You still get letters on paper. That changes once the municipality has seen who you are.',
  },
} as const satisfies Record<Answers['wish'], Text>;

const met = {
  come: {
    da: 'Kom i Borgerservice, når der er åbent. Du har ikke fået en tid. Tag pas eller kørekort med, og sig dit nummer.',
    en: 'Come to the citizen service centre when it is open. You have no appointment yet. Bring a passport or driving licence, and give your reference.',
  },
  call: {
    da: 'Kommunen ringer til dig og aftaler, hvad I gør.',
    en: 'The municipality calls you and agrees with you on what to do.',
  },
  visit: {
    da: 'Kommunen ringer til dig. I aftaler, om den kan besøge dig. Hav pas eller kørekort klar til besøget.',
    en: 'The municipality calls you. You agree on whether it can visit you. Have a passport or driving licence ready for the visit.',
  },
  helper: {
    da: 'Den, der kommer for dig, skal have din fuldmagt med og legitimation på jer begge. I har ikke fået en tid.',
    en: 'Whoever comes for you needs your written authority and ID for you both. You have no appointment yet.',
  },
} as const satisfies Record<Answers['meeting'], Text>;

const anyTime: Text = {
  da: 'Du kan altid komme tilbage til Digital Post.',
  en: 'You can come back to Digital Post at any time.',
};

const forwarded: Text = {
  da: 'Bliver du fritaget, så sender vi dine uåbnede breve til dig på papir.',
  en: 'If you become exempt, we send you your unopened letters on paper.',
};
