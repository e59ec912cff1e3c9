import { inForce } from '../../../src/domain/dated.ts';
import { showArrival } from '../../../src/domain/dates.ts';
import {
  type CheckContext,
  define,
  type FieldErrors,
  type LastDay,
  type Letter,
  type Submission,
} from '../../../src/self-services/define.ts';
import { answers, type Answers } from './answers.ts';
import { accepted, refused } from './examples.ts';
import { dogCites, dogLaw, dogValues, freeBasis, registerBasis, registerWeeks } from './law.ts';
import { problems } from './problems.ts';
import { steps } from './steps.ts';

/** To register a dog, under an invented act: a self-service that is in no registry, written from CONTRIBUTING.md. */
export const dogRegister = define({
  id: 'dog-register',
  version: 1,
  title: { da: 'Meld en hund til registret', en: 'Register a dog' },
  summary: {
    da: 'Meld din hund til det opdigtede hunderegister.',
    en: 'Enter your dog in the invented register of dogs.',
  },
  notYet: { da: 'Du har ikke meldt din hund endnu', en: 'You have not registered your dog yet' },
  minutes: 3,
  ready: [
    { da: 'Hundens papirer fra dyrlægen', en: 'The dog’s papers from the vet' },
    { da: 'Nummeret på hundens chip', en: 'The number of the dog’s chip' },
  ],
  law: dogLaw,
  who: dogLaw.who,
  system: 'Hunderegistret',
  values: dogValues,
  cites: dogCites,
  answers,
  problems,
  steps,
  check,
  lastDay,
  charge: () => ({
    kind: 'free',
    why: { da: 'Det er gratis at melde en hund.', en: 'It is free to register a dog.' },
    basis: freeBasis,
  }),
  notices: (dog) => [{ kind: 'receipt', to: dog.applicant, letter: receipt(dog), held: false }],
  next: () => [entered],
  followUps: [],
  retention: { draftDays: 30, referralDays: 365, caseDays: 1826, source: 'Opdigtet til en prøve' },
  examples: { accepted, refused },
});

/** A dog that is not born cannot be registered. */
function check({ born }: Partial<Answers>, { today }: CheckContext): FieldErrors {
  const message = problems['born-future'];
  return born !== undefined && born > today.toString() && message
    ? { born: { message, basis: registerBasis } }
    : {};
}

/** The rule always, the day once the birth is known: a referral may carry half an answer. */
function lastDay(
  { born }: Readonly<Record<string, unknown>>,
  today: Temporal.PlainDate,
): LastDay | undefined {
  const weeks = inForce(registerWeeks, today)?.value;
  if (weeks === undefined) return undefined;
  const isDay = typeof born === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(born);
  return {
    ...(isDay && { day: Temporal.PlainDate.from(born).add({ weeks }).toString() }),
    basis: registerBasis,
    text: {
      da: `Du skal melde din hund senest ${weeks} uger efter, at den er født.`,
      en: `You must register your dog no later than ${weeks} weeks after it was born.`,
    },
  };
}

const entered = {
  da: 'Kommunen skriver hunden ind i registret.',
  en: 'The municipality enters the dog in the register.',
} as const;

function receipt({
  reference,
  arrivedAt,
  answers: { name },
  authority,
}: Submission<Answers>): Letter {
  return {
    title: { da: 'Vi har fået besked om din hund', en: 'We have been told of your dog' },
    facts: [
      {
        label: { da: 'Sagsnummer', en: 'Reference' },
        value: { da: reference, en: reference },
      },
      {
        label: { da: 'Modtaget', en: 'Received' },
        value: { da: showArrival(arrivedAt, 'da'), en: showArrival(arrivedAt, 'en') },
      },
    ],
    paragraphs: [
      { da: `Tak. Du har meldt ${name}.`, en: `Thank you. You have registered ${name}.` },
      entered,
      { da: `Venlig hilsen ${authority.name.da}`, en: `Kind regards, ${authority.name.en}` },
    ],
  };
}
