import type { RuleTexts } from './rule-text.ts';

export const anotherWay: RuleTexts = {
  exempt: {
    when: {
      da: 'Borgeren ønsker en anden vej, er fritaget for Digital Post eller siger det selv, og loven fra 2023 gælder på området.',
      en: 'The citizen wants another way, is exempt from Digital Post or says so, and the 2023 act reaches the area.',
    },
    reason: {
      da: 'Du er fritaget for Digital Post. Derfor har du ret til at bruge en anden vej. Du skal ikke vise bevis.',
      en: 'You are exempt from Digital Post. So you have the right to use another way. You need not show any proof.',
    },
  },
  'exempt-single-filing': {
    when: {
      da: 'Som ovenfor, men området hører under Udbetaling Danmark.',
      en: 'As above, but the area belongs to Udbetaling Danmark.',
    },
    reason: {
      da: 'Udbetaling Danmark kan tage imod denne ene sag på en anden måde. Vil du være fri for det digitale hver gang, så spørg din kommune. Det er den, der giver en varig undtagelse.',
      en: 'Udbetaling Danmark can take this one case another way. If you want a lasting exception, ask your municipality: it is the one that grants it.',
    },
  },
  exception: {
    when: {
      da: 'Borgeren ønsker en anden vej, og myndigheden har givet en undtagelse på området.',
      en: 'The citizen wants another way, and the authority has granted an exception for the area.',
    },
    reason: {
      da: 'Du har fået lov til at bruge en anden vej på dette område.',
      en: 'You have been allowed to use another way in this area.',
    },
  },
  'appeal-running': {
    when: {
      da: 'Borgeren ønsker en anden vej, en klage over undtagelsen er i gang, og sagen skal behandles imens.',
      en: 'The citizen wants another way, an appeal over the exception is running, and the filing is processed meanwhile.',
    },
    reason: {
      da: 'Din klage over undtagelsen er ikke afgjort. Så længe skal din sag behandles, også når den ikke er sendt digitalt.',
      en: 'Your appeal over the exception has not been decided. Until then your case is processed even when it was not sent digitally.',
    },
  },
  'free-choice': {
    when: {
      da: 'Borgeren ønsker en anden vej, og loven kræver ikke den digitale løsning.',
      en: 'The citizen wants another way, and the law does not demand the digital form.',
    },
    reason: {
      da: 'Du vælger selv. Den digitale løsning er et tilbud.',
      en: 'The choice is yours. The digital form is an offer.',
    },
  },
  circumstance: {
    when: {
      da: 'Borgeren ønsker en anden vej og siger, at der er særlige forhold.',
      en: 'The citizen wants another way and says that special circumstances apply.',
    },
    reason: {
      da: 'Du siger, at der er særlige forhold hos dig. Myndigheden ser på det. Kan du ikke bruge den digitale løsning, skal den tilbyde dig en anden vej.',
      en: 'You say that special circumstances apply to you. The authority looks at this. If you cannot be expected to use the digital form, it must offer you another way.',
    },
  },
  'exempt-assessed': {
    when: {
      da: 'Borgeren ønsker en anden vej og er fritaget for Digital Post, men loven fra 2023 gælder ikke på området eller ikke endnu.',
      en: 'The citizen wants another way and is exempt from Digital Post, but the 2023 act does not reach the area or is not yet in force.',
    },
    reason: {
      da: 'Du er fritaget for Digital Post. Det giver ikke i sig selv ret til en anden vej her, men det tæller med. Myndigheden ser på din sag.',
      en: 'You are exempt from Digital Post. Here that gives no right to another way by itself, but it counts. The authority looks at your case.',
    },
  },
  'no-mitid': {
    when: {
      da: 'Borgeren ønsker en anden vej og har ikke MitID, som løsningen kræver.',
      en: 'The citizen wants another way and has no MitID, which the form needs.',
    },
    reason: {
      da: 'Du har ikke MitID. Myndigheden hjælper dig og ser på, om du kan bruge en anden vej.',
      en: 'You have no MitID. The authority helps you and looks at whether you can use another way.',
    },
  },
  'form-closed': {
    when: {
      da: 'Borgeren ønsker en anden vej, og den digitale løsning kan ikke bruges i den situation.',
      en: 'The citizen wants another way, and the digital form cannot be used in that situation.',
    },
    reason: {
      da: 'Den digitale løsning kan ikke bruges i din situation. Myndigheden finder en anden vej sammen med dig.',
      en: 'The digital form cannot be used in your situation. The authority finds another way together with you.',
    },
  },
  'not-registered': {
    when: {
      da: 'Borgeren ønsker en anden vej og er ikke tilmeldt Digital Post. Intet, der er sagt eller afgjort, åbner den.',
      en: 'The citizen wants another way and is not registered for Digital Post. Nothing said or decided opens it.',
    },
    reason: {
      da: 'Du er ikke tilmeldt Digital Post. Det kan have flere grunde. Myndigheden spørger dig og ser på, om du kan bruge en anden vej.',
      en: 'You are not registered for Digital Post. There can be several reasons. The authority asks you and looks at whether you can use another way.',
    },
  },
  'register-silent': {
    when: {
      da: 'Borgeren ønsker en anden vej, og et register svarer ikke.',
      en: 'The citizen wants another way, and a register does not answer.',
    },
    reason: {
      da: 'Vi kan ikke slå alt op lige nu. Det skal ikke gå ud over dig. Myndigheden ser på din sag.',
      en: 'We cannot look everything up right now. That must not count against you. The authority looks at your case.',
    },
  },
  'nothing-rejected': {
    when: {
      da: 'Borgeren ønsker en anden vej, og det står ikke sikkert i områdets lov, at en sag ad en anden vej bliver afvist.',
      en: "The citizen wants another way, and the area's law is not known for sure to reject a filing that comes another way.",
    },
    reason: {
      da: 'Det står ikke klart i loven, at kun digitale sager bliver behandlet. Myndigheden ser på din sag.',
      en: 'The law does not clearly say that only digital cases are processed. The authority looks at your case.',
    },
  },
  'help-only': {
    when: {
      da: 'Borgeren ønsker en anden vej, og ingen af reglerne ovenfor gælder.',
      en: 'The citizen wants another way, and none of the rules above applies.',
    },
    reason: {
      da: 'Du kan få hjælp til den digitale løsning. Sender du sagen på papir uden en grund, som loven nævner, bliver den afvist.',
      en: 'You can get help with the digital form. If you file on paper without a ground that the law names, the filing is rejected.',
    },
  },
};
