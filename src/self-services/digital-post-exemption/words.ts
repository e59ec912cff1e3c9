import type { NonEmpty, Text } from '../../domain/language.ts';
import { monthsBack } from './limits.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  about: [
    text(
      'Du skal vise legitimation i Borgerservice, før kommunen kan sige ja. En anden kan gøre det for dig med din fuldmagt.',
      'You need to show ID at the citizen service centre before the municipality can say yes. Somebody else can do it for you with your written authority.',
    ),
    text(
      'Kan du ikke komme ud, så kan kommunen ringe til dig og aftale, hvad I gør.',
      'If you cannot get out, the municipality can call you and agree on what to do.',
    ),
    text(
      'Er du fritaget nu, skal du ikke søge igen. Vil du tilbage til Digital Post, kan du også bruge denne formular.',
      'If you are exempt already, you need not ask again. You can use the form if you want to come back to Digital Post.',
    ),
  ] satisfies NonEmpty<Text>,
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
      'Loven har disse grunde. Vi spørger ikke, hvilken der gælder for dig. Du skal ikke bevise noget.',
      'The law has these grounds. We do not ask which one applies to you. You need not prove anything.',
    ),
    grounds: [
      text(
        'Et fysisk eller kognitivt handicap gør det svært for dig.',
        'A physical or cognitive disability makes it hard for you.',
      ),
      text(
        'Du har ingen computer hjemme, eller du kan ikke komme til en der.',
        'You have no computer at home, or cannot get to one there.',
      ),
      text('Dit internet er ikke godt nok.', 'Your internet is not good enough.'),
      text(
        'Du er registreret som flyttet fra Danmark.',
        'You are registered as having left Denmark.',
      ),
      text('Du er hjemløs.', 'You are homeless.'),
      text('Sproget gør det svært for dig.', 'Language makes it hard for you.'),
      text(
        'Det er svært for dig at få MitID i praksis.',
        'It is hard for you to get MitID in practice.',
      ),
    ] satisfies NonEmpty<Text>,
    label: text('Jeg erklærer', 'I declare'),
    yes: text('at en af grundene gælder for mig', 'that one of the grounds applies to me'),
  },
  post: {
    title: text('Hvor skal dine breve hen?', 'Where should your letters go?'),
    forward: text(
      `Bliver du fritaget: Skal vi så sende dig breve fra de sidste ${monthsBack} måneder, som du ikke har åbnet?`,
      `If you become exempt: should we then send you letters of the last ${monthsBack} months that you have not opened?`,
    ),
    yes: text('Ja, send dem på papir', 'Yes, send them on paper'),
    no: text('Nej tak', 'No, thank you'),
    address: text(
      'En anden adresse til breve fra kommunen',
      'Another address for letters from the municipality',
    ),
    addressHint: text(
      'Skriv kun noget her, hvis de ikke skal hjem til dig. Adressen gælder, så længe du er fritaget.',
      'Write something here only if they are not to come to your home. The address holds as long as you are exempt.',
    ),
  },
  meeting: {
    title: text('Hvordan skal vi mødes?', 'How should we meet?'),
    intro: text(
      'Før kommunen kan sige ja, skal den se, hvem du er.',
      'Before the municipality can say yes, it needs to see who you are.',
    ),
    label: text('Vælg det, der passer dig', 'Choose what suits you'),
    come: text('Jeg kommer selv', 'I come myself'),
    comeHint: text(
      'Du får ingen tid her. Se, hvornår der er åbent i Borgerservice.',
      'You get no appointment here. See when the citizen service centre is open.',
    ),
    call: text('Ring til mig', 'Call me'),
    callHint: text(
      'Kommunen ringer til dig. Så aftaler I, hvad I gør.',
      'The municipality calls you. Then you agree on what to do.',
    ),
    visit: text('Kom hjem til mig', 'Come to my home'),
    visitHint: text(
      'For dig, der ikke kan komme ud. Kommunen ringer først og aftaler, om det kan lade sig gøre.',
      'For those who cannot get out. The municipality calls first and agrees with you whether it can be done.',
    ),
    helper: text('En anden kommer for mig', 'Somebody else comes for me'),
    helperHint: text(
      'Den anden skal have din fuldmagt med og legitimation på jer begge.',
      'They need to bring your written authority, and ID for you both.',
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
