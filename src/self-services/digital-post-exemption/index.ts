import { define } from '../define.ts';
import { usualRetention } from '../usual-retention.ts';
import { answers, type Answers } from './answers.ts';
import { check, hindrance } from './check.ts';
import { exemptionCites } from './cites.ts';
import { decisionLetter } from './decision-letter.ts';
import { accepted, refused } from './examples.ts';
import { exemptionLaw } from './law.ts';
import { notices } from './letters.ts';
import { exemptionValues } from './limits.ts';
import { next } from './next.ts';
import { problems } from './problems.ts';
import { steps } from './steps.ts';
import { words } from './words.ts';

/** To be exempt from Digital Post, or come back to it (lov om Digital Post § 5). Decided once the municipality saw who it is. */
export const digitalPostExemption = define({
  id: 'digital-post-exemption',
  version: 1,
  title: { da: 'Fritagelse fra Digital Post', en: 'Exemption from Digital Post' },
  caseTitle: { da: 'Fritagelse for Digital Post', en: 'Exemption from Digital Post' },
  summary: {
    da: 'Få dine breve fra det offentlige på papir, eller kom tilbage til Digital Post.',
    en: 'Get your letters from public authorities on paper, or come back to Digital Post.',
  },
  notYet: {
    da: 'Du har ikke sendt dit ønske om Digital Post endnu',
    en: 'You have not sent your wish about Digital Post yet',
  },
  minutes: 3,
  about: words.about,
  ready: [
    { da: 'Dit CPR-nummer', en: 'Your CPR number' },
    {
      da: 'Navnet på den, der kommer for dig, hvis du ikke selv kan',
      en: 'The name of whoever comes for you, if you cannot come yourself',
    },
  ],
  law: exemptionLaw,
  who: exemptionLaw.who,
  system: 'Digital Post',
  decides: 'exemption-from-digital-post',
  decisionLetter,
  values: exemptionValues,
  cites: exemptionCites,
  answers,
  problems,
  steps,
  hindrance,
  check,
  selfDeclared: ({ name, cpr }: Answers) => ({ name, cpr }),
  // Also asked in the middle of the form, before all is answered.
  municipality: ({ municipality }: Partial<Answers>) => municipality,
  notices,
  next,
  followUps: [],
  retention: usualRetention,
  examples: { accepted, refused },
});
