import type { Text } from '../../domain/language.ts';
import { monthsBack } from './limits.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  wish: {
    title: text('Hvad vil du?', 'What do you want?'),
    label: text('Jeg vil', 'I want to'),
    exempt: text('have mine breve på papir', 'have my letters on paper'),
    exemptHint: text(
      'Du bliver fri for Digital Post. Det gælder, til du selv vil tilbage.',
      'You become exempt from Digital Post. It holds until you want to come back.',
    ),
    back: text('tilbage til Digital Post', 'come back to Digital Post'),
    backHint: text(
      'Du er fritaget nu, men vil have dine breve på nettet igen.',
      'You are exempt now, but want your letters online again.',
    ),
  },
  who: {
    title: text('Hvem er du?', 'Who are you?'),
    name: text('Dit navn', 'Your name'),
    cpr: text('Dit CPR-nummer', 'Your CPR number'),
    cprHint: text('10 tal. Står på dit sundhedskort.', '10 digits. It is on your health card.'),
    municipality: text('Den kommune, du bor i', 'The municipality that you live in'),
    municipalityHint: text(
      'Er du flyttet fra Danmark, så vælg den sidste, du boede i.',
      'If you have left Denmark, choose the last one that you lived in.',
    ),
  },
  declaration: {
    title: text('Gælder en af grundene for dig?', 'Does one of the grounds apply to you?'),
    intro: text(
      'Loven har disse grunde. Du har en sygdom eller et handicap, der gør det svært. Du har ingen computer hjemme, eller du kan ikke bruge en. Dit internet er for dårligt. Du er registreret som flyttet fra Danmark. Du er hjemløs. Sproget gør det svært. Det er svært for dig at få MitID. Vi spørger ikke, hvilken det er. Du skal ikke bevise noget.',
      'The law has these grounds. You have an illness or a disability that makes it hard. You have no computer at home, or cannot get to one. Your internet is not good enough. You are registered as having left Denmark. You are homeless. The language makes it hard. It is hard for you to get MitID. We do not ask which one it is. You need not prove anything.',
    ),
    label: text('Jeg erklærer', 'I declare'),
    yes: text('at en af grundene gælder for mig', 'that one of the grounds applies to me'),
  },
  post: {
    title: text('Hvor skal dine breve hen?', 'Where should your letters go?'),
    forward: text(
      `Skal vi sende dig breve fra de sidste ${monthsBack} måneder, som du ikke har åbnet?`,
      `Should we send you letters of the last ${monthsBack} months that you have not opened?`,
    ),
    yes: text('Ja, send dem på papir', 'Yes, send them on paper'),
    no: text('Nej tak', 'No, thank you'),
    address: text('En anden adresse til dine breve', 'Another address for your letters'),
    addressHint: text(
      'Skriv kun noget her, hvis de ikke skal hjem til dig.',
      'Write something here only if they are not to come to your home.',
    ),
  },
  meeting: {
    title: text('Hvordan skal vi mødes?', 'How should we meet?'),
    intro: text(
      'Før vi kan sige ja, skal vi se, hvem du er.',
      'Before we can say yes, we need to see who you are.',
    ),
    label: text('Vælg det, der passer dig', 'Choose what suits you'),
    come: text('Jeg kommer selv', 'I come myself'),
    comeHint: text(
      'Du kan komme i Borgerservice, når der er åbent.',
      'You can come to the citizen service centre when it is open.',
    ),
    call: text('Ring til mig', 'Call me'),
    callHint: text('Så aftaler vi, hvad vi gør.', 'Then we agree on what to do.'),
    visit: text('Kom hjem til mig', 'Come to my home'),
    visitHint: text(
      'For dig, der ikke kan komme ud. Vi ringer først.',
      'For those who cannot get out. We call first.',
    ),
    helper: text('En anden kommer for mig', 'Somebody else comes for me'),
    helperHint: text(
      'Den anden skal have din fuldmagt med.',
      'They need to bring your written authority.',
    ),
  },
  helper: {
    title: text('Hvem kommer for dig?', 'Who comes for you?'),
    label: text('Navn', 'Name'),
  },
  contact: {
    title: text('Hvordan kan vi få fat i dig?', 'How can we reach you?'),
    label: text('Telefon', 'Phone'),
    hint: text('For eksempel 12 34 56 78', 'For example 12 34 56 78'),
  },
} as const;
