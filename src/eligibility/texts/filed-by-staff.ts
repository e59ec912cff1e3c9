import type { RuleTexts } from './rule-text.ts';

export const filedByStaff: RuleTexts = {
  'filed-exempt': {
    when: {
      da: 'Sagen kom ad en anden vej fra en borger, der er fritaget for Digital Post. Loven fra 2023 gælder på området.',
      en: 'The filing came another way from a citizen exempt from Digital Post. The 2023 act reaches the area.',
    },
    reason: {
      da: 'Du er fritaget for Digital Post. Derfor har du ret til at bruge en anden vej end den digitale.',
      en: 'You are exempt from Digital Post. So you have the right to use another way than the digital one.',
    },
  },
  'filed-exempt-single-filing': {
    when: {
      da: 'Som ovenfor, men området hører under Udbetaling Danmark.',
      en: 'As above, but the area belongs to Udbetaling Danmark.',
    },
    reason: {
      da: 'Det gælder denne ene sag. En varig undtagelse får du hos din kommune.',
      en: 'This holds for this one case. A lasting exception comes from your municipality.',
    },
  },
  'filed-exception': {
    when: {
      da: 'Sagen kom ad en anden vej, og myndigheden har givet en undtagelse på området.',
      en: 'The filing came another way, and the authority has granted an exception for the area.',
    },
    reason: {
      da: 'Du har fået lov til at bruge en anden vej på dette område.',
      en: 'You have been allowed to use another way in this area.',
    },
  },
  'filed-appeal-running': {
    when: {
      da: 'Sagen kom ad en anden vej, en klage over undtagelsen er i gang, og sagen skal behandles imens.',
      en: 'The filing came another way, an appeal over the exception is running, and the filing is processed meanwhile.',
    },
    reason: {
      da: 'Din klage over undtagelsen er ikke afgjort. Så længe bliver din sag behandlet.',
      en: 'Your appeal over the exception has not been decided. Until then your case is processed.',
    },
  },
  'filed-free-choice': {
    when: {
      da: 'Sagen kom ad en anden vej, og loven kræver ikke den digitale løsning.',
      en: 'The filing came another way, and the law does not demand the digital form.',
    },
    reason: {
      da: 'Du vælger selv vejen. Din sag er modtaget.',
      en: 'The way is your choice. Your case has been received.',
    },
  },
  'filed-circumstance': {
    when: {
      da: 'Sagen kom ad en anden vej, og borgeren siger, at der er særlige forhold.',
      en: 'The filing came another way, and the citizen says that special circumstances apply.',
    },
    reason: {
      da: 'Der er særlige forhold hos dig. Derfor tager vi imod sagen på denne måde.',
      en: 'Special circumstances apply to you. So we take the case this way.',
    },
  },
  'filed-exempt-assessed': {
    when: {
      da: 'Sagen kom ad en anden vej fra en borger, der er fritaget for Digital Post, men loven fra 2023 gælder ikke på området eller ikke endnu.',
      en: 'The filing came another way from a citizen exempt from Digital Post, but the 2023 act does not reach the area or is not yet in force.',
    },
    reason: {
      da: 'Du er fritaget for Digital Post. Det tæller som et særligt forhold, så vi tager imod sagen på denne måde.',
      en: 'You are exempt from Digital Post. That counts as a special circumstance, so we take the case this way.',
    },
  },
  'filed-extraordinary': {
    when: {
      da: 'Sagen kom ad en anden vej, og myndigheden har besluttet ikke at afvise den.',
      en: 'The filing came another way, and the authority has decided not to reject it.',
    },
    reason: {
      da: 'Myndigheden har besluttet at tage imod sagen på denne måde. Grunden står i sagen.',
      en: 'The authority has decided to take the case this way. The reason is kept with the case.',
    },
  },
  'filed-form-closed': {
    when: {
      da: 'Sagen kom ad en anden vej, og den digitale løsning kan ikke bruges i den situation.',
      en: 'The filing came another way, and the digital form cannot be used in that situation.',
    },
    reason: {
      da: 'Den digitale løsning kan ikke bruges i din situation. Derfor tager vi imod sagen på denne måde.',
      en: 'The digital form cannot be used in your situation. So we take the case this way.',
    },
  },
  'filed-no-mitid': {
    when: {
      da: 'Sagen kom ad en anden vej, og borgeren har ikke MitID, som løsningen kræver.',
      en: 'The filing came another way, and the citizen has no MitID, which the form needs.',
    },
    reason: {
      da: 'Du har ikke MitID. Vi ser på, om der er særlige forhold.',
      en: 'You have no MitID. We look at whether special circumstances apply.',
    },
  },
  'filed-register-silent': {
    when: {
      da: 'Sagen kom ad en anden vej, og et register svarer ikke.',
      en: 'The filing came another way, and a register does not answer.',
    },
    reason: {
      da: 'Vi mangler svar fra et register. Ingen sag bliver stoppet, fordi vi er i tvivl.',
      en: 'An answer from a register is missing. No case is stopped because we are in doubt.',
    },
  },
  'filed-guard-incomplete': {
    when: {
      da: 'Sagen kom ad en anden vej, og borgeren er ikke spurgt om sine grunde, ikke tilbudt hjælp, eller undtagelsen er ikke overvejet.',
      en: 'The filing came another way, and the citizen has not been asked about grounds, not been offered help, or the exception has not been considered.',
    },
    reason: {
      da: 'Vi skal først spørge dig, om du er fritaget, eller om der er særlige forhold. Du får også tilbud om hjælp.',
      en: 'We first have to ask whether you are exempt or special circumstances apply. You are also offered help.',
    },
  },
  'filed-not-confirmed': {
    when: {
      da: 'Sagen kom ad en anden vej, og ingen har bekræftet lovgrundlag og klagevejledning for den dag.',
      en: 'The filing came another way, and nobody has confirmed legal basis and complaint guidance for that day.',
    },
    reason: {
      da: 'Lovgrundlaget er ikke bekræftet for den dag, sagen kom. Derfor ser en medarbejder på sagen.',
      en: 'The legal basis has not been confirmed for the day the case came. So a caseworker looks at it.',
    },
  },
  'filed-without-ground': {
    when: {
      da: 'Sagen kom ad en anden vej uden grund. Borgeren er spurgt og tilbudt hjælp, undtagelsen er overvejet, registrene har svaret, og lovgrundlag og klagevejledning er bekræftet.',
      en: 'The filing came another way without a ground. The citizen was asked and offered help, the exception was considered, the registers answered, and legal basis and complaint guidance are confirmed.',
    },
    reason: {
      da: 'Sagen skal sendes med den digitale løsning, og vi har ikke fået oplyst en grund til at bruge en anden vej. Derfor bliver den afvist.',
      en: 'This must be filed with the digital form, and we were given no ground for another way. So it is rejected.',
    },
  },
};
