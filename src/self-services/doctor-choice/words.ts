import type { Text } from '../../domain/language.ts';
import { ownChoiceAge } from '../people.ts';

const text = (da: string, en: string): Text => ({ da, en });

/** What the pages of the form say. Structure stands in `steps`, faults in `problems`. */
export const words = {
  people: {
    title: text('Hvem gælder det?', 'Who is it for?'),
    intro: text(
      `Du kan vælge for dig selv og for dine egne børn under ${ownChoiceAge} år. Unge fra ${ownChoiceAge} år vælger selv.`,
      `You can choose for yourself and for your own children under ${ownChoiceAge}. From ${ownChoiceAge} the young choose for themselves.`,
    ),
    label: text('Jeg vælger for', 'I choose for'),
    hint: text(
      'Du kan også vælge for et barn alene. Så sætter du ikke kryds ved dig selv.',
      'You can also choose for a child alone. Then do not tick yourself.',
    ),
  },
  group: {
    title: text('Hvilken gruppe?', 'Which group?'),
    intro: text(
      'De fleste er i gruppe 1. Dit valg gælder alle dem, du har sat kryds ved.',
      'Most people are in group 1. Your choice is for all those you have ticked.',
    ),
    label: text('Jeg vælger', 'I choose'),
    one: text('Gruppe 1', 'Group 1'),
    oneHint: text(
      'Man har en fast læge. Det er gratis at gå til lægen.',
      'One has a fixed doctor. Seeing the doctor is free.',
    ),
    two: text('Gruppe 2', 'Group 2'),
    twoHint: text(
      'Man kan gå til den læge, man vil, og betaler selv en del af prisen.',
      'One can go to any doctor, and pays a part of the price.',
    ),
  },
  practice: {
    title: text('Hvilken læge?', 'Which doctor?'),
    intro: text(
      'De læger, der er tættest på dit hjem, står først. Du kan frit vælge en læge, der tager nye patienter og ikke er for langt væk.',
      'The doctors closest to your home come first. You can freely choose one who takes new patients and is not too far away.',
    ),
    paperIntro: text(
      'Du kan frit vælge en læge, der tager nye patienter og ikke er for langt væk. Vil du vide, hvem det er, så spørg os.',
      'You can freely choose a doctor who takes new patients and is not too far away. Ask us if you want to know who they are.',
    ),
    label: text('Din nye læge', 'Your new doctor'),
    hint: text('Søg på navn, vej eller by.', 'Search by name, street or town.'),
  },
  closed: {
    title: text('Lægen har lukket for nye patienter', 'The doctor takes no new patients'),
    intro: text(
      'Du kan kun få lægen, hvis et af disse svar passer. Passer ingen, så gå tilbage og vælg en anden læge.',
      'You can only get this doctor if one of these is true. If none is, go back and choose another doctor.',
    ),
    paperIntro: text(
      'Er lægen lukket for nye patienter, kan du kun få den, hvis et af disse svar passer.',
      'If the doctor takes no new patients, you can only get them if one of these is true.',
    ),
    label: text('Jeg kan få lægen, fordi', 'I can get this doctor because'),
    household: text('en på min adresse har lægen', 'somebody at my address has the doctor'),
    householdHint: text(
      'For eksempel din mand, kone eller kæreste.',
      'For example your husband, wife or partner.',
    ),
    turning: text(
      `jeg fylder ${ownChoiceAge} år nu, og en af mine forældre har lægen`,
      `I turn ${ownChoiceAge} now, and one of my parents has the doctor`,
    ),
    turningHint: text(
      'Eller dit barn, hvis du vælger for et barn.',
      'Or your child, if you choose for a child.',
    ),
    back: text(
      'jeg kommer tilbage fra gruppe 2 og havde den læge sidst',
      'I come back from group 2 and had this doctor last',
    ),
    few: text(
      'der er for få åbne læger inden for min grænse',
      'there are too few open doctors within my limit',
    ),
    far: text(
      'lægen er længere væk end min grænse og har sagt ja til mig',
      'the doctor is farther away than my limit and has said yes to me',
    ),
    farHint: text('Bed om at få lægens ja på skrift.', "Ask for the doctor's yes in writing."),
  },
  distance: {
    title: text('Lægen er langt væk', 'The doctor is far away'),
    intro: text(
      'Lægen er længere væk end grænsen, der hvor du bor. Du må gerne vælge lægen. Men så kommer lægen ikke hjem til dig, når du er syg.',
      'The doctor is farther away than the limit where you live. You may choose the doctor. But then the doctor does not come to your home when you are ill.',
    ),
    introForChild: text(
      'Lægen er længere væk end grænsen, der hvor barnet bor. I må gerne vælge lægen. Men så kommer lægen ikke hjem til jer, når barnet er sygt.',
      'The doctor is farther away than the limit where the child lives. You may choose the doctor. But then the doctor does not come to your home when the child is ill.',
    ),
    label: text('Besøg i hjemmet', 'Visits at home'),
    waived: text(
      'Nej tak til besøg. Jeg vil have lægen alligevel.',
      'No visits. I want this doctor all the same.',
    ),
    kept: text('Jeg vil have ret til besøg.', 'I want to keep the right to visits.'),
  },
  reason: {
    title: text('Hvorfor skifter du?', 'Why do you change?'),
    intro: text(
      'Svaret afgør, om det koster noget. Før du sender, ser du, hvad det koster, og hvorfor.',
      'Your answer decides whether there is a fee. Before you send, you see the fee and the reason for it.',
    ),
    paperIntro: text(
      'Svaret afgør, om det koster noget. Vi skriver til dig, før du skal betale.',
      'Your answer decides whether there is a fee. We write to you before you have to pay.',
    ),
    label: text('Jeg skifter, fordi', 'I change because'),
    moved: text('jeg er flyttet eller flytter nu', 'I have moved or move now'),
    closed: text(
      'min læge lukker eller deler sin praksis',
      'my doctor closes or splits the practice',
    ),
    turned: text(`jeg er fyldt ${ownChoiceAge} år for nylig`, `I turned ${ownChoiceAge} lately`),
    changed: text(
      'der er sket en stor ændring hos min læge',
      "my doctor's practice has changed in an important way",
    ),
    changedHint: text(
      'For eksempel at lægen stopper, eller at praksis flytter.',
      'For example that the doctor leaves or that the practice moves.',
    ),
    group: text('jeg vil skifte gruppe', 'I want to change group'),
    wish: text('jeg ønsker en anden læge', 'I want another doctor'),
    wishHint: text('Også hvis grunden er en anden.', 'Also for any other reason.'),
  },
} as const;
