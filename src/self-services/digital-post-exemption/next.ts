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
    da: 'Kom i Borgerservice. Tag pas eller kørekort med, og sig dit nummer.',
    en: 'Come to the citizen service centre. Bring a passport or driving licence, and give your reference.',
  },
  call: {
    da: 'Kommunen ringer til dig og aftaler, hvad I gør.',
    en: 'The municipality calls you and agrees with you on what to do.',
  },
  visit: {
    da: 'Kommunen ringer til dig og aftaler et besøg. Hav pas eller kørekort klar.',
    en: 'The municipality calls you and agrees on a visit. Have a passport or driving licence ready.',
  },
  helper: {
    da: 'Den, der kommer for dig, skal have din fuldmagt med og legitimation på jer begge.',
    en: 'Whoever comes for you needs your written authority and ID for you both.',
  },
} as const satisfies Record<Answers['meeting'], Text>;

const anyTime: Text = {
  da: 'Du kan altid komme tilbage til Digital Post.',
  en: 'You can come back to Digital Post at any time.',
};

const forwarded: Text = {
  da: 'Vi sørger for, at du får dine uåbnede breve på papir.',
  en: 'We see to it that you get your unopened letters on paper.',
};
