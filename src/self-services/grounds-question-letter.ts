import type { IsoDate } from '../domain/dated.ts';
import type { Text } from '../domain/language.ts';
import type { AnswerTime } from './answer-time.ts';
import { cameAnotherWay, cameFact, type FiledCase, formFact, lastDayFact } from './filed-case.ts';
import type { Letter } from './letter.ts';
import { closing } from './plain-letters.ts';
import { answerByLabel, caseFacts, dayFact, reachFacts } from './waiting-letters.ts';

/** Whether there is a ground, by when to say so, that help is offered, and what happens otherwise. */
export const groundsQuestionLetter = (
  filed: FiledCase & { readonly answerBy: IsoDate; readonly time: AnswerTime },
): Letter => ({
  title: { da: 'Vi har et spørgsmål til din sag', en: 'We have a question about your case' },
  facts: [
    ...caseFacts(filed),
    cameFact(filed),
    dayFact(answerByLabel, filed.answerBy),
    ...lastDayFact(filed),
    formFact(filed),
    ...reachFacts(filed.authority),
  ],
  paragraphs: [
    cameAnotherWay(filed),
    { da: 'Derfor spørger vi dig:', en: 'So we ask you:' },
    { da: '– Er du fritaget for Digital Post?', en: '– Are you exempt from Digital Post?' },
    {
      da: '– Er det svært for dig at bruge den digitale løsning?',
      en: '– Is it hard for you to use the digital form?',
    },
    {
      da: '– Har du ikke MitID, eller kan du ikke få det?',
      en: '– Do you have no MitID, or can you not get it?',
    },
    {
      da: 'Er svaret ja til noget af det, så sig det til os. Et ord er nok. Du skal ikke bevise noget, og du skal ikke sige hvorfor.',
      en: 'If the answer to any of it is yes, tell us. A word is enough. You need not prove anything, and you need not say why.',
    },
    howToAnswer(filed),
    {
      da: 'Vi vil også gerne hjælpe dig med den digitale løsning. Ring til os, eller kom forbi. Så sidder vi ved siden af dig, mens du sender.',
      en: 'We are also glad to help you with the digital form. Call us or come by. We will sit beside you while you send it.',
    },
    {
      da: 'Har du ingen grund, eller hører vi ikke fra dig, så må vi afvise sagen. Så skal du sende den digitalt. Tager vi imod sagen, tæller den dag, den kom.',
      en: 'If you have no ground, or if we do not hear from you, we have to reject the case. Then you have to send it digitally. If we take the case, the day it came counts.',
    },
    ...closing(filed),
  ],
  answer: filed.time,
});

/** The day itself is set out above, once the letter leaves; whoever has to send it digitally after all must still be able to. */
function howToAnswer({ lastDay, isLate }: FiledCase): Text {
  const hurry = lastDay?.day === undefined || isLate ? { da: '', en: '' } : inTime;
  return {
    da: `Svar senest den dag, der står øverst.${hurry.da} Du kan ringe, komme forbi eller sende et brev. En anden må gerne svare for dig.`,
    en: `Answer no later than the day at the top.${hurry.en} You can call, come by or send a letter. Somebody else may answer for you.`,
  };
}

const inTime: Text = {
  da: ' Din sag har selv en frist. Svar før den, så du kan nå at sende digitalt.',
  en: ' Answer before the deadline of the case, so that you can still send it digitally.',
};
