import type { RuleTexts } from './rule-text.ts';

export const digitalWay: RuleTexts = {
  representation: {
    when: {
      da: 'Den digitale løsning kan ikke bruges på en andens vegne på den måde.',
      en: 'The digital form cannot be used on behalf of another in that capacity.',
    },
    reason: {
      da: 'Du handler for en anden. Det kan den digitale løsning ikke tage imod her. Du har ret til at hjælpe, og det kan du gøre hos myndigheden.',
      en: 'You act for somebody else, and the digital form cannot take that here. You have the right to help, and can do so at the authority.',
    },
  },
  abroad: {
    when: {
      da: 'Personen er registreret som udrejst, og løsningen er for personer med bopæl i Danmark.',
      en: 'The person is registered as having left Denmark, and the form is for residents.',
    },
    reason: {
      da: 'Du er registreret som udrejst. Derfor ordner du sagen direkte med myndigheden.',
      en: 'You are registered as having left Denmark. So you see to this directly with the authority.',
    },
  },
  'too-young': {
    when: {
      da: 'Personen handler selv og er for ung til at bruge løsningen alene.',
      en: 'The person acts alone and is too young to use the form alone.',
    },
    reason: {
      da: 'Du er for ung til at ordne det her alene. Bed en forælder, eller en anden med forældremyndighed, om at gøre det. Myndigheden hjælper jer gerne.',
      en: 'You are too young to do this alone. Ask a parent, or another person with custody, to do it. The authority is glad to help you both.',
    },
  },
  'choice-exempt': {
    when: {
      da: 'Borgeren er fritaget for Digital Post og har ikke valgt vej. Loven fra 2023 gælder på området.',
      en: 'The citizen is exempt from Digital Post and has not chosen a way. The 2023 act reaches the area.',
    },
    reason: {
      da: 'Du er fritaget for Digital Post. Du har ret til en anden vej. Du må også gerne bruge den digitale løsning.',
      en: 'You are exempt from Digital Post. You have the right to another way. You are also welcome to use the digital form.',
    },
  },
  'choice-exception': {
    when: {
      da: 'Myndigheden har givet en undtagelse, og borgeren har ikke valgt vej.',
      en: 'The authority has granted an exception, and the citizen has not chosen a way.',
    },
    reason: {
      da: 'Du har fået lov til at bruge en anden vej på dette område. Du må også gerne bruge den digitale løsning.',
      en: 'You have been allowed to use another way in this area. You are also welcome to use the digital form.',
    },
  },
  'choice-appeal': {
    when: {
      da: 'En klage over undtagelsen er i gang, sagen skal behandles imens, og borgeren har ikke valgt vej.',
      en: 'An appeal over the exception is running, the filing is processed meanwhile, and no way has been chosen.',
    },
    reason: {
      da: 'Din klage over undtagelsen er ikke afgjort. Så længe kan du vælge begge veje.',
      en: 'Your appeal over the exception has not been decided. Until then both ways are open to you.',
    },
  },
  'choice-free': {
    when: {
      da: 'Loven kræver ikke den digitale løsning, og borgeren har ikke valgt vej.',
      en: 'The law does not demand the digital form, and the citizen has not chosen a way.',
    },
    reason: {
      da: 'Du vælger selv, om du vil bruge den digitale løsning eller en anden vej.',
      en: 'You choose yourself whether to use the digital form or another way.',
    },
  },
  'choice-exempt-assessed': {
    when: {
      da: 'Borgeren er fritaget for Digital Post og har ikke valgt vej, men loven fra 2023 gælder ikke på området eller ikke endnu.',
      en: 'The citizen is exempt from Digital Post and has not chosen a way, but the 2023 act does not reach the area or is not yet in force.',
    },
    reason: {
      da: 'Du er fritaget for Digital Post. Du kan bruge den digitale løsning, eller du kan bede myndigheden se på, om du kan bruge en anden vej.',
      en: 'You are exempt from Digital Post. You can use the digital form, or ask the authority to look at whether you can use another way.',
    },
  },
  'choice-not-registered': {
    when: {
      da: 'Borgeren er ikke tilmeldt Digital Post og har ikke valgt vej. Intet, der er sagt eller afgjort, åbner den anden vej.',
      en: 'The citizen is not registered for Digital Post and has not chosen a way. Nothing said or decided opens the other one.',
    },
    reason: {
      da: 'Du er ikke tilmeldt Digital Post. Er du fritaget for det, så sig det. {whenExempt} Er du ikke, ser myndigheden på, om du kan bruge en anden vej.',
      en: 'You are not registered for Digital Post. If you are exempt from Digital Post, say so. {whenExempt} If you are not, the authority looks at whether you can use another way.',
    },
  },
  'choice-register-silent': {
    when: {
      da: 'Borgeren er logget ind og har ikke valgt vej, og Digital Post svarer ikke. Intet, der er sagt eller afgjort, åbner den anden vej.',
      en: 'The citizen is logged in and has not chosen a way, and Digital Post does not answer. Nothing said or decided opens the other one.',
    },
    reason: {
      da: 'Vi kan ikke slå Digital Post op lige nu. Er du fritaget for Digital Post, så sig det. {whenExempt} Er du ikke, ser myndigheden på, om du kan bruge en anden vej.',
      en: 'We cannot look up Digital Post right now. If you are exempt from Digital Post, say so. {whenExempt} If you are not, the authority looks at whether you can use another way.',
    },
  },
  'step-up': {
    when: {
      da: 'Borgeren er på den digitale vej, men er ikke logget ind på det niveau, som løsningen kræver.',
      en: 'The citizen is on the digital way, but not logged in at the level that the form needs.',
    },
    reason: {
      da: 'Den digitale løsning bruger et sikkert login med MitID. Det, du har skrevet, bliver gemt, mens du logger ind.',
      en: 'The digital form uses a secure login with MitID. What you have written is kept while you log in.',
    },
  },
  digital: {
    when: {
      da: 'Borgeren er på den digitale vej, og intet står i vejen.',
      en: 'The citizen is on the digital way, and nothing stands in it.',
    },
    reason: {
      da: 'Du kan bruge den digitale løsning.',
      en: 'You can use the digital form.',
    },
  },
  'digital-though-exempt': {
    when: {
      da: 'Borgeren er fritaget for Digital Post, men vælger den digitale vej. Loven fra 2023 gælder på området.',
      en: 'The citizen is exempt from Digital Post but chooses the digital way. The 2023 act reaches the area.',
    },
    reason: {
      da: 'Du er fritaget for Digital Post og har stadig ret til en anden vej. Du kan skifte, indtil du sender.',
      en: 'You are exempt from Digital Post and still have the right to another way. You can change until you send.',
    },
  },
  'digital-though-exception': {
    when: {
      da: 'Borgeren har en undtagelse, men vælger den digitale vej.',
      en: 'The citizen has an exception but chooses the digital way.',
    },
    reason: {
      da: 'Du har fået lov til at bruge en anden vej. Det gælder stadig, og du kan skifte, indtil du sender.',
      en: 'You have been allowed to use another way. That still holds, and you can change until you send.',
    },
  },
  'digital-though-free': {
    when: {
      da: 'Borgeren vælger den digitale vej, og loven kræver den ikke.',
      en: 'The citizen chooses the digital way, and the law does not demand it.',
    },
    reason: {
      da: 'Den digitale løsning er et tilbud. Du kan altid vælge en anden vej.',
      en: 'The digital form is an offer. You can always choose another way.',
    },
  },
};
