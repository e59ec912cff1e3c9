import type { Text } from '../../domain/language.ts';
import type { Assurance } from '../../domain/way.ts';

export const texts = {
  banner: {
    da: 'Demonstration. Alle personer er opdigtede, og det er ikke det rigtige MitID.',
    en: 'Demonstration. All people are invented, and this is not the real MitID.',
  },
  citizens: { da: 'Log ind med demo-MitID', en: 'Log in with demo MitID' },
  citizensLead: {
    da: 'Vælg den person, du vil logge ind som.',
    en: 'Choose the person you want to log in as.',
  },
  staff: { da: 'Medarbejder: log ind', en: 'Staff: log in' },
  staffLead: {
    da: 'Vælg den medarbejder, du vil logge ind som.',
    en: 'Choose the member of staff you want to log in as.',
  },
  asks: { da: 'Tjenesten kræver niveauet:', en: 'The service asks for level:' },
  logIn: { da: 'Log ind som', en: 'Log in as' },
  stepUp: { da: 'Bekræft med kodeviser som', en: 'Confirm with code display as' },
  level: { da: 'Niveau:', en: 'Level:' },
  noMitId: {
    da: 'Har ikke MitID og kan ikke logge ind. Vælg en anden vej end den digitale.',
    en: 'Has no MitID and cannot log in. Choose a way other than the digital one.',
  },
  otherWays: { da: 'Se tjenesterne og de andre veje', en: 'See the services and the other ways' },
  cancel: { da: 'Afbryd', en: 'Cancel' },
  faultTitle: { da: 'Login kan ikke fortsætte', en: 'The login cannot go on' },
  fault: {
    da: 'Siden er for gammel, eller noget gik galt. Du er ikke logget ind. Gå tilbage, og prøv igen.',
    en: 'The page is too old, or something went wrong. You are not logged in. Go back and try again.',
  },
  back: { da: 'Tilbage til forsiden', en: 'Back to the front page' },
} as const satisfies Record<string, Text>;

/** The levels' names in the Danish standard NSIS. */
export const levelNames: Readonly<Record<Assurance, Text>> = {
  none: { da: 'intet', en: 'none' },
  low: { da: 'lav', en: 'low' },
  substantial: { da: 'betydelig', en: 'substantial' },
  high: { da: 'høj', en: 'high' },
};

/** What staff may do, in a word. */
export const roleNames: Readonly<Record<string, Text>> = {
  caseworker: { da: 'sagsbehandler', en: 'caseworker' },
  counter: { da: 'borgerservice', en: 'counter' },
  lead: { da: 'leder', en: 'team lead' },
  auditor: { da: 'revisor', en: 'auditor' },
  administrator: { da: 'administrator', en: 'administrator' },
};
