import type { Advice } from '../define.ts';
import type { Answers } from './answers.ts';

/** What a citizen should know before and after sending. Nothing here blocks anything. */
export function advise({ reason }: Answers): readonly Advice[] {
  return [
    ...(hasNoCard(reason) ? [temporaryProof] : []),
    ...(reason === 'moved' ? [reportFirst] : []),
    ...(reason === 'name-other' ? [sometimesFree] : []),
  ];
}

/** Whoever has a card that works uses it until the new one comes. */
export const hasNoCard = (reason: Answers['reason']): boolean => without.includes(reason);

const without: readonly Answers['reason'][] = [
  'never-arrived',
  'lost',
  'cracked',
  'damaged',
  'magnetic-strip',
  'new-cpr',
  'first',
  'insurance-again',
];

const temporaryProof: Advice = {
  id: 'temporary-proof',
  text: {
    da: 'Har du brug for et kort nu? Så spørg kommunen om et bevis, du kan bruge så længe. Det er gratis.',
    en: 'Do you need a card now? Then ask the municipality for a proof that you can use meanwhile. It is free.',
  },
};

const reportFirst: Advice = {
  id: 'report-first',
  text: {
    da: 'Har du meldt din flytning? Så får du selv et nyt kort, og du skal ikke bestille det her.',
    en: 'Have you reported your move? Then a new card comes by itself, and you need not order it here.',
  },
  sent: { da: '', en: '' },
};

const sometimesFree: Advice = {
  id: 'sometimes-free',
  text: {
    da: 'I nogle kommuner er kortet gratis, også når man skifter navn af andre grunde. Spørg din kommune.',
    en: 'In some municipalities the card is free for other changes of name too. Ask your municipality.',
  },
};
